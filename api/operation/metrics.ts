import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Database } from '../../database/connect.ts';
import { readGauges } from '../../database/cases/gauges.ts';
import { readLogGauges } from '../../database/ledger/log/gauges.ts';
import { headPlaces, stages } from '../../domain/vocabulary.ts';
import { onceASecond } from './once-a-second.ts';
import type { Reach } from './reach.ts';

export interface Metrics {
  /** Seconds from a request to its answer. */
  answered: Histogram<'method' | 'route' | 'status'>;
  /** The media type of what `read` gives. */
  contentType: string;
  /** All metrics as they stand, in the text format of Prometheus. The stores are asked at most once a second. */
  read(): Promise<string>;
}

/** How requests are answered, and how the cases stand at the moment of asking. */
export function createMetrics({ database, reach }: { database: Database; reach: () => Promise<Reach> }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const answered = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Seconds from a request to its answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const gauge = <Label extends string = never>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name: `joint_force_${name}`, help, labelNames, registers });
  const reachable = gauge('reachable', 'Whether a part answers this process', 'part');
  const openCases = gauge('open_cases', 'Open cases by stage', 'stage');
  const casesWithoutRun = gauge('cases_without_run', 'Open cases for which no run was started');
  const oldestCaseWithoutRun = gauge(
    'oldest_case_without_run_seconds',
    'Since the oldest case without a run was opened',
  );
  const overdueClocks = gauge('overdue_clocks', 'Clocks whose next step is more than a minute late');
  const oldestOverdueClock = gauge('oldest_overdue_clock_seconds', 'How late the latest of the overdue clocks is');
  const undeliveredLetters = gauge(
    'undelivered_letters',
    'Letters that nobody has accepted: pending ones are still tried, failed ones no more',
    'state',
  );
  const oldestPendingLetter = gauge('oldest_pending_letter_seconds', 'For how long the oldest pending letter is due');

  const unarchivedCases = gauge('unarchived_cases', 'Cases with a closed run whose history is not archived yet');
  const oldestUnarchived = gauge('oldest_unarchived_history_seconds', 'Since the oldest of them has had such a run');
  const differingReplays = gauge(
    'differing_replays',
    'Cases whose newest replay came to something else than the ledger',
  );
  const leads = gauge('leads', 'Leads among the staff: who is told of reviews that nobody decides in time');

  const oldestUnsealed = gauge(
    'oldest_unsealed_seconds',
    'For how long the oldest record waits to be sealed in the log',
  );
  const misfits = gauge('misfitting_records', 'Records that did not fit their hash when they were sealed');
  const oldestUntoldHead = gauge(
    'oldest_untold_head_seconds',
    'For how long a place outside lacks a head of the log; 0 also where none is set',
    'place',
  );

  const askNow = onceASecond(async () => {
    // Without the database the process still tells of itself; what it cannot know is NaN, never the last number.
    const now = await readGauges(database).catch(() => undefined);
    const log = await readLogGauges(database).catch(() => undefined);
    const stores = await reach();
    reachable.set({ part: 'postgres' }, stores.database === 'reachable' ? 1 : 0);
    reachable.set({ part: 'temporal' }, stores.engine === 'reachable' ? 1 : 0);
    for (const stage of stages) {
      if (stage !== 'closed') openCases.set({ stage }, now ? (now.openCases.get(stage) ?? 0) : NaN);
    }
    casesWithoutRun.set(now?.casesWithoutRun.count ?? NaN);
    oldestCaseWithoutRun.set(now?.casesWithoutRun.oldestSeconds ?? NaN);
    overdueClocks.set(now?.overdueClocks.count ?? NaN);
    oldestOverdueClock.set(now?.overdueClocks.oldestSeconds ?? NaN);
    undeliveredLetters.set({ state: 'pending' }, now?.pendingLetters.count ?? NaN);
    undeliveredLetters.set({ state: 'failed' }, now?.failedLetters.count ?? NaN);
    oldestPendingLetter.set(now?.pendingLetters.oldestSeconds ?? NaN);
    oldestUnsealed.set(log?.unsealedSeconds ?? NaN);
    misfits.set(log?.misfits ?? NaN);
    for (const place of headPlaces) oldestUntoldHead.set({ place }, log?.untoldHeadSeconds[place] ?? NaN);
    unarchivedCases.set(now?.unarchivedCases.count ?? NaN);
    oldestUnarchived.set(now?.unarchivedCases.oldestSeconds ?? NaN);
    differingReplays.set(now?.differingReplays.count ?? NaN);
    leads.set(now?.leads ?? NaN);
  });

  async function read(): Promise<string> {
    await askNow();
    return registry.metrics();
  }
  return { answered, contentType: registry.contentType, read };
}
