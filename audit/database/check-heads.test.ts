import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../database/connect.ts';
import { afterChanges } from '../../test/support/audit/after-changes.ts';
import { sealedLog, type SealedLog } from '../../test/support/audit/sealed-log.ts';
import { checkHeads } from './check-heads.ts';

let on: SealedLog;
beforeAll(async () => void (on = await sealedLog()));
afterAll(() => on.drop());

async function wrongHeads(database: Database): Promise<string[]> {
  const wrong: string[] = [];
  for await (const checked of checkHeads(database))
    if (checked.wrong !== undefined) wrong.push(`${checked.head.number}: ${checked.wrong}`);
  return wrong;
}

test('heads that nobody has touched hold', async () => {
  expect(await wrongHeads(on.database)).toEqual([]);
});

test.each([
  ['its signature', `UPDATE log_heads SET jws = jws || 'A' WHERE number = 2`, /^2: the signature is not by the key/],
  ['that it is signed', `UPDATE log_heads SET jws = 'x' WHERE number = 2`, /^2: its JWS: is no compact JWS/],
  [
    'its moment',
    `UPDATE log_heads SET at = at + interval '100 ms' WHERE number = 2`,
    /^2: it is signed with at \S+, and not \S+$/,
  ],
  [
    'its key',
    `UPDATE log_heads SET kid = (SELECT kid FROM log_keys WHERE number = 2) WHERE number = 2`,
    /^2: it is signed with kid \S+, and not \S+$/,
  ],
  [
    'a key',
    `UPDATE log_keys SET x = (SELECT x FROM log_keys WHERE number = 2) WHERE number = 1`,
    /^1: its key \S+ has the thumbprint/,
  ],
  [
    'when a key began',
    `UPDATE log_keys SET not_before = not_before - interval '1 h' WHERE number = 2`,
    /^1: at is \S+, when the key \S+ did not sign/,
  ],
  ['that it was', `DELETE FROM log_heads WHERE number = 2`, /^3: head 2 is missing before it/],
  [
    'a node that the log stands on',
    `UPDATE log_nodes SET hash = sha256('x')`,
    /^3: the log at its size does not begin/,
  ],
])('a head that does not hold is named: %s', async (_, statement, wrong) => {
  expect((await afterChanges(on.database, [statement], wrongHeads))[0]).toMatch(wrong);
});
