import { Command } from 'commander';
import { connect } from '../../database/connect.ts';
import { rebuildViews } from '../../database/ledger/rebuild-views.ts';

const { database: url } = new Command('npm run rebuild-views --')
  .description('Folds the events of every case again: after a rule of `evolve` has changed, or views are lost.')
  .requiredOption('--database <url>', 'PostgreSQL', process.env.DATABASE_URL)
  .parse()
  .opts<{ database: string }>();

const database = connect(url, { connections: 2 });
const { written, left } = await rebuildViews(database, (done, differing) => {
  process.stdout.write(`\r${done} cases folded, ${differing} of them differ`);
}).finally(() => database.destroy());
process.stdout.write(`\nDone: ${written} views were written anew.\n`);
if (left.length > 0) {
  console.error(`${left.length} could not be, and are as they were:`);
  for (const { caseId, reason } of left) console.error(`${caseId}: ${reason}`);
  process.exitCode = 1;
}
