import { afterAll, beforeAll, expect, test } from 'vitest';
import { afterChanges } from '../../../test/support/audit/after-changes.ts';
import { sealedLog, type SealedLog } from '../../../test/support/audit/sealed-log.ts';
import { eventsOf, recordEvents } from '../../../test/support/given-ledger.ts';
import { checkLog } from './check-log.ts';

let on: SealedLog;
beforeAll(async () => void (on = await sealedLog()));
afterAll(() => on.drop());

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
  const found = await afterChanges(on.database, [statement], (changed) => checkLog(changed, () => {}));
  expect(found.wrong).toMatch(wrong);
});

test('a log that nobody has touched holds, with what waits to be sealed', async () => {
  const check = () => checkLog(on.database, () => {});
  expect(await check()).toEqual({ leaves: on.size, heads: 3, unsealed: 0, wrong: undefined });
  const events = eventsOf('c_4');
  await recordEvents(on.database, events);
  expect(await check()).toMatchObject({ unsealed: events.length, wrong: undefined });
});
