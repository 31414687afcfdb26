import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventsOf, recordEvents } from '../../test/support/given-ledger.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/rigs/test-database.ts';
import { seedSamples } from '../../workers/samples/seed-samples.ts';
import { putOff } from './put-off.ts';
import { casesWithoutRun, markCaseRun } from './runs.ts';

let on: TestDatabase;
beforeAll(async () => {
  on = await createTestDatabase();
  await seedSamples(on.database);
  await recordEvents(on.database, eventsOf('case-1').slice(0, 2), eventsOf('case-2').slice(0, 2));
});
afterAll(() => on.drop());

/** For how many seconds the case is left, now that something has failed again. Within a transaction, `now()` stands still. */
const leftFor = (caseId: string): Promise<number> =>
  on.database.transaction().execute(async (transaction) => {
    await putOff(transaction, caseId);
    const { rows } = await sql<{ seconds: number }>`
      SELECT round(extract(epoch FROM retry_at - now()))::integer AS seconds FROM case_runs
      WHERE case_id = ${caseId}`.execute(transaction);
    return rows[0]!.seconds;
  });

test('a case in trouble is left for seconds at first, then twice as long each time, for five minutes at most', async () => {
  const waits: number[] = [];
  for (let time = 1; time <= 9; time += 1) waits.push(await leftFor('case-1'));
  expect(waits).toEqual([5, 10, 20, 40, 80, 160, 300, 300, 300]);
  expect(await casesWithoutRun(on.database, 10)).toEqual(['case-2']);
  await markCaseRun(on.database, 'case-1');
  expect(await leftFor('case-1')).toBe(5);
});
