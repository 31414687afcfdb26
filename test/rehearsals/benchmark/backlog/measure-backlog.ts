import { setTimeout as pause } from 'node:timers/promises';
import { runInstallation, type RunningInstallation } from '../../../support/processes/run-installation.ts';
import { withoutRequestLimit } from '../../requests.ts';
import { timeVerdicts } from '../time-verdicts.ts';
import type { Figure, Section } from '../section.ts';
import { percentile, round, timingFigures } from '../timings.ts';
import { countWaitingCases, openWaitingCases, someWaitingCases, untilAllRun } from '../../waiting-cases.ts';
import { measureHealing } from './measure-healing.ts';
import { measureRecovery } from './measure-recovery.ts';
import { idleOf, measureStanding, storedBytes, type PartName, type Standing } from './standing.ts';

const verdicts = 200;
const recoveries = 5;

/**
 * What waiting cases cost, and what verdicts take among them: few cases first, then up to each of the given numbers.
 * @param waiting ascending
 */
export async function measureBacklog({
  waiting,
  idleSeconds,
  progress,
}: {
  waiting: readonly number[];
  idleSeconds: number;
  progress: (line: string) => void;
}): Promise<Section> {
  const installation = await runInstallation({
    environment: {
      api: withoutRequestLimit,
      sweeps: { CHECK_RUNS_EVERY_SECONDS: '3600' },
    },
  });
  try {
    await openWaitingCases(installation, { from: 0, count: verdicts }, progress);
    const idle = await timeVerdicts(installation, await someWaitingCases(installation, verdicts));
    await untilAllRun(installation, progress);
    progress(`backlog: few cases, verdict at p95 ${percentile(idle, 0.95)} ms`);

    let opened = verdicts;
    const stored = await storedBytes(installation);
    const levels: Level[] = [];
    for (const count of waiting) {
      const startedAt = performance.now();
      const more = Math.max(0, count - (await countWaitingCases(installation)));
      await openWaitingCases(installation, { from: opened, count: more }, progress);
      opened += more;
      const casesASecond = more / ((performance.now() - startedAt) / 1000);
      progress(`backlog: ${count} cases wait; opened and started at ${casesASecond.toFixed(1)} a second`);
      await pause(idleSeconds * 1000); // what the opening has left to do is done by then
      const standing = await measureStanding(installation, idleSeconds);
      // Some are left for the recoveries, also when few wait.
      const chosen = await someWaitingCases(installation, Math.min(verdicts, Math.ceil(count / 4)));
      const times = await timeVerdicts(installation, chosen);
      await untilAllRun(installation, progress);
      progress(`backlog: ${count} cases wait, verdict at p95 ${percentile(times, 0.95)} ms`);
      levels.push({ count, opened, casesASecond, standing, verdicts: times });
    }
    const healing = await measureHealing(
      installation,
      await countWaitingCases(installation),
      idleOf(levels.at(-1)!.standing) - levels.at(-1)!.standing.idleProcessor.api,
    );
    progress(
      `backlog: a look of healing takes ${inMilliseconds(healing.first)}, again ${inMilliseconds(healing.again)}`,
    );
    return sectionOf(idle, stored, levels, healing, await measureRecoveries(installation, progress));
  } finally {
    await installation.stop();
  }
}

interface Level {
  count: number;
  /** So far, those that wait no longer included. */
  opened: number;
  casesASecond: number;
  standing: Standing;
  verdicts: number[];
}

type Recovery = Awaited<ReturnType<typeof measureRecovery>>;

async function measureRecoveries(installation: RunningInstallation, progress: (line: string) => void) {
  const [worker] = installation.parts.workers;
  const alone: Recovery[] = [];
  const beside: Recovery[] = [];
  const second = installation.processOf('worker', 'worker-2');
  const measure = async (into: Recovery[], what: string): Promise<void> => {
    const recovery = await measureRecovery(installation, worker!);
    progress(`recovery ${what}: the first verdict after ${recovery.first} ms, the last after ${recovery.last} ms`);
    into.push(recovery);
    await untilAllRun(installation, progress);
  };
  for (let time = 0; time < recoveries; time++) await measure(alone, 'of the only worker');
  await second.start();
  try {
    for (let time = 0; time < recoveries; time++) await measure(beside, 'with a second worker');
  } finally {
    await second.stop();
  }
  return { alone, beside };
}

