import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError, Option } from 'commander';
import { buildRelease } from '../../../workers/release/build-release.ts';
import { asCount } from '../options.ts';
import { measureBacklog } from './backlog/measure-backlog.ts';
import { measureIntake } from './intake/measure-intake.ts';
import { measureLifecycle } from './lifecycle/measure-lifecycle.ts';
import { describeMachine } from './machine.ts';
import { benchmarkMillionCases } from './million-cases/million-cases.ts';
import { writeReport } from './report.ts';
import type { Section } from './section.ts';

const sectionNames = ['lifecycle', 'backlog', 'intake', 'million'] as const;
type SectionName = (typeof sectionNames)[number];

interface Options {
  only: SectionName[];
  waiting: number[];
  blocks: number;
  lines: number;
  report: string;
}

const program = new Command('bench')
  .description('Measures the product on real servers, and what it costs beside bare Temporal.')
  .addOption(new Option('--only <sections>', sectionNames.join(', ')).argParser(asSections).default([...sectionNames]))
  .option('--waiting <counts>', 'how many cases wait in the backlog, ascending', asCounts, [1000, 20_000])
  .option('--blocks <cases>', 'cases in each block of the lifecycle', asCount, 150)
  .option('--lines <count>', 'lines in each file of the intake', asCount, 20_000)
  .option('--report <folder>', 'where the report goes', fileURLToPath(new URL('report', import.meta.url)))
  .action(run);

function asCounts(text: string): number[] {
  return text
    .split(',')
    .map(asCount)
    .toSorted((one, other) => one - other);
}

function asSections(text: string): SectionName[] {
  return text.split(',').map((name) => {
    const known = sectionNames.find((one) => one === name);
    if (known) return known;
    throw new InvalidArgumentError(`Give some of ${sectionNames.join(', ')}.`);
  });
}

async function run({ only, waiting, blocks, lines, report }: Options): Promise<void> {
  const startedAt = performance.now();
  const seconds = (): number => (performance.now() - startedAt) / 1000;
  const progress = (line: string): void => console.log(`${seconds().toFixed(0).padStart(5)} s  ${line}`);
  const measures: Record<SectionName, () => Promise<Section>> = {
    lifecycle: () => measureLifecycle({ rounds: 2, casesInABlock: blocks, progress }),
    backlog: () => measureBacklog({ waiting, idleSeconds: 30, progress }),
    intake: () => measureIntake({ lines, verdicts: 200, progress }),
    million: () => benchmarkMillionCases(progress),
  };
  const sections: Section[] = [];
  await buildRelease();
  for (const name of only) {
    progress(`${name} begins`);
    sections.push(await measures[name]());
    // After each, so that a later one that fails does not take it away.
    const files = await writeReport(report, {
      at: new Date().toISOString(),
      seconds: seconds(),
      machine: await describeMachine(),
      sections,
    });
    progress(`${name} is done: ${files.join(', ')}`);
  }
}

await program.parseAsync();
