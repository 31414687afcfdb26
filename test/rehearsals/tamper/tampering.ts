import { canonical, sha256Of } from '../../../database/ledger/hash.ts';

/** A bundle that somebody has changed, and what the check must say of it. */
export interface Tampered {
  files: Map<string, Uint8Array>;
  what: string;
  /** The file that must be named. Some changes stand in two, either of which tells of it. */
  file: readonly string[];
  /** What the line must hold beside it: the record. */
  record?: string;
}

/** Draws whole numbers below a bound. */
export type Draw = (below: number) => number;

export type Files = ReadonlyMap<string, Uint8Array>;
export type Tampering = (files: Files, draw: Draw) => Tampered | undefined;

/** Whoever changes a bundle and knows how it is checked writes the manifest anew. */
export function withManifest(files: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const manifest = JSON.parse(Buffer.from(files.get('manifest.json')!).toString()) as object;
  const listed = [...files]
    .filter(([path]) => path !== 'manifest.json')
    .map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256Of(bytes) }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
  return files.set('manifest.json', Buffer.from(canonical({ ...manifest, files: listed })));
}

export const pick = <Value>(values: readonly Value[], draw: Draw): Value => values[draw(values.length)]!;

/** The bytes with one of them changed. */
export function flipped(bytes: Uint8Array, draw: Draw): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[draw(copy.length)]! ^= 1 + draw(255);
  return copy;
}

export const linesOf = (files: Files, path: string): string[] =>
  Buffer.from(files.get(path)!).toString().split('\n').slice(0, -1);

export const asLines = (lines: readonly string[]): Uint8Array => Buffer.from(lines.map((line) => `${line}\n`).join(''));

export const jsonIn = (files: Files, path: string): unknown => JSON.parse(Buffer.from(files.get(path)!).toString());
export const asJson = (value: unknown): Uint8Array => Buffer.from(canonical(value));

/** A copy with one file changed, under a manifest that says so. */
export const forged = (files: Files, path: string, bytes: Uint8Array): Map<string, Uint8Array> =>
  withManifest(new Map(files).set(path, bytes));
