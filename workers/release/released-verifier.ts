import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** `verify.mjs` of the release to which this process belongs; it stands beside it. */
export const releasedVerifier = (): Promise<Uint8Array> =>
  readFile(fileURLToPath(new URL('verify.mjs', import.meta.url)));
