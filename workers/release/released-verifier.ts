import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { releaseFolder } from './processes.ts';

/** Beside the process in a release; what runs from the sources of a checkout has that of the release built there. */
const places = ['verify.mjs', `../../${releaseFolder}/verify.mjs`].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/**
 * `verify.mjs` of the release to which this process belongs.
 * @throws Error when none was built
 */
export async function releasedVerifier(): Promise<Uint8Array> {
  const place = places.find(existsSync);
  if (!place) throw new Error('verify.mjs, which stands in every bundle, is not built here: run "npm run build"');
  return readFile(place);
}
