import { hexOf } from './bytes.ts';
import { nameIn, pathOf, type BundleFiles, type Folder, type View } from './bundle-files.ts';
import { hasMembers, isObject, readCanonical, type JsonObject } from './canonical.ts';
import type { Faults } from './faults.ts';
import { isPicture } from './is-picture.ts';
import { readLeftOut, type LeftOut } from './left-out.ts';
import { namedIn, type Named } from './named-hashes.ts';
import { picturesElsewhere } from './pictures-elsewhere.ts';
import type { Tools } from './tools.ts';

/** A record that may name something. */
export interface Naming {
  file: 'events.jsonl' | 'annex.jsonl';
  name: string;
  kind: string | undefined;
  at: string | undefined;
  data: JsonObject;
}

/** What a bundle holds of what its records name. */
export interface Contents {
  texts: number;
  files: number;
  terms: number;
  copies: number;
  erased: number;
  withheld: number;
  /** That a report names, and no record: they are in no bundle. */
  picturesElsewhere: number;
}

/** Texts, files and terms: each that a record names is there by its hash, or is said to be left out; and no other is. */
export async function checkContents(
  files: BundleFiles,
  records: readonly Naming[],
  view: View | undefined,
  faults: Faults,
  tools: Tools,
): Promise<Contents> {
  const leftOut = readLeftOut(files, faults);
  const snapshots: string[] = [];
  const named = new Map<string, { by: Naming; folders: readonly Folder[] }>();
  for (const by of records)
    for (const { sha256, folders, member } of namedIn(by.data)) {
      if (folders.includes('histories')) continue;
      requireOne(files, { sha256, folders, member }, by, leftOut, faults);
      if (member === 'snapshotSha256') snapshots.push(sha256);
      named.set(sha256, { by, folders: [...(named.get(sha256)?.folders ?? []), ...folders] });
    }
  const counts = { texts: 0, files: 0, terms: 0, copies: 0 };
  for (const [path, bytes] of files)
    for (const folder of ['texts', 'files', 'terms', 'copies'] as const) {
      const sha256 = nameIn(folder, path);
      if (sha256 === undefined) continue;
      counts[folder] += 1;
      const found = named.get(sha256);
      if (!found?.folders.includes(folder === 'copies' ? 'files' : folder))
        faults.add(path, undefined, 'no record names it');
      if (folder === 'copies') {
        if (!leftOut.withheld.has(sha256)) faults.add(path, found?.by.name, 'its original is not listed as withheld');
        if (!isPicture(bytes)) faults.add(path, found?.by.name, 'is no picture, and of nothing else are copies made');
        continue;
      }
      const hash = hexOf(await tools.sha256(bytes));
      if (hash !== sha256) faults.add(path, found?.by.name, `has the SHA-256 ${hash}`);
      else checkForm(folder, path, bytes, found?.by.name, faults);
    }
  checkLeftOut(files, leftOut, named, records, view, faults);
  return {
    ...counts,
    erased: leftOut.erased.size,
    withheld: leftOut.withheld.size,
    picturesElsewhere: picturesElsewhere(files, snapshots, leftOut),
  };
}

function requireOne(
  files: BundleFiles,
  { sha256, folders, member }: Named,
  { file, name }: Naming,
  { erased, withheld }: LeftOut,
  faults: Faults,
): void {
  const present = folders.map((folder) => pathOf(folder, sha256)).filter((path) => files.has(path));
  const isLeftOut = erased.has(sha256) || withheld.has(sha256);
  if (present.length === 0 && !isLeftOut)
    faults.add(pathOf(folders[0]!, sha256), name, `is missing: ${member} in ${file} names it`);
  if (present.length > 0 && isLeftOut)
    faults.add(erased.has(sha256) ? 'erased.json' : 'withheld.json', sha256, `stands in the bundle: ${present[0]}`);
}

function checkForm(folder: Folder, path: string, bytes: Uint8Array, name: string | undefined, faults: Faults): void {
  if (folder === 'files') return;
  const read = readCanonical(bytes);
  if ('wrong' in read) {
    faults.add(path, name, read.wrong);
    return;
  }
  if (folder !== 'texts') return;
  const { value } = read;
  const isText = isObject(value) && hasMembers(value, ['salt', 'text']) && typeof value.text === 'string';
  if (!isText || typeof value.salt !== 'string' || !/^[0-9a-f]{32}$/.test(value.salt))
    faults.add(path, name, 'is not {salt, text}');
}

function checkLeftOut(
  files: BundleFiles,
  { erased, withheld }: LeftOut,
  named: ReadonlyMap<string, { folders: readonly Folder[] }>,
  records: readonly Naming[],
  view: View | undefined,
  faults: Faults,
): void {
  for (const sha256 of [...erased.keys(), ...withheld])
    if (!named.has(sha256))
      faults.add(erased.has(sha256) ? 'erased.json' : 'withheld.json', sha256, 'no record names it');
  for (const sha256 of erased.keys())
    if (named.get(sha256)?.folders.every((folder) => folder === 'terms'))
      faults.add('erased.json', sha256, 'is a term, and terms are never erased');
  if (view !== 'auditor') return;
  for (const sha256 of withheld)
    if (!files.has(pathOf('copies', sha256)))
      faults.add('withheld.json', sha256, "nothing is withheld from an auditor's bundle but pictures with a copy");
  checkErasures(erased, records, faults);
}

/** Each erasure stands in the annex, by its time and its reason, with what it has erased. */
function checkErasures(erased: LeftOut['erased'], records: readonly Naming[], faults: Faults): void {
  const isToldBy = (sha256: string, at: string, reason: string) => (record: Naming) =>
    record.kind === 'erased' &&
    record.at === at &&
    record.data.reason === reason &&
    Array.isArray(record.data.erasedSha256) &&
    record.data.erasedSha256.includes(sha256);
  for (const [sha256, { erasedAt, reason }] of erased)
    if (!records.some(isToldBy(sha256, erasedAt, reason)))
      faults.add('erased.json', sha256, `no record of the annex says that it was erased at ${erasedAt}: ${reason}`);
}
