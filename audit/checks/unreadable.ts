import type { Fault } from './faults.ts';

/** More than any bundle has: what is sent to us must not fill our memory. */
export const filesAtMost = 20_000;
export const bytesAtMost = 1_000_000_000;

/** A bundle, or a file beside it, that cannot be read as one. */
export class Unreadable extends Error {
  readonly fault: Fault;
  constructor(file: string, what: string) {
    super(what);
    this.fault = { file, what };
  }
}

/** @throws Unreadable for a path that leads out of the bundle, or is no path that a bundle could have */
export function requirePath(path: string): void {
  const parts = path.split('/');
  if (path === '' || /[\\\0:]/.test(path) || parts.some((part) => part === '' || part === '.' || part === '..'))
    throw new Unreadable(path, 'is no path within a bundle');
}
