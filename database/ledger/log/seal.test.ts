import { generateKeyPairSync } from 'node:crypto';
import { CompiledQuery, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { naiveProof, naiveRoot, rootFromPath } from '../../../test/support/naive-tree.ts';
import { generateEvents } from '../../../test/rehearsals/sealing/generate-records.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/support/rigs/test-database.ts';
import type { Database, InTransaction } from '../../connect.ts';
import { keepRecord } from '../annex.ts';
import { hashOf } from '../hash.ts';
import { newestHead, readHeads } from './heads.ts';
import { publishedKeys, RetiredKey } from './keys.ts';
import { consistencyPath, inclusionOf } from './proofs.ts';
import { LogBroken, seal } from './seal.ts';
import { signerWith } from './signer.ts';

let on: TestDatabase;
beforeEach(async () => {
  on = await createTestDatabase();
});
afterEach(() => on.drop());

const newSigner = () =>
  signerWith(JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })), 'log.example');
const signer = await newSigner();
const at = '2026-03-02T08:00:00.000Z';
const later = (milliseconds: number): string => new Date(Date.parse(at) + milliseconds).toISOString();
const actor = { kind: 'staff', id: 'otto' };

/** Writes events as the ledger does; what they say is nothing to the log. */
async function write(database: Database | InTransaction, caseId: string, from: number, to = from): Promise<void> {
  for (let sequence = from; sequence <= to; sequence += 1) {
    const event = { caseId, sequence, at, kind: 'any', actor, data: { sequence }, previousHash: '0'.repeat(64) };
    await sql`
      INSERT INTO case_events (case_id, sequence, at, kind, actor, data, previous_hash, hash) VALUES (
        ${caseId}, ${sequence}, ${at}, 'any', ${JSON.stringify(actor)}, ${JSON.stringify(event.data)}, ${event.previousHash}, ${hashOf(event)})`.execute(
      database,
    );
  }
}
const keep = (id: string, caseId: string) =>
  keepRecord(on.database, { id, caseId, at, kind: 'any', actor: { kind: 'staff', id: 'otto' }, data: {} });

