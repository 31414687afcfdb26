import type { Database } from '../../database/connect.ts';
import { enrolmentsToCheck, markEnrolmentChecked, untoldEnrolments } from '../../database/enrolments/enrolment-runs.ts';
import type { EnrolmentRuns } from '../../engine/enrolment-runs.ts';
import { attempt } from './attempt.ts';

export interface CarryDependencies {
  database: Database;
  enrolmentRuns: EnrolmentRuns;
  /** How long after its last look an enrolment is looked at again. */
  checkEveryMilliseconds: number;
  /** Tells that the sweep is alive. */
  heartbeat(): void;
}

const atOnce = 50;

/** Runs of enrolments that do not know what has happened are told; where there is none, it is started. Gives how many. */
export async function tellEnrolments({
  database,
  enrolmentRuns,
  heartbeat,
}: Pick<CarryDependencies, 'database' | 'enrolmentRuns' | 'heartbeat'>): Promise<number> {
  let told = 0;
  for (const enrolmentId of await untoldEnrolments(database, atOnce)) {
    const isTold = await attempt(
      heartbeat,
      () => enrolmentRuns.tell(enrolmentId),
      () => Promise.resolve(),
    );
    await markEnrolmentChecked(database, enrolmentId); // others come first now
    if (isTold) told += 1;
  }
  return told;
}

/** An enrolment that has lost its run gets another one. Gives those. */
export async function healEnrolments({
  database,
  enrolmentRuns,
  checkEveryMilliseconds,
  heartbeat,
}: CarryDependencies): Promise<string[]> {
  const healed: string[] = [];
  const notSince = new Date(Date.now() - checkEveryMilliseconds).toISOString();
  for (const enrolmentId of await enrolmentsToCheck(database, notSince, atOnce)) {
    await attempt(
      heartbeat,
      async () => {
        if (await enrolmentRuns.isRunning(enrolmentId)) return;
        await enrolmentRuns.tell(enrolmentId);
        healed.push(enrolmentId);
      },
      () => Promise.resolve(),
    );
    await markEnrolmentChecked(database, enrolmentId);
  }
  return healed;
}
