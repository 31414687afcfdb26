import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Command } from 'commander';
import { buildRelease } from '../../../workers/release/build-release.ts';
import { quietRuntime } from '../../support/rigs/quiet-runtime.ts';
import { asCount } from '../options.ts';
import { reportRound, writeReport, type RoundReport } from './report.ts';
import { runRound, type RoundOptions } from './run-round.ts';

const asked = new Command('npm run faults --')
  .description(
    'Plays many cases while parts are killed and frozen and runs are cancelled and terminated, and looks whether anything is lost or done twice.',
  )
  .option('--cases <count>', 'of a round', asCount, 500)
  .option('--every <milliseconds>', 'a case begins: about what two cores keep up with', asCount, 250)
  .option('--rounds <count>', 'one after the other', asCount, 1)
  .option(
    '--seed <number>',
    'of the first round; each further one has the next',
    asCount,
    Math.floor(Math.random() * 1e6) + 1,
  )
  .option('--report <file>', 'Markdown; beside it the same in JSON', '.data/fault-run.md')
  .parse()
  .opts<{ cases: number; every: number; rounds: number; seed: number; report: string }>();

const say = (line: string): void => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);
const reports: RoundReport[] = [];
quietRuntime();
await buildRelease();
await mkdir(dirname(asked.report), { recursive: true });
for (let round = 0; round < asked.rounds; round++) {
  const startsWithinMilliseconds = asked.cases * asked.every;
  const blowsUntilMilliseconds = startsWithinMilliseconds + 20_000;
  const options: RoundOptions = {
    seed: asked.seed + round,
    cases: asked.cases,
    startsWithinMilliseconds,
    blowsUntilMilliseconds,
    blows: Math.round(blowsUntilMilliseconds / 10_000),
    interventions: Math.round(blowsUntilMilliseconds / 10_000),
    lastsAtMostMilliseconds: 8000,
    isTwofold: (asked.seed + round) % 2 === 0,
    progress: say,
  };
  say(`round ${round + 1} of ${asked.rounds}: seed ${options.seed}, ${asked.cases} cases, ${options.blows} blows`);
  const report = reportRound(options, await runRound(options));
  reports.push(report);
  for (const finding of report.findings) say(`FOUND (seed ${report.seed}): ${finding}`);
  say(`${report.cases} cases in ${report.seconds} s, ${report.findings.length} findings`);
  await writeFile(asked.report, writeReport(reports));
  await writeFile(asked.report.replace(/\.md$/, '') + '.json', `${JSON.stringify(reports, undefined, 2)}\n`);
}
say(`the report stands in ${asked.report}`);
process.exit(reports.some(({ findings }) => findings.length > 0) ? 1 : 0);
