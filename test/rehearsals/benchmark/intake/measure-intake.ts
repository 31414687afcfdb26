import { sql } from 'kysely';
import { runInstallation, type RunningInstallation } from '../../../support/processes/run-installation.ts';
import { csvOf, suspicionOf, ndjsonOf } from '../../offers.ts';
import { reportBatch, reportSuspicion, withoutRequestLimit } from '../../requests.ts';
import { timeVerdicts } from '../time-verdicts.ts';
import { processorTimeBetween, readResources } from '../resources.ts';
import type { Figure, Section } from '../section.ts';
import { percentile, round, timingFigures } from '../timings.ts';
import { openWaitingCases, someWaitingCases, untilAllRun } from '../../waiting-cases.ts';

const clients = 8;
const singlesEach = 60;

/** How fast suspicions are accepted, durably, and what that does to the verdicts on other cases. */
export async function measureIntake({
  lines,
  verdicts,
  progress,
}: {
  /** In each file; every one opens a case. */
  lines: number;
  verdicts: number;
  progress: (line: string) => void;
}): Promise<Section> {
  const installation = await runInstallation({
    environment: { api: withoutRequestLimit, sweeps: { CHECK_RUNS_EVERY_SECONDS: '3600' } },
  });
  try {
    await openWaitingCases(installation, { from: 0, count: 3 * verdicts }, progress);
    const waiting = await someWaitingCases(installation, 3 * verdicts);
    const without = await timeVerdicts(installation, waiting.splice(0, verdicts));
    progress(`intake: verdicts without it, p95 ${percentile(without, 0.95)} ms`);

    const first = 3 * verdicts;
    const single = await timeSingles(installation, first);
    progress(`intake: ${single.toFixed(0)} single suspicions a second`);
    await untilAllRun(installation, progress);
    const files = {
      NDJSON: { type: 'application/x-ndjson', body: ndjsonOf({ from: 1_000_000, count: lines }) },
      CSV: { type: 'text/csv', body: csvOf({ from: 2_000_000, count: lines }) },
    } as const;
    const batches: Record<string, Batch> = {};
    for (const [name, { type, body }] of Object.entries(files)) {
      const batch = await timeBatch(installation, () => reportBatch(installation, type, body), waiting);
      progress(
        `intake: ${name} ${batch.linesASecond.toFixed(0)} lines/s, verdicts meanwhile p95 ` +
          `${percentile(batch.verdicts, 0.95)} ms, runs followed at ${batch.startsASecond.toFixed(1)} a second`,
      );
      batches[name] = batch;
    }
    return sectionOf(without, single, batches);
  } finally {
    await installation.stop();
  }
}

interface Batch {
  linesASecond: number;
  /** Cases whose run was started meanwhile. */
  startsASecond: number;
  verdicts: number[];
  /** Milliseconds of a core a line. */
  api: number;
  postgres: number;
}

async function timeBatch(
  installation: RunningInstallation,
  report: () => Promise<number>,
  waiting: string[],
): Promise<Batch> {
  const { api, postgres } = { api: installation.parts.apis[0]!, postgres: installation.parts.postgres };
  const read = () => readResources({ api: api.processIds, postgres: postgres.processIds });
  const before = { resources: await read(), runs: await countRuns(installation) };
  const startedAt = performance.now();
  let isOver = false;
  const reporting = report().finally(() => (isOver = true));
  const verdicts = timeVerdicts(installation, waiting, () => isOver);
  const opened = await reporting;
  const seconds = (performance.now() - startedAt) / 1000;
  const used = processorTimeBetween(before.resources, await read());
  const startsASecond = ((await countRuns(installation)) - before.runs) / seconds;
  const times = await verdicts;
  waiting.splice(0, times.length);
  return {
    linesASecond: opened / seconds,
    startsASecond,
    verdicts: times,
    api: used.api / opened,
    postgres: used.postgres / opened,
  };
}

/** Suspicions one at a time, each durable before its answer; gives how many a second. */
async function timeSingles(installation: RunningInstallation, first: number): Promise<number> {
  let next = first;
  const startedAt = performance.now();
  const reportOneAfterAnother = async (): Promise<void> => {
    for (let count = 0; count < singlesEach; count++) await reportSuspicion(installation, suspicionOf(next++));
  };
  await Promise.all(Array.from({ length: clients }, reportOneAfterAnother));
  return (clients * singlesEach) / ((performance.now() - startedAt) / 1000);
}

async function countRuns({ database }: RunningInstallation): Promise<number> {
  const { rows } = await sql<{ runs: number }>`
    SELECT count(*)::int AS runs FROM case_runs WHERE started_at IS NOT NULL`.execute(database);
  return rows[0]!.runs;
}

function sectionOf(without: readonly number[], single: number, batches: Record<string, Batch>): Section {
  const named = Object.entries(batches);
  return {
    title: 'Batch intake',
    figures: [
      ...named.map(([name, { verdicts }]): Figure => ({
        name: `verdict to marketplace at p95, during ${name} to without`,
        value: round(percentile(verdicts, 0.95) / percentile(without, 0.95)),
        unit: 'ratio',
        budget: 'at most 2',
      })),
      ...named.map(([name, { linesASecond }]): Figure => ({
        name: `accepted, ${name}, every line a case`,
        value: round(linesASecond),
        unit: 'lines/s',
        budget: 'at least 1,500',
      })),
      {
        name: `accepted one at a time by ${clients} clients`,
        value: round(single),
        unit: 'suspicions/s',
        budget: 'at least 300',
      },
      ...timingFigures('verdict to marketplace, without intake', without),
      ...named.flatMap(([name, { verdicts }]) => timingFigures(`verdict to marketplace, during ${name}`, verdicts)),
      ...named.flatMap(([name, { startsASecond, api, postgres }]): Figure[] => [
        { name: `runs that followed, during ${name}`, value: round(startsASecond), unit: 'cases/s' },
        { name: `CPU of api, ${name}`, value: round(api), unit: 'ms a line' },
        { name: `CPU of PostgreSQL, ${name}`, value: round(postgres), unit: 'ms a line' },
      ]),
    ],
    notes: [
      'PostgreSQL with fsync. Verdicts on other cases, the start sweep at the pace that it finds, and the ' +
        'sender share the cores with the intake.',
    ],
  };
}
