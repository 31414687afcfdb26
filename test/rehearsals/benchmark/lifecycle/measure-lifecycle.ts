import { setTimeout as pause } from 'node:timers/promises';
import { runInstallation, type RunningInstallation } from '../../../support/processes/run-installation.ts';
import { startBareLifecycle } from '../bare/bare-lifecycle.ts';
import { putOffers } from '../../offers.ts';
import { processorTimeBetween, readResources } from '../resources.ts';
import type { Figure, Section } from '../section.ts';
import { percentile, round, timingFigures } from '../timings.ts';
import { costOfHistory } from './history-cost.ts';
import { live, type Lifecycle } from './lifecycle.ts';
import { compareVerdicts } from './compare-verdicts.ts';
import { ourLifecycle } from './our-lifecycle.ts';

/** First ours, then bare, then the other way round, so that a machine that slows down slows both. */
const order = ['ours', 'bare', 'bare', 'ours'] as const;
const atOnce = 40;
/** Of each, one after the other. */
const verdicts = 100;

interface Cost {
  cases: number;
  seconds: number;
  /** Milliseconds of a core. */
  worker: number;
  temporal: number;
  postgres: number;
}

/**
 * The confirmed path from opening to close, letters included, beside the same lifecycle on bare Temporal, in blocks that
 * alternate on the same servers.
 */
export async function measureLifecycle({
  rounds,
  casesInABlock,
  progress,
}: {
  rounds: number;
  casesInABlock: number;
  progress: (line: string) => void;
}): Promise<Section> {
  const installation = await runInstallation();
  try {
    const blocks = (1 + rounds) * order.length;
    await putOffers(installation, { from: 0, count: 1 + blocks * casesInABlock + 2 * verdicts });
    const ours = await ourLifecycle(installation);
    const example = await live(installation.client, ours, 0);
    await untilDelivered(ours);
    const bare = await startBareLifecycle(installation, example);
    const lifecycles = { ours, bare };
    const costs: Record<Lifecycle['name'], Cost[]> = { ours: [], bare: [] };
    try {
      for (let block = 0; block < blocks; block++) {
        const name = order[block % order.length]!;
        const first = 1 + block * casesInABlock;
        const cost = await runBlock(installation, lifecycles[name], { from: first, count: casesInABlock });
        const isWarmingUp = block < order.length;
        if (!isWarmingUp) costs[name].push(cost);
        progress(
          `lifecycle, block ${block + 1} of ${blocks}${isWarmingUp ? ', to warm up' : ''}: ${inWords(name, cost)}`,
        );
      }
      const histories = {
        ours: await costOfHistory(installation.client, example),
        bare: await costOfHistory(installation.client, 'bare-' + (1 + casesInABlock)),
      };
      const times = await compareVerdicts(installation, lifecycles, {
        from: 1 + blocks * casesInABlock,
        count: verdicts,
      });
      progress(
        `lifecycle, verdict to marketplace at p95: ours ${percentile(times.ours, 0.95)} ms, ` +
          `bare ${percentile(times.bare, 0.95)} ms`,
      );
      return sectionOf({ ours: sumOf(costs.ours), bare: sumOf(costs.bare) }, histories, times);
    } finally {
      await bare.stop();
    }
  } finally {
    await installation.stop();
  }
}

async function runBlock(
  { client, parts }: RunningInstallation,
  lifecycle: Lifecycle,
  { from, count }: { from: number; count: number },
): Promise<Cost> {
  const read = () =>
    readResources({
      worker: lifecycle.workerIds(),
      temporal: parts.temporal.processIds,
      postgres: parts.postgres.processIds,
    });
  const before = await read();
  const startedAt = performance.now();
  let next = from;
  const failures: unknown[] = [];
  const liveOneAfterAnother = async (): Promise<void> => {
    while (next < from + count && failures.length === 0)
      await live(client, lifecycle, next++).catch((error: unknown) => failures.push(error));
  };
  // Those under way end before a failure is told: a call that outlived its connection would hide it.
  await Promise.all(Array.from({ length: atOnce }, liveOneAfterAnother));
  if (failures.length > 0) throw failures[0];
  await untilDelivered(lifecycle);
  const seconds = (performance.now() - startedAt) / 1000;
  return { cases: count, seconds, ...processorTimeBetween(before, await read()) };
}

