import { Command } from 'commander';
import type { Database } from '../../database/connect.ts';
import { rebuildViews } from '../../database/ledger/rebuild-views.ts';
import { runCommand, withDatabase } from './run-command.ts';

async function rebuild(database: Database): Promise<void> {
  const { written, left } = await rebuildViews(database, (done, differing) => {
    process.stdout.write(`\r${done} cases folded, ${differing} of them differ`);
  });
  process.stdout.write(`\nDone: ${written} views were written anew.\n`);
  if (left.length === 0) return;
  console.error(`${left.length} could not be, and are as they were:`);
  for (const { caseId, reason } of left) console.error(`${caseId}: ${reason}`);
  process.exitCode = 1;
}

await runCommand(
  new Command('rebuild-views')
    .description('Folds the events of every case again: after a rule of `evolve` has changed, or views are lost.')
    .action(() => withDatabase(rebuild)),
);
