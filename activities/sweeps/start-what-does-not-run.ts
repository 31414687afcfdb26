import { setTimeout as pause } from 'node:timers/promises';
import { deliveryRunsToStart, putOffDeliveryRun } from '../../database/deliveries/delivery-runs.ts';
import { putOff } from '../../database/runs/put-off.ts';
import { casesWithoutRun, isWithoutRun } from '../../database/runs/runs.ts';
import type { Database } from '../../database/connect.ts';
import type { CaseRuns } from '../../engine/case-runs.ts';
import type { RunLooks } from '../../engine/run-looks.ts';
import { attempt } from './attempt.ts';
import type { StartPace } from './start-pace.ts';

export interface StartDependencies {
  database: Database;
  runs: Pick<CaseRuns, 'start' | 'startLetters'> & Pick<RunLooks, 'answer'>;
  pace: StartPace;
  /** Tells that the sweep is alive. */
  heartbeat(): void;
}

/** What a round has set in motion. */
export interface Started {
  cases: number;
  letters: number;
  failed: number;
}

/** In turns with up to fifty letters: brands are asked before all of the cases run. */
const casesInATurn = 20;

/** Starts cases and letters that no run carries, until there are none left. */
export async function startWhatDoesNotRun(dependencies: StartDependencies): Promise<Started> {
  const started: Started = { cases: 0, letters: 0, failed: 0 };
  for (;;) {
    const before = started.cases + started.letters;
    await startLetters(dependencies, started);
    await startCases(dependencies, started);
    if (started.cases + started.letters === before) return started;
  }
}

/**
 * As many at once as the machine carries while every verdict keeps its time. Once one has failed or does not answer,
 * letters come first: each further case would be waited for.
 */
async function startCases(dependencies: StartDependencies, started: Started): Promise<void> {
  const { database, pace } = dependencies;
  const underWay = new Set<Promise<void>>();
  let goesWell = true;
  for (const caseId of await casesWithoutRun(database, casesInATurn)) {
    while (underWay.size >= pace.atOnce) await Promise.race(underWay);
    if (!goesWell) break;
    const one = startCase(dependencies, caseId, started)
      .then((isAnswering) => void (goesWell &&= isAnswering))
      .finally(() => underWay.delete(one));
    underWay.add(one);
    await pause(pace.restMilliseconds);
  }
  await Promise.all(underWay);
}

/** Gives whether its run answers; one that was started and does not is healing's concern. */
async function startCase(dependencies: StartDependencies, caseId: string, started: Started): Promise<boolean> {
  const { database, runs, pace } = dependencies;
  let isAnswering = true;
  const start = async (): Promise<void> => {
    if (await isWithoutRun(database, caseId)) {
      const startedAt = performance.now();
      const end = pace.begin();
      await runs.start(caseId);
      isAnswering = await runs.answer(caseId).then(
        () => true,
        () => false,
      );
      end(performance.now() - startedAt);
    }
  };
  const isStarted = await attempt(dependencies.heartbeat, start, () => putOff(database, caseId));
  started[isStarted ? 'cases' : 'failed'] += 1;
  return isStarted && isAnswering;
}

/** Letters need no pace of their own: one run carries many, and a worker spreads them over time. */
async function startLetters(dependencies: StartDependencies, started: Started): Promise<void> {
  const { database, runs, heartbeat } = dependencies;
  for (const run of await deliveryRunsToStart(database)) {
    const isStarted = await attempt(
      heartbeat,
      () => runs.startLetters(run),
      () => putOffDeliveryRun(database, run.runId),
    );
    if (isStarted) started.letters += run.deliveries.length;
    else started.failed += 1;
  }
}
