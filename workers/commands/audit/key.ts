import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { newLedgerKey, readSigner } from '../../ledger-key.ts';

/** Makes the key that the log is signed with. */
export const keyCommand = (): Command =>
  new Command('key')
    .description('make a key to sign the log with, in a new file that its owner alone may read')
    .argument('<file>', 'where; never one that is there')
    .option('--json', 'file and name of the key as JSON')
    .action(async (file: string, { json }: { json?: true }) => {
      if (existsSync(file)) throw new Error(`${file} is there already: a key is written into a new file alone`);
      await writeFile(file, newLedgerKey(), { mode: 0o600, flag: 'wx' });
      const { kid } = await readSigner({ LEDGER_NAME: 'new', LEDGER_KEY_FILE: file });
      console.log(json ? JSON.stringify({ file, kid }) : kid);
    });
