import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/support/test-database.ts';
import { createTidyActivities } from './tidy.ts';

let scratch: TestDatabase;
beforeAll(async () => void (scratch = await createTestDatabase()));
afterAll(() => scratch.drop());

test('an answer is kept for thirty days, and then forgotten', async () => {
  const { database } = scratch;
  const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();
  await database
    .insertInto('idempotency_keys')
    .values(
      [29, 31].map((days) => ({
        caller: 'somebody',
        key: `${days} days`,
        request_hash: '0'.repeat(64),
        created_at: daysAgo(days),
      })),
    )
    .execute();
  expect(await createTidyActivities({ database }).forgetOldRequests()).toBe(1);
  expect(await database.selectFrom('idempotency_keys').select('key').execute()).toEqual([{ key: '29 days' }]);
});