function sectionOf(
  idle: readonly number[],
  stored: Pick<Standing, 'temporalFileBytes' | 'databaseBytes'>,
  levels: readonly Level[],
  healing: Awaited<ReturnType<typeof measureHealing>>,
  { alone, beside }: { alone: Recovery[]; beside: Recovery[] },
): Section {
  const [least, most] = [levels[0]!, levels.at(-1)!];
  const growth = (part: PartName): Figure => ({
    name: `memory of the ${part}, ${inWords(most)} to ${inWords(least)}`,
    value: round(most.standing.memoryBytes[part] / least.standing.memoryBytes[part]),
    unit: 'ratio',
    budget: 'at most 1.2',
  });
  const medianOf = (recoveriesMeasured: readonly Recovery[], which: keyof Recovery): number =>
    percentile(
      recoveriesMeasured.map((recovery) => recovery[which]),
      0.5,
    );
  const recovery = (name: string, measured: readonly Recovery[], budget: string): Figure[] => [
    { name: `kill -9 to the first verdict, ${name}`, value: medianOf(measured, 'first'), unit: 'ms, median', budget },
    { name: `kill -9 to the last of ten verdicts, ${name}`, value: medianOf(measured, 'last'), unit: 'ms, median' },
  ];
  const bytesACase = (which: 'temporalFileBytes' | 'databaseBytes'): number =>
    Math.round((most.standing[which] - stored[which]) / (most.opened - verdicts));
  return {
    title: 'Backlog of waiting cases',
    figures: [
      growth('worker'),
      growth('api'),
      {
        name: `verdict to marketplace at p95, ${inWords(most)} to few cases`,
        value: round(percentile(most.verdicts, 0.95) / percentile(idle, 0.95)),
        unit: 'ratio',
      },
      ...timingFigures('verdict to marketplace, few cases', idle, { p95: 'at most 100', p99: 'at most 1,000' }),
      ...levels.flatMap((level) => timingFigures(`verdict to marketplace, ${inWords(level)}`, level.verdicts)),
      ...recovery('the only worker, started anew', alone, 'at most 1,000'),
      ...recovery('with a second worker', beside, 'at most 1,000'),
      {
        name: 'a waiting case in Temporal',
        value: bytesACase('temporalFileBytes'),
        unit: 'bytes',
        budget: 'at most 40,000',
      },
      {
        name: 'a waiting case in PostgreSQL',
        value: bytesACase('databaseBytes'),
        unit: 'bytes',
        budget: 'at most 6,000',
      },
      ...levels.flatMap((level) => standingFigures(level)),
      { name: 'a look of the heal sweep at a case, the first', value: round(healing.first), unit: 'ms of a core' },
      { name: 'a look of the heal sweep at a case, again', value: round(healing.again), unit: 'ms of a core' },
      {
        name: `cases opened and started, letters delivered, up to ${inWords(most)}`,
        value: round(most.casesASecond),
        unit: 'cases/s',
        budget: 'at least 12.5',
      },
      {
        name: `idle CPU of all processes, ${inWords(least)}`,
        value: round(100 * idleOf(least.standing)),
        unit: '% of a core',
        budget: 'at most 5',
      },
    ],
    notes: [
      'Verdicts one after the other on cases chosen by chance, from the HTTP request to the moment at which the sandbox ' +
        'marketplace has the call.',
      'Idle: the heal sweep looks at each case once an hour (its default), and at none in these seconds; what a look costs ' +
        'stands by itself.',
      `Recovery: ten verdicts are sent at the moment of the kill; the median of ${alone.length} kills.`,
    ],
  };
}

function standingFigures(level: Level): Figure[] {
  const { memoryBytes, idleProcessor } = level.standing;
  const names = Object.keys(memoryBytes) as PartName[];
  return [
    ...names.map((part): Figure => {
      const value = Math.round(memoryBytes[part] / 2 ** 20);
      return { name: `memory of ${part}, ${inWords(level)}`, value, unit: 'MB' };
    }),
    ...names.map((part): Figure => {
      const value = round(idleProcessor[part] * 100);
      return { name: `idle CPU of ${part}, ${inWords(level)}`, value, unit: '% of a core' };
    }),
  ];
}

const inWords = ({ count }: Level): string => `${count.toLocaleString('en')} cases`;

const inMilliseconds = (value: number): string => `${value.toFixed(1)} ms of a core`;
