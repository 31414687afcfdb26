import { readHead, type Head } from '../../audit/checks/head.ts';

const place = (log: string): string => `joint-force.head.${log}`;

/** The head of a log that this browser has seen last and keeps, out of our reach: compact JWS. */
export function keptHead(log: string): string | undefined {
  return localStorage.getItem(place(log)) ?? undefined;
}

/** Keeps a head that was checked, unless a longer log was seen before. */
export function keepHead({ log, size }: Head, jws: string): void {
  const before = keptHead(log);
  const known = before === undefined ? undefined : readHead(before);
  if (known === undefined || 'wrong' in known || known.size <= size) localStorage.setItem(place(log), jws);
}
