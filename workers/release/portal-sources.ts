import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** Whatever can change what browsers get: the portal, the rules that it shares, its libraries, and how it is built. */
const folders = ['portal', 'domain', 'audit/checks'];
const files = ['api/client.ts', 'package-lock.json', 'workers/release/build-portal.ts'];

/** Tells one state of the portal's sources from another: SHA-256, in hex. */
export async function hashPortalSources(): Promise<string> {
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
