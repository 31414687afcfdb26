import { Command } from 'commander';
import { asCount } from '../options.ts';
import { checkOut } from '../../support/processes/release.ts';
import { rehearseRollingRestart } from './rehearse.ts';

/** Rehearses the upgrade of a running installation from one commit to the one that is checked out. */
const command = new Command('rolling-restart')
  .description('Restarts workers, sweeps and apis from one commit to the next while verdicts come in.')
  .option('--from <commit>', 'the release that runs first', 'HEAD~1')
  .option('--to <commit>', 'the release that follows', 'HEAD')
  .option('--cases <number>', 'open cases', asCount, 500)
  .parse();
const { from, to, cases } = command.opts<{ from: string; to: string; cases: number }>();

const progress = (line: string): void => console.log(`${new Date().toISOString()}  ${line}`);
const before = await checkOut(from);
const after = await checkOut(to);
try {
  progress(`from ${before.commit} to ${after.commit}, ${cases} open cases`);
  const outcome = await rehearseRollingRestart({
    from: before.checkout,
    to: after.checkout,
    cases,
    processes: 2,
    progress,
  });
  const { answered, askedToRetry, failures, reported, stuck, exits } = outcome;
  console.log(`
requests answered          ${answered}
answered 503, Retry-After  ${askedToRetry}
failed in any other way    ${failures.length}
reported meanwhile         ${reported}
stuck cases                ${stuck.length}
exit statuses              ${JSON.stringify(exits)}`);
  for (const line of [...failures, ...stuck]) console.log(`  ${line}`);
  if (failures.length > 0 || stuck.length > 0 || Object.values(exits).some((status) => status !== 0)) {
    process.exitCode = 1;
  }
} finally {
  await before.remove();
  await after.remove();
}
