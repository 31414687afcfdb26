import { Command } from 'commander';
import { connect } from '../../database/connect.ts';
import { rebuildViews } from '../../database/ledger/rebuild-views.ts';

const { database: url } = new Command('npm run rebuild-views --')
  .description('Folds the events of every case again, after a rule of `evolve` has changed.')
  .requiredOption('--database <url>', 'PostgreSQL', process.env.DATABASE_URL)
  .parse()
  .opts<{ database: string }>();

const database = connect(url, { connections: 2 });
const changed = await rebuildViews(database, (done, differing) => {
  process.stdout.write(`\r${done} cases folded, ${differing} of them differ`);
}).finally(() => database.destroy());
process.stdout.write(`\nDone: ${changed} views were written anew.\n`);
