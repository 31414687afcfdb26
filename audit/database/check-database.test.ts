import { afterAll, beforeAll, expect, test } from 'vitest';
import { seal } from '../../database/ledger/log/seal.ts';
import { signerWith } from '../../database/ledger/log/signer.ts';
import { afterChanges } from '../../test/support/audit/after-changes.ts';
import { sendLetters } from '../../test/support/letters/send-letters.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { newLedgerKey } from '../../workers/ledger-key.ts';
import { lineOf } from '../checks/faults.ts';
import { checkDatabase } from './check-database.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
  const signer = await signerWith(newLedgerKey(), 'log');
  const anna = { membershipId: 'anna', name: 'Anna Holm', email: 'anna@brand.example' };
  await enterMember(rig.database, { ...anna, brandId: 'brand-1' });
  const caseId = await rig.openCase();
  await sendLetters(rig.database, caseId);
  await seal(rig.database, signer, rig.now());
  const key = rig.keys.brand;
  const { sha256 } = (await rig.ask('PUT', '/v1/files', { key, body: 'A picture of the seam' })).body;
  const body = { verdict: 'authentic', reasonCode: 'genuine', note: 'The seam is ours.', files: [sha256] };
  for (const status of [200, 409])
    expect((await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key, body })).status).toBe(status);
  rig.wait('PT1M');
  await seal(rig.database, signer, rig.now());
});
afterAll(() => rig.stop());

const foundAfter = (...changes: string[]): Promise<string[]> =>
  afterChanges(rig.database, changes, async (changed) => (await checkDatabase(changed)).faults.map(lineOf));

const other = 'a'.repeat(64);
const bytes = `convert_to('something else', 'UTF8')`;
const verdict = `FROM case_events WHERE kind = 'verdict_given'`;
const changes: [string, string, RegExp][] = [
  [
    'data of an event',
    `UPDATE case_events SET data = data || '{"reasonCode":"other"}' WHERE sequence = 1`,
    /^case_events: event 1 of case-1: hash is \w{64}, where \w{64} belongs/,
  ],
  [
    'hash of an event',
    `UPDATE case_events SET hash = '${other}' WHERE sequence = 1`,
    /^case_events: event 1 of case-1: hash is a{64}/,
  ],
  [
    'the last event, taken away',
    `DELETE FROM case_events WHERE kind = 'case_closed'`,
    /^case_events: event \d+ of case-1: /,
  ],
  [
    'a record of the annex',
    `UPDATE annex_records SET data = '{"code":"none"}' WHERE kind = 'command_refused'`,
    /^annex_records: annex record \S+ of case-1: hash is/,
  ],
  [
    'bytes of a text',
    `UPDATE texts SET bytes = ${bytes} WHERE sha256 = (SELECT data ->> 'textSha256' ${verdict})`,
    /^texts: \w{64}: has the SHA-256 \w{64}/,
  ],
  [
    'a text, emptied',
    `UPDATE texts SET bytes = NULL WHERE sha256 = (SELECT data ->> 'textSha256' ${verdict})`,
    /^texts: \w{64}: is empty, and not erased/,
  ],
  [
    'a text, taken away',
    `DELETE FROM texts WHERE sha256 = (SELECT data ->> 'textSha256' ${verdict})`,
    /^texts: event \d of case-1: textSha256 \w{64} is not kept/,
  ],
  [
    'what a letter said, taken away',
    `DELETE FROM texts WHERE sha256 = (SELECT data ->> 'letterSha256' FROM annex_records WHERE kind = 'letter_sent')`,
    /^texts: annex record \S+ of case-1: letterSha256 \w{64} is not kept/,
  ],
  [
    'bytes of a file',
    `UPDATE files SET bytes = ${bytes} WHERE sha256 = (SELECT data -> 'filesSha256' ->> 0 ${verdict})`,
    /^files: \w{64}: has the SHA-256 \w{64}/,
  ],
  [
    'body of a term',
    `UPDATE terms SET body = body || '{"version":99}' WHERE kind = 'policy'
      AND sha256 = (SELECT data -> 'terms' ->> 'policySha256' FROM case_events WHERE kind = 'case_opened')`,
    /^terms: \w{64}: has the SHA-256 \w{64}/,
  ],
  ['a leaf', `UPDATE log_leaves SET hash = '${other}' WHERE leaf_index = 1`, /^log: leaf 1, event 2 of case-1: /],
  [
    'a node',
    `UPDATE log_nodes SET hash = sha256('x') WHERE (level, node_index) = (1, 0)`,
    /^log: node 0 of level 1: it is not that of its leaves/,
  ],
  [
    'root of a head',
    `UPDATE log_heads SET root_hash = '${other}' WHERE number = 1`,
    /^log: head 1: its root is not that of its \d+ leaves/,
  ],
  [
    'signature of a head',
    `UPDATE log_heads SET jws = jws || 'A' WHERE number = 1`,
    /^log_heads: head 1: the signature is not by the key/,
  ],
];

test('whatever was changed behind the application’s back is found and named, alone and among others', async () => {
  expect(await foundAfter()).toEqual([]);
  for (const [what, change, line] of changes)
    expect([what, await foundAfter(change)]).toEqual([what, expect.arrayContaining([expect.stringMatching(line)])]);
});
