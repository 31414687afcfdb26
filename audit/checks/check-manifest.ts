import { hexOf, isSha256 } from './bytes.ts';
import { fixedFiles, isBundlePath, views, type BundleFiles, type View } from './bundle-files.ts';
import { hasMembers, isCount, isObject, readCanonical, type Json } from './canonical.ts';
import type { Faults } from './faults.ts';
import type { Tools } from './tools.ts';

/** What a manifest says of its bundle, beside its files. */
export interface Manifest {
  caseId: string;
  view: View;
  head: { size: number; rootHash: string };
}

interface Listed {
  path: string;
  bytes: number;
  sha256: string;
}

const file = 'manifest.json';

/** Reads the manifest, and compares every file with it. @returns nothing when there is none that can be read */
export async function checkManifest(files: BundleFiles, faults: Faults, tools: Tools): Promise<Manifest | undefined> {
  for (const path of files.keys()) if (!isBundlePath(path)) faults.add(path, undefined, 'is no file of a bundle');
  for (const path of fixedFiles) if (!files.has(path)) faults.add(path, undefined, 'is missing');
  const bytes = files.get(file);
  if (!bytes) {
    faults.add(file, undefined, 'is missing');
    return undefined;
  }
  const read = readCanonical(bytes);
  if ('wrong' in read) {
    faults.add(file, undefined, read.wrong);
    return undefined;
  }
  if (!isObject(read.value) || !hasMembers(read.value, ['caseId', 'files', 'format', 'head', 'version', 'view'])) {
    faults.add(file, undefined, 'has not the members of a manifest');
    return undefined;
  }
  const { format, version, caseId, view, head, files: listed } = read.value;
  if (format !== 'joint-force-case-bundle' || version !== 1)
    faults.add(file, undefined, 'is of another format or version than joint-force-case-bundle, 1');
  if (Array.isArray(listed)) await compareFiles(files, listed, faults, tools);
  else faults.add(file, undefined, 'lists no files');
  if (typeof caseId !== 'string' || !isView(view) || !isObject(head) || !hasMembers(head, ['rootHash', 'size'])) {
    faults.add(file, undefined, 'names no case, view or head');
    return undefined;
  }
  const { size, rootHash } = head;
  if (isCount(size) && isSha256(rootHash)) return { caseId, view, head: { size, rootHash } };
  faults.add(file, undefined, 'names no head by size and rootHash');
  return undefined;
}

const isView = (value: Json | undefined): value is View => (views as readonly unknown[]).includes(value);

async function compareFiles(files: BundleFiles, listed: readonly Json[], faults: Faults, tools: Tools): Promise<void> {
  const named = new Map<string, Listed>();
  let before = '';
  for (const [index, entry] of listed.entries()) {
    if (!isListed(entry)) {
      faults.add(file, `entry ${index}`, 'is not {path, bytes, sha256}');
      continue;
    }
    if (named.has(entry.path)) faults.add(file, entry.path, 'is listed twice');
    else if (entry.path < before) faults.add(file, entry.path, 'is not in its place: entries are sorted by path');
    named.set(entry.path, entry);
    before = entry.path;
  }
  for (const { path, bytes, sha256 } of named.values()) {
    const found = files.get(path);
    if (!found || path === file) {
      faults.add(path, undefined, found ? 'the manifest lists itself' : 'is missing: the manifest lists it');
      continue;
    }
    if (found.length !== bytes)
      faults.add(path, undefined, `has ${found.length} bytes, where the manifest says ${bytes}`);
    const hash = hexOf(await tools.sha256(found));
    if (hash !== sha256) faults.add(path, undefined, `has the SHA-256 ${hash}, where the manifest says ${sha256}`);
  }
  for (const path of files.keys())
    if (path !== file && !named.has(path)) faults.add(path, undefined, 'is not in the manifest');
}

function isListed(value: Json): value is Json & Listed {
  if (!isObject(value) || !hasMembers(value, ['bytes', 'path', 'sha256'])) return false;
  return typeof value.path === 'string' && isCount(value.bytes) && isSha256(value.sha256);
}
