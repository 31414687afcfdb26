import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeText, wordsIn } from '../../database/evidence/texts.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/rigs/test-database.ts';
import { forgetOldRequests } from './tidy.ts';

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

let scratch: TestDatabase;
beforeAll(async () => void (scratch = await createTestDatabase()));
afterAll(() => scratch.drop());

test('an answer is kept for thirty days, and then forgotten', async () => {
  const { database } = scratch;
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
  expect(await forgetOldRequests({ database })).toBe(1);
  expect(await database.selectFrom('idempotency_keys').select('key').execute()).toEqual([{ key: '29 days' }]);
});

describe('the words of a message', () => {
  let rig: ApiRig;
  beforeAll(async () => void (rig = await startApiRig()));
  afterAll(() => rig.stop());

  const say = (caseId: string, note: string) =>
    rig.ask('POST', `/v1/cases/${caseId}/information-requests`, { key: rig.keys.brand, body: { note } });
  const words = async (): Promise<(string | undefined)[]> => {
    const rows = await rig.database.selectFrom('texts').select('bytes').orderBy('created_at').execute();
    return rows.map(({ bytes }) => wordsIn(bytes)).filter((text) => !text?.startsWith('{'));
  };
  const age = (days: number) =>
    sql`UPDATE texts SET created_at = now() - make_interval(days => ${days})`.execute(rig.database);
  const tidy = () => forgetOldRequests({ database: rig.database });

  test('that never took effect go after thirty days, and those that an event names stay', async () => {
    const caseId = await rig.openCase();
    expect((await say(caseId, 'Show me the clasp.')).status).toBe(200);
    rig.runs.reachable = false;
    expect((await say(await rig.openCase(), 'Nobody heard this.')).status).toBe(503);
    rig.runs.reachable = true;

    await age(29);
    expect(await tidy()).toBe(0);
    expect(await words()).toHaveLength(2);
    await age(31);
    expect(await tidy()).toBe(1);
    expect(await words()).toEqual(['Show me the clasp.']);
    const { body } = await rig.ask('GET', `/v1/cases/${caseId}/timeline`, { key: rig.keys.brand });
    expect(JSON.stringify(body)).toContain('Show me the clasp.');
  });

  test('stay when the message was sent again meanwhile', async () => {
    const { database } = rig;
    const bring = (at: string) => storeText(database, { text: 'Once more.', at, updateId: 'u'.repeat(64) });
    const sha256 = await bring(daysAgo(31));
    expect(await bring(daysAgo(0))).toBe(sha256);
    expect(await tidy()).toBe(0);
    expect(await words()).toContain('Once more.');
  });

  test('belong to their message until an event names them, by whatever member', async () => {
    const ownedBy = async (): Promise<number> =>
      (await rig.database.selectFrom('texts').select('sha256').where('update_id', 'is not', null).execute()).length;
    const before = await ownedBy();
    const caseId = await rig.openCase();
    expect((await say(caseId, 'Show me the seam.')).status).toBe(200);
    expect(await ownedBy()).toBe(before);
  });
});
