import { Command } from 'commander';
import { amount } from '../../../audit/checks/amount.ts';
import type { Database } from '../../../database/connect.ts';
import { checkHeads } from '../../../audit/database/check-heads.ts';
import { withDatabase } from '../run-command.ts';

/** Lists the heads of the log, each checked. */
export const headsCommand = (): Command =>
  new Command('heads')
    .description('every head of the log: whether its signature holds, and whether it continues the one before')
    .option('--json', 'a line of JSON for each')
    .action(({ json }: { json?: true }) => withDatabase((database) => list(database, json === true)));

async function list(database: Database, asJson: boolean): Promise<void> {
  let [heads, wrongOnes] = [0, 0];
  for await (const { head, wrong } of checkHeads(database)) {
    heads += 1;
    if (wrong !== undefined) wrongOnes += 1;
    const { number, at, size, rootHash } = head;
    if (asJson) console.log(JSON.stringify({ ...head, holds: wrong === undefined, wrong }));
    else console.log([number, at, size, rootHash, wrong ?? 'holds'].join('\t'));
  }
  if (!asJson)
    console.error(
      `${amount(heads, 'head')}, ${wrongOnes === 0 ? 'and all hold' : `of which ${wrongOnes} ${wrongOnes === 1 ? 'does' : 'do'} not hold`}`,
    );
  if (wrongOnes > 0) process.exitCode = 1;
}
