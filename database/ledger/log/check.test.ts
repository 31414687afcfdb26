import { generateKeyPairSync } from 'node:crypto';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eventsOf, recordEvents } from '../../../test/support/given-ledger.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/rigs/test-database.ts';
import { seedSamples } from '../../../workers/samples/seed-samples.ts';
import { keepRecord } from '../annex.ts';
import { checkHeads } from './check-heads.ts';
import { checkLog } from './check-log.ts';
import { seal } from './seal.ts';
import { signerWith } from './signer.ts';

const newSigner = () =>
  signerWith(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), 'log');
const [signer, next] = [await newSigner(), await newSigner()];
const at = (second: number): string => new Date(Date.parse('2026-03-02T08:00:00.000Z') + second * 1000).toISOString();

let on: TestDatabase;
let size: number;
beforeEach(async () => {
  on = await createTestDatabase();
  await seedSamples(on.database);
  await seal(on.database, signer, at(0));
  await recordEvents(on.database, eventsOf('c_1'));
  await seal(on.database, signer, at(1));
  await keepRecord(on.database, {
    ...{ id: 'a_1', caseId: 'c_1', at: at(1), kind: 'command_refused', data: { code: 'no' } },
    actor: { kind: 'staff', id: 'otto' },
  });
  await recordEvents(on.database, eventsOf('c_2'), eventsOf('c_3'));
  ({ size } = await seal(on.database, next, at(2)));
});
afterEach(() => on.drop());

const check = () => checkLog(on.database, () => {});
const wrongHeads = async (): Promise<string[]> => {
  const wrong: string[] = [];
  for await (const checked of checkHeads(on.database))
    if (checked.wrong !== undefined) wrong.push(`${checked.head.number}: ${checked.wrong}`);
  return wrong;
};

/** Behind the application's back, as an owner of the tables can. */
const tamper = (statement: string): Promise<void> =>
  on.database.transaction().execute(async (transaction) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(transaction);
    const { numAffectedRows } = await sql.raw(statement).execute(transaction);
    expect(numAffectedRows).toBe(1n);
  });

test('a log that nobody has touched holds, with what waits to be sealed', async () => {
  expect(await check()).toEqual({ leaves: size, heads: 3, unsealed: 0, wrong: undefined });
  expect(await wrongHeads()).toEqual([]);
  const events = eventsOf('c_4');
  await recordEvents(on.database, events);
  expect(await check()).toMatchObject({ unsealed: events.length, wrong: undefined });
});

const other = `repeat('a', 64)`;
test.each([
  [
    'the words of an event',
    `UPDATE case_events SET data = data || '{"more":1}' WHERE (case_id, sequence) = ('c_1', 2)`,
    'leaf 1, event 2 of c_1: its content is not what its hash says',
  ],
  [
    'the hash of an event',
    `UPDATE case_events SET hash = ${other} WHERE (case_id, sequence) = ('c_1', 2)`,
    'leaf 1, event 2 of c_1: the record has another hash than was sealed',
  ],
  [
    'the moment of an event',
    `UPDATE case_events SET at = at + interval '1 ms' WHERE (case_id, sequence) = ('c_2', 1)`,
    /event 1 of c_2: its content is not/,
  ],
  [
    'an event that is gone',
    `DELETE FROM case_events WHERE (case_id, sequence) = ('c_1', 1)`,
    'leaf 0, event 1 of c_1: the record is gone',
  ],
  [
    'an annex record',
    `UPDATE annex_records SET data = '{"code":"yes"}'`,
    /annex record a_1 of c_1: its content is not/,
  ],
  [
    'a leaf',
    `UPDATE log_leaves SET hash = ${other} WHERE leaf_index = 1`,
    'leaf 1, event 2 of c_1: the record has another hash',
  ],
  ['a leaf that is gone', `DELETE FROM log_leaves WHERE leaf_index = 1`, 'leaf 1: it is gone'],
  [
    'a node',
    `UPDATE log_nodes SET hash = sha256('x') WHERE (level, node_index) = (1, 1)`,
    'node 1 of level 1: it is not that of its leaves',
  ],
  ['a node that is gone', `DELETE FROM log_nodes WHERE (level, node_index) = (1, 1)`, 'node 1 of level 1: it is not'],
  [
    'a node too many',
    `INSERT INTO log_nodes VALUES (1, 999, sha256('x'))`,
    'node 999 of level 1: it is over leaves that are not there',
  ],
  ['the root of a head', `UPDATE log_heads SET root_hash = ${other} WHERE number = 2`, 'head 2: its root is not that'],
  ['the size of a head', `UPDATE log_heads SET size = size - 1 WHERE number = 2`, 'head 2: its root is not that'],
])('the first row that differs is named: %s', async (_, statement, wrong) => {
  await tamper(statement);
  expect((await check()).wrong).toMatch(wrong);
});

test.each([
  ['its signature', `UPDATE log_heads SET jws = jws || 'A' WHERE number = 2`, /^2: its signature does not hold/],
  [
    'its moment',
    `UPDATE log_heads SET at = at + interval '100 ms' WHERE number = 2`,
    /^2: its signature is over something else/,
  ],
  ['its key', `UPDATE log_heads SET kid = '${next.kid}' WHERE number = 2`, /^2: its key \S+ was not in force/],
  [
    'a key',
    `UPDATE log_keys SET x = (SELECT x FROM log_keys WHERE number = 2) WHERE number = 1`,
    /^1: its signature does not hold/,
  ],
  [
    'when a key began',
    `UPDATE log_keys SET not_before = not_before - interval '1 h' WHERE number = 2`,
    /^1: its key \S+ was not in force/,
  ],
  ['that it was', `DELETE FROM log_heads WHERE number = 2`, /^3: head 2 is missing before it/],
  [
    'a node that the log stands on',
    `UPDATE log_nodes SET hash = sha256('x') WHERE level = 1`,
    /^3: the log at its size does not begin/,
  ],
])('a head that does not hold is named: %s', async (what, statement, wrong) => {
  if (what.startsWith('a node')) {
    await on.database.transaction().execute(async (transaction) => {
      await sql`SET LOCAL session_replication_role = replica`.execute(transaction);
      await sql.raw(statement.replace('WHERE level = 1', '')).execute(transaction);
    });
  } else await tamper(statement);
  expect((await wrongHeads())[0]).toMatch(wrong);
});
