import type { Client } from '@temporalio/client';
import * as healing from '../../activities/sweeps/heal-cases.ts';
import * as letters from '../../activities/sweeps/heal-letters.ts';
import { startPace } from '../../activities/sweeps/start-pace.ts';
import { startWhatDoesNotRun, type Started } from '../../activities/sweeps/start-what-does-not-run.ts';
import { tellWhatIsUntold, type Told } from '../../activities/sweeps/tell-what-is-untold.ts';
import type { Database } from '../../database/connect.ts';
import type { CaseRuns } from '../../engine/case-runs.ts';
import { lookAtRuns } from '../../engine/look-at-runs.ts';

/** What sweeps mend: a rig, or one on another engine. */
interface Installation {
  database: Database;
  client: Client;
  runs: CaseRuns;
}

const heartbeat = (): void => {};

/** One round of the start sweep, as fast as it goes. */
export async function startSweep({ database, client, runs }: Installation): Promise<Started & Told> {
  const dependencies = {
    database,
    runs: { ...runs, answer: lookAtRuns(client, 'a test').answer },
    pace: startPace(1000),
    heartbeat,
  };
  const started = await startWhatDoesNotRun(dependencies);
  const told = await tellWhatIsUntold(dependencies);
  return { ...started, ...told, failed: started.failed + told.failed };
}

/** Every case and every letter is looked at in every round. */
const often = { checkEveryMilliseconds: 0, heartbeat };

/** One round of healing the cases. Tests end runs only when nothing is being recorded, and at a virtual time. */
export const healCases = ({ database, client, runs }: Installation): Promise<healing.Healed> =>
  healing.healCases({
    ...often,
    database,
    runs: { start: runs.start, ...lookAtRuns(client, 'a test') },
    recordingEndsWithinMilliseconds: Number.NEGATIVE_INFINITY,
  });

/** One round of healing the letters; gives how many had lost their run. */
export const healLetters = ({ database, client, runs }: Installation): Promise<number> =>
  letters.healLetters({ ...often, database, runs: { start: runs.start, ...lookAtRuns(client, 'a test') } });
