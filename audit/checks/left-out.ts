import { isSha256 } from './bytes.ts';
import type { BundleFiles } from './bundle-files.ts';
import { hasMembers, isMoment, isObject, readCanonical, type Json } from './canonical.ts';
import type { Faults } from './faults.ts';

/** What records name and a bundle does not hold, by hash. */
export interface LeftOut {
  erased: ReadonlyMap<string, Erased>;
  withheld: ReadonlySet<string>;
}

interface Entry {
  sha256: string;
}
interface Erased extends Entry {
  erasedAt: string;
  reason: string;
}

/** Reads what was erased, and what is withheld from the reader. */
export function readLeftOut(files: BundleFiles, faults: Faults): LeftOut {
  const erased = readList(files, 'erased.json', isErased, faults);
  const withheld = new Set(readList(files, 'withheld.json', isWithheld, faults).keys());
  for (const sha256 of withheld)
    if (erased.has(sha256)) faults.add('withheld.json', sha256, 'is listed as erased, too');
  return { erased, withheld };
}

const isErased = (value: Json): value is Json & Erased =>
  isObject(value) &&
  hasMembers(value, ['erasedAt', 'reason', 'sha256']) &&
  isSha256(value.sha256) &&
  isMoment(value.erasedAt) &&
  typeof value.reason === 'string';

const isWithheld = (value: Json): value is Json & Entry =>
  isObject(value) && hasMembers(value, ['sha256']) && isSha256(value.sha256);

function readList<Listed extends Entry>(
  files: BundleFiles,
  file: string,
  isEntry: (value: Json) => value is Json & Listed,
  faults: Faults,
): Map<string, Listed> {
  const listed = new Map<string, Listed>();
  const bytes = files.get(file);
  if (!bytes) return listed;
  const read = readCanonical(bytes);
  if ('wrong' in read || !Array.isArray(read.value)) {
    faults.add(file, undefined, 'wrong' in read ? read.wrong : 'is no list');
    return listed;
  }
  let before = '';
  for (const [index, entry] of read.value.entries()) {
    if (!isEntry(entry)) {
      faults.add(file, `entry ${index}`, 'has not the form of an entry');
      continue;
    }
    const { sha256 } = entry;
    if (sha256 === before) faults.add(file, sha256, 'is listed twice');
    else if (sha256 < before) faults.add(file, sha256, 'is not in its place: entries are sorted by hash');
    listed.set(sha256, entry);
    before = sha256;
  }
  return listed;
}
