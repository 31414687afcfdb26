import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** What a part of the release is built from: every file in these folders but tests, and these files. */
export interface Sources {
  folders: readonly string[];
  files: readonly string[];
}

/** Tells one state of the sources from another: SHA-256, in hex. */
export async function hashSources({ folders, files }: Sources): Promise<string> {
  const listed = await Promise.all(folders.map(filesIn));
  const hash = createHash('sha256');
  for (const path of [...listed.flat(), ...files].toSorted()) {
    hash.update(path).update('\0');
    hash.update(await readFile(join(checkout, path))).update('\0');
  }
  return hash.digest('hex');
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(checkout, folder), { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile() && !entry.name.includes('.test.'));
  return found.map((entry) => join(entry.parentPath, entry.name).slice(checkout.length));
}
