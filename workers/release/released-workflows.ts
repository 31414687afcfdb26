import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sha256Of } from '../../database/ledger/hash.ts';

/** The workflows of the release to which this process belongs; they stand beside it. */
export const releasedWorkflows = { codePath: fileURLToPath(new URL('workflows.js', import.meta.url)) };

/** Tells the workflows of one release from those of another. */
export const releasedVersion = async (): Promise<string> =>
  sha256Of(await readFile(releasedWorkflows.codePath, 'utf8')).slice(0, 12);