/** The leaf inputs as they stand, in order. */
async function inputs(): Promise<Buffer[]> {
  const { rows } = await sql<{ leaf: string; hash: string }>`
    SELECT leaf_index AS leaf, hash FROM log_leaves ORDER BY leaf_index`.execute(on.database);
  expect(rows.map(({ leaf }) => Number(leaf))).toEqual(rows.map((_, index) => index));
  return rows.map(({ hash }) => Buffer.from(hash, 'hex'));
}
const sealed = async (): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    SELECT concat_ws(' ', case_id, sequence, annex_id) AS name FROM log_leaves ORDER BY leaf_index`.execute(
    on.database,
  );
  return rows.map(({ name }) => name);
};

test('every event and annex record gets one leaf, and the head is over all of them', async () => {
  await write(on.database, 'c_1', 1, 3);
  await keep('a_1', 'c_1');
  await write(on.database, 'c_2', 1);
  const head = await seal(on.database, signer, at);
  expect(await sealed()).toEqual(['c_1 1', 'c_1 2', 'c_1 3', 'c_1 a_1', 'c_2 1']);
  expect(head).toMatchObject({ number: 1, size: 5, at, rootHash: naiveRoot(await inputs()).toString('hex') });
  const [header, payload] = head.jws.split('.').map((part) => Buffer.from(part, 'base64url').toString());
  expect(header).toBe(`{"alg":"EdDSA","kid":"${signer.kid}"}`);
  expect(payload).toBe(`{"at":"${at}","log":"log.example","rootHash":"${head.rootHash}","size":5}`);
});

test('the proofs of a case lead to the root of each size, whatever was sealed since; heads are consistent', async () => {
  for (const round of [1, 2, 3, 4, 5]) {
    await write(on.database, 'c_1', round * 2, round * 2 + 1);
    await keep(`a_${round}`, 'c_1');
    await write(on.database, `c_other_${round}`, 1, round);
    await seal(on.database, signer, later(round));
  }
  const leaves = await inputs();
  const heads = await readHeads(on.database, { limit: 10 });
  for (const { size, rootHash } of heads) {
    const proofs = await inclusionOf(on.database, 'c_1', size);
    expect(
      proofs
        .map(({ record }) => record)
        .toSorted()
        .toReversed(),
    ).toEqual(proofs.map(({ record }) => record));
    for (const { leafIndex, hash, path } of proofs) {
      expect(hash).toBe(leaves[leafIndex]!.toString('hex'));
      const way = path.map((step) => Buffer.from(step, 'hex'));
      expect(rootFromPath(leafIndex, size, leaves[leafIndex]!, way).toString('hex')).toBe(rootHash);
    }
    for (let from = 1; from <= size; from += 1)
      expect(await consistencyPath(on.database, from, size)).toEqual(
        naiveProof(from, leaves.slice(0, size)).map((hash) => hash.toString('hex')),
      );
  }
  expect(await inclusionOf(on.database, 'c_1', heads.at(-1)!.size)).toHaveLength(15);
});

test('a head is signed when something is new, or when the last one is a day old; never before the last one', async () => {
  const first = await seal(on.database, signer, at);
  expect(first).toMatchObject({ number: 1, size: 0 });
  expect(await seal(on.database, signer, later(86_399_999))).toEqual(first);
  expect(await seal(on.database, signer, later(86_400_000))).toMatchObject({ number: 2, size: 0 });
  await write(on.database, 'c_1', 1);
  const third = await seal(on.database, signer, later(-3_600_000));
  expect(third).toMatchObject({ number: 3, size: 1, at: later(86_400_000) });
});

test('records of an unfinished transaction are sealed next time; meanwhile it keeps no others waiting', async () => {
  await seal(on.database, signer, at);
  let commit = (): void => {};
  const mayCommit = new Promise<void>((resolve) => (commit = resolve));
  let written = (): void => {};
  const isWritten = new Promise<void>((resolve) => (written = resolve));
  const slow = on.database.transaction().execute(async (transaction) => {
    await write(transaction, 'c_slow', 1, 2);
    written();
    await mayCommit;
  });
  await isWritten;
  await write(on.database, 'c_fast', 1);
  await seal(on.database, signer, at);
  await write(on.database, 'c_fast', 2);
  await seal(on.database, signer, at);
  expect(await sealed()).toEqual(['c_fast 1', 'c_fast 2']);
  commit();
  await slow;
  await write(on.database, 'c_fast', 3);
  expect(await seal(on.database, signer, at)).toMatchObject({ size: 5 });
  expect(await sealed()).toEqual(['c_fast 1', 'c_fast 2', 'c_slow 1', 'c_slow 2', 'c_fast 3']);
});

test('of several who seal at once each record is sealed by one', async () => {
  await write(on.database, 'c_1', 1, 30);
  const heads = await Promise.all([1, 2, 3, 4].map(() => seal(on.database, signer, at)));
  expect(heads.map(({ number, size }) => [number, size])).toEqual([1, 1, 1, 1].map(() => [1, 30]));
  expect(await inputs()).toHaveLength(30);
});

test('on another server, where transaction ids start anew, nothing stays unsealed', async () => {
  await write(on.database, 'c_old', 1, 2);
  await seal(on.database, signer, at);
  const bearing = (id: number) => `9000000${id}`;
  await on.database.transaction().execute(async (transaction) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(transaction); // as a restore does: no triggers
    await write(transaction, 'c_unsealed', 1, 2);
    await sql`UPDATE case_events SET transaction_id = ${bearing(1)}::text::xid8 WHERE case_id = 'c_old'`.execute(
      transaction,
    );
    await sql`UPDATE case_events SET transaction_id = ${bearing(2)}::text::xid8 WHERE case_id = 'c_unsealed'`.execute(
      transaction,
    );
    await sql`UPDATE log_reading SET cluster = 'another', read_up_to = ${bearing(2)}::text::xid8`.execute(transaction);
  });
  await write(on.database, 'c_new', 1);
  await seal(on.database, signer, at);
  expect((await sealed()).toSorted()).toEqual(['c_new 1', 'c_old 1', 'c_old 2', 'c_unsealed 1', 'c_unsealed 2']);
  await write(on.database, 'c_new', 2);
  expect(await seal(on.database, signer, at)).toMatchObject({ size: 6 });
});

test('another key is published with its first head, and the former expires; heads before stay valid', async () => {
  await seal(on.database, signer, at);
  const next = await newSigner();
  expect(await seal(on.database, next, later(5000))).toMatchObject({ number: 2, size: 0, kid: next.kid });
  expect(await publishedKeys(on.database)).toEqual([
    expect.objectContaining({ kid: signer.kid, nbf: Date.parse(at) / 1000, exp: Date.parse(at) / 1000 + 5 }),
    expect.objectContaining({ kid: next.kid, nbf: Date.parse(at) / 1000 + 5 }),
  ]);
  await expect(seal(on.database, signer, later(6000))).rejects.toThrow(RetiredKey);
  await expect(seal(on.database, await signerWith(await pem(), 'other.example'), later(6000))).rejects.toThrow(
    'the log of log.example',
  );
});
const pem = async (): Promise<string> =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

test('a record that does not fit its hash is sealed under it, and told', async () => {
  await write(on.database, 'c_1', 1, 2);
  await on.database.transaction().execute(async (transaction) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(transaction);
    await sql`UPDATE case_events SET data = '{"sequence":7}' WHERE sequence = 2`.execute(transaction);
  });
  const told: number[] = [];
  await seal(on.database, signer, at, ({ misfits }) => told.push(misfits));
  expect(told).toEqual([1, 0]);
  const { rows } = await sql<{ leaf: string }>`SELECT leaf_index AS leaf FROM log_misfits`.execute(on.database);
  expect(rows).toEqual([{ leaf: '1' }]);
  expect(await inputs()).toHaveLength(2);
});

test.each([
  ['a leaf that nobody sealed', sql`INSERT INTO log_leaves SELECT 3, 'c_1', 9, NULL, repeat('a', 64)`],
  ['another node', sql`UPDATE log_nodes SET hash = sha256('x')`],
  ['a head that is gone', sql`DELETE FROM log_heads WHERE number = 2`],
])('nothing is sealed upon %s', async (_, tamper) => {
  await write(on.database, 'c_1', 1);
  await seal(on.database, signer, at);
  await write(on.database, 'c_1', 2, 3);
  await seal(on.database, signer, at);
  await on.database.transaction().execute(async (transaction) => {
    await sql`SET LOCAL session_replication_role = replica`.execute(transaction);
    await tamper.execute(transaction);
  });
  const before = await newestHead(on.database);
  await expect(seal(on.database, signer, at)).rejects.toThrow(LogBroken);
  expect(await newestHead(on.database)).toEqual(before);
});

/** What a plan has read of a table, and whether it went through all of it. */
interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  Plans?: Plan[];
}
const scansOf = (plan: Plan): { scan: string; rows: number }[] => [
  ...(plan['Relation Name']
    ? [{ scan: `${plan['Node Type']} on ${plan['Relation Name']}`, rows: plan['Actual Rows'] * plan['Actual Loops'] }]
    : []),
  ...(plan.Plans ?? []).flatMap(scansOf),
];

test('sealing costs what is new: a dozen queries, which read no more of a long log than the new records', async () => {
  await generateEvents(on.database, 10_000);
  await seal(on.database, signer, at);
  for (const table of ['log_leaves', 'log_nodes', 'case_events'])
    await sql`VACUUM ANALYZE ${sql.table(table)}`.execute(on.database);
  await write(on.database, 'c_new', 1, 3);
  const queries: CompiledQuery[] = [];
  const watched = on.database.withPlugin({
    transformQuery({ node, queryId }) {
      queries.push(on.database.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  expect(await seal(watched, signer, later(1))).toMatchObject({ size: 10_003 });
  expect(queries.length).toBeLessThanOrEqual(12);
  await write(on.database, 'c_new', 4, 6);
  for (const { sql: text, parameters } of queries.filter(({ sql: one }) => one.trimStart().startsWith('SELECT'))) {
    const explained = CompiledQuery.raw(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, [...parameters]);
    const { rows } = await on.database.executeQuery<{ 'QUERY PLAN': { Plan: Plan }[] }>(explained);
    for (const { scan, rows: read } of scansOf(rows[0]!['QUERY PLAN'][0]!.Plan)) {
      expect(scan).not.toMatch(/Seq Scan on (case_events|log_leaves|log_nodes)/);
      expect(read, `${scan} of ${text}`).toBeLessThanOrEqual(20);
    }
  }
});