async function untilDelivered(lifecycle: Lifecycle): Promise<void> {
  while ((await lifecycle.lettersLeft()) > 0) await pause(50);
}

function sumOf(costs: readonly Cost[]): Cost {
  const sum = (name: keyof Cost): number => costs.reduce((total, cost) => total + cost[name], 0);
  return {
    cases: sum('cases'),
    seconds: sum('seconds'),
    worker: sum('worker'),
    temporal: sum('temporal'),
    postgres: sum('postgres'),
  };
}

const totalOf = ({ worker, temporal, postgres }: Cost): number => worker + temporal + postgres;

const inWords = (name: string, cost: Cost): string =>
  `${name} ${(cost.cases / cost.seconds).toFixed(1)} cases/s, ${Math.round(totalOf(cost) / cost.cases)} ms of a core a case ` +
  `(worker ${Math.round(cost.worker / cost.cases)})`;

function sectionOf(
  { ours, bare }: Record<Lifecycle['name'], Cost>,
  histories: Record<Lifecycle['name'], { events: number; bytes: number }>,
  times: Record<Lifecycle['name'], number[]>,
): Section {
  const ratio = (name: string, of: (cost: Cost) => number, budget?: string): Figure => ({
    name: `${name}, ours to bare`,
    value: round(of(ours) / of(bare)),
    unit: 'ratio',
    ...(budget && { budget }),
  });
  const perCase = (part: 'worker' | 'temporal' | 'postgres') => (cost: Cost) => cost[part] / cost.cases;
  const both = (name: string, unit: string, of: (cost: Cost) => number): Figure[] =>
    Object.entries({ ours, bare }).map(([whose, cost]) => ({
      name: `${name}, ${whose}`,
      value: round(of(cost)),
      unit,
    }));
  return {
    title: 'Lifecycle beside bare Temporal',
    figures: [
      ratio('CPU per case, all processes', (cost) => totalOf(cost) / cost.cases, 'at most 1.1'),
      ratio('CPU per case, worker', perCase('worker')),
      ratio('CPU per case, Temporal', perCase('temporal')),
      ratio('CPU per case, PostgreSQL', perCase('postgres')),
      ratio('cases a second', (cost) => cost.cases / cost.seconds),
      {
        name: 'verdict to marketplace at p95, ours to bare',
        value: round(percentile(times.ours, 0.95) / percentile(times.bare, 0.95)),
        unit: 'ratio',
        budget: 'at most 1.25',
      },
      ...Object.entries(times).flatMap(([whose, one]) => timingFigures(`verdict to marketplace, ${whose}`, one)),
      ...both('CPU per case, worker', 'ms', perCase('worker')),
      ...both('CPU per case, Temporal', 'ms', perCase('temporal')),
      ...both('CPU per case, PostgreSQL', 'ms', perCase('postgres')),
      ...both('cases a second', 'cases/s', (cost) => cost.cases / cost.seconds),
      ...Object.entries(histories).flatMap(([whose, { events, bytes }]): Figure[] => [
        { name: `history of a case, ${whose}`, value: events, unit: 'events' },
        { name: `history of a case, ${whose}`, value: bytes, unit: 'bytes as JSON' },
      ]),
    ],
    notes: [
      `${ours.cases} cases each, ${atOnce} at once, in blocks that alternate (ours, bare, bare, ours) after a round to warm up.`,
      'Bare: a worker process of its own with the same runs, activities, timers, update and search attributes; each ' +
        'recording is one prepared statement that writes the same events, view, inbox entries and deliveries, each letter one fixed text, each call the same.',
    ],
  };
}
