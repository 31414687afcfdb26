import { Command } from 'commander';
import { amount } from '../../../audit/checks/amount.ts';
import type { Database } from '../../../database/connect.ts';
import { checkLog } from '../../../database/ledger/log/check-log.ts';
import { seal } from '../../../database/ledger/log/seal.ts';
import type { Signer } from '../../../database/ledger/log/signer.ts';
import { readSigner } from '../../ledger-key.ts';
import { readSettings, settings } from '../../settings.ts';
import { withDatabase } from '../run-command.ts';

interface Options {
  check?: true;
  json?: true;
}

/** Seals what has no leaf yet, or checks what was sealed. */
export const sealCommand = (): Command =>
  new Command('seal')
    .description('seal every record that is not sealed yet, and show the newest head')
    .option(
      '--check',
      'seal nothing: compute the whole log again from the records, and name the first row that differs',
    )
    .option('--json', 'the result as JSON')
    .action(({ check, json }: Options) =>
      check ? withDatabase((database) => checkAll(database, json === true)) : sealHere(json === true),
    );

async function sealHere(asJson: boolean): Promise<void> {
  const signer = await readSigner(readSettings(settings.sealing));
  await withDatabase((database) => sealAll(database, signer, asJson));
}

async function sealAll(database: Database, signer: Signer, asJson: boolean): Promise<void> {
  let [records, misfits] = [0, 0];
  const head = await seal(database, signer, new Date().toISOString(), (bundle) => {
    records += bundle.records;
    misfits += bundle.misfits;
    if (!asJson) process.stderr.write(`\r${records} sealed`);
  });
  if (asJson) console.log(JSON.stringify({ records, misfits, head }));
  else
    console.log(
      `\nThe log of ${head.log} holds ${amount(head.size, 'record')}, with the root ${head.rootHash}.\n${head.jws}`,
    );
  if (misfits === 0) return;
  console.error(
    `${misfits} of them ${misfits === 1 ? 'was changed before it was' : 'were changed before they were'} sealed: seal --check names the first.`,
  );
  process.exitCode = 1;
}

async function checkAll(database: Database, asJson: boolean): Promise<void> {
  const checked = await checkLog(database, (leaves) => {
    if (!asJson) process.stderr.write(`\r${amount(leaves, 'leaf holds', 'leaves hold')}`);
  });
  const { leaves, heads, unsealed, wrong } = checked;
  if (asJson) console.log(JSON.stringify(checked));
  else
    console.log(
      wrong === undefined
        ? `\nThe log holds: ${amount(leaves, 'record')}, ${amount(heads, 'head')}; ${amount(unsealed, 'record waits', 'records wait')} to be sealed.`
        : `\nThe log does not hold. ${wrong}`,
    );
  if (wrong !== undefined) process.exitCode = 1;
}
