import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/support/rigs/test-database.ts';
import { claimRequest, keepAnswer, releaseRequest } from './idempotency-keys.ts';

let on: TestDatabase;
beforeAll(async () => {
  on = await createTestDatabase();
});
afterAll(() => on.drop());

const request = (key: string, requestHash = 'a'.repeat(64)) => ({
  caller: 'brand:brand-1:someone submitVerdict',
  key,
  requestHash,
  receivedAt: '2026-11-29T12:00:00.000Z',
});

/** The request, taken by us. */
async function claimed(key: string) {
  const claim = await claimRequest(on.database, request(key));
  if (claim.kind !== 'claimed') throw new Error(claim.kind);
  return { ...request(key), claimId: claim.claimId };
}

test('of many at once, one takes a request', async () => {
  const claims = await Promise.all(Array.from({ length: 8 }, () => claimRequest(on.database, request('one'))));
  expect(claims.map(({ kind }) => kind).toSorted()).toEqual(['claimed', ...Array(7).fill('in_progress')]);
});

test('the answer that was kept is given to the same request, not to another one', async () => {
  await keepAnswer(on.database, await claimed('two'), {
    status: 200,
    body: { caseId: 'case-1' },
    headers: { Location: '/v1/cases/case-1' },
  });
  expect(await claimRequest(on.database, request('two'))).toEqual({
    kind: 'answered',
    status: 200,
    body: { caseId: 'case-1' },
    headers: { Location: '/v1/cases/case-1' },
  });
  expect(await claimRequest(on.database, request('two', 'b'.repeat(64)))).toEqual({ kind: 'another_request' });
});

test('a request that a crash left without an answer can be taken again after twenty seconds', async () => {
  await claimRequest(on.database, request('three'));
  expect(await claimRequest(on.database, request('three'))).toEqual({ kind: 'in_progress' });
  await sql`UPDATE idempotency_keys SET created_at = created_at - interval '21 seconds' WHERE key = 'three'`.execute(
    on.database,
  );
  expect(await claimRequest(on.database, request('three', 'b'.repeat(64)))).toEqual({ kind: 'another_request' });
  expect(await claimRequest(on.database, request('three'))).toMatchObject({ kind: 'claimed' });
  expect(await claimRequest(on.database, request('three'))).toEqual({ kind: 'in_progress' });
});

test('a request that was released can be taken at once', async () => {
  await releaseRequest(on.database, await claimed('four'));
  expect(await claimRequest(on.database, request('four'))).toMatchObject({ kind: 'claimed' });
});

test('whoever was taken for dead keeps no answer over that of who came after', async () => {
  const late = await claimed('five');
  await sql`UPDATE idempotency_keys SET created_at = created_at - interval '21 seconds' WHERE key = 'five'`.execute(
    on.database,
  );
  const next = await claimed('five');
  await keepAnswer(on.database, late, { status: 200, body: 'late', headers: {} });
  expect(await claimRequest(on.database, request('five'))).toEqual({ kind: 'in_progress' });
  await keepAnswer(on.database, next, { status: 200, body: 'first', headers: {} });
  await keepAnswer(on.database, late, { status: 200, body: 'late', headers: {} });
  expect(await claimRequest(on.database, request('five'))).toEqual({
    kind: 'answered',
    status: 200,
    body: 'first',
    headers: {},
  });
});
