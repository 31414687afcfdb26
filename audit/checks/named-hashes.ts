import { isSha256 } from './bytes.ts';
import type { Folder } from './bundle-files.ts';
import { isObject, type Json, type JsonObject } from './canonical.ts';

/** A text, file, term or history that a record names. */
export interface Named {
  sha256: string;
  /** The member that names it. */
  member: string;
  /** Where it may stand: by the member, or in any of them where a newer release has named it otherwise. */
  folders: readonly Folder[];
}

const folders: Record<string, readonly Folder[]> = {
  textSha256: ['texts'],
  snapshotSha256: ['texts'],
  letterSha256: ['texts'],
  filesSha256: ['files'],
  policySha256: ['terms'],
  calendarSha256: ['terms'],
  historySha256: ['histories'],
};
const anywhere: readonly Folder[] = ['texts', 'files', 'terms'];

/** The workflows by which a run was executed: kept with the releases, and in no bundle. */
const elsewhere = 'workflowBundleSha256';

/** What the data of a record names: every member whose name ends in `Sha256`, wherever it stands. */
export function namedIn(data: JsonObject): Named[] {
  return Object.entries(data).flatMap(([member, value]): Named[] => {
    if (!member.endsWith('Sha256')) return nestedIn(value);
    if (member === elsewhere) return [];
    const named = Array.isArray(value) ? value : [value];
    const where = Object.hasOwn(folders, member) ? folders[member]! : anywhere;
    return named.filter(isSha256).map((sha256) => ({ sha256, member, folders: where }));
  });
}

function nestedIn(value: Json): Named[] {
  if (Array.isArray(value)) return value.flatMap(nestedIn);
  return isObject(value) ? namedIn(value) : [];
}
