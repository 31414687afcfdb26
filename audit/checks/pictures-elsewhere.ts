import { isSha256 } from './bytes.ts';
import { pathOf, type BundleFiles } from './bundle-files.ts';
import { isObject, readCanonical, type Json } from './canonical.ts';
import type { LeftOut } from './left-out.ts';

/** How many pictures the reports of an offer name that no record names: a bundle holds what records name, and not these. */
export function picturesElsewhere(
  files: BundleFiles,
  snapshots: readonly string[],
  { erased, withheld }: LeftOut,
): number {
  const pictures = new Set(snapshots.flatMap((sha256) => picturesIn(files.get(pathOf('texts', sha256)))));
  const isHere = (sha256: string): boolean =>
    files.has(pathOf('files', sha256)) || erased.has(sha256) || withheld.has(sha256);
  return [...pictures].filter((sha256) => !isHere(sha256)).length;
}

/** What the text says of its pictures; a text that says nothing of them, or is none, has none. */
function picturesIn(bytes: Uint8Array | undefined): string[] {
  const read = bytes && readCanonical(bytes);
  if (!read || 'wrong' in read || !isObject(read.value) || typeof read.value.text !== 'string') return [];
  try {
    const said = JSON.parse(read.value.text) as Json;
    return isObject(said) && Array.isArray(said.pictures) ? said.pictures.filter(isSha256) : [];
  } catch {
    return [];
  }
}
