import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { RunningInstallation } from '../support/processes/run-installation.ts';
import { ndjsonOf, putOffers, type Range } from './offers.ts';
import { reportBatch } from './requests.ts';

/** Opens cases by a batch and waits until each has its run and its letters are delivered. */
export async function openWaitingCases(
  installation: RunningInstallation,
  range: Range,
  progress: (line: string) => void = () => {},
): Promise<void> {
  if (range.count === 0) return;
  await putOffers(installation, range);
  await reportBatch(installation, 'application/x-ndjson', ndjsonOf(range));
  await untilAllRun(installation, progress);
}

/** Waits until every case has a run and every letter is delivered. */
export async function untilAllRun({ database }: RunningInstallation, progress: (line: string) => void): Promise<void> {
  for (let polls = 0; ; polls++) {
    const { rows } = await sql<{ cases: number; letters: number }>`
      SELECT (SELECT count(*) FROM case_runs WHERE started_at IS NULL)::int AS cases,
        (SELECT count(*) FROM deliveries WHERE state <> 'delivered')::int AS letters`.execute(database);
    const { cases, letters } = rows[0]!;
    if (cases === 0 && letters === 0) return;
    if (polls % 30 === 29) progress(`${cases} cases without a run, ${letters} letters to deliver`);
    await pause(1000);
  }
}

/** How many cases wait for the brand's verdict. */
export async function countWaitingCases({ database }: RunningInstallation): Promise<number> {
  const { rows } = await sql<{ cases: number }>`
    SELECT count(*)::int AS cases FROM cases WHERE stage = 'awaiting_verdict'`.execute(database);
  return rows[0]!.cases;
}

/** Cases that wait for the brand's verdict and run, in an order of chance that is the same for the same cases. */
export async function someWaitingCases({ database }: RunningInstallation, count: number): Promise<string[]> {
  const { rows } = await sql<{ caseId: string }>`
    SELECT case_id AS "caseId" FROM cases JOIN case_runs USING (case_id) WHERE stage = 'awaiting_verdict' AND started_at IS NOT NULL
    ORDER BY md5(case_id) LIMIT ${count}`.execute(database);
  if (rows.length < count) throw new Error(`only ${rows.length} of ${count} cases wait`);
  return rows.map(({ caseId }) => caseId);
}
