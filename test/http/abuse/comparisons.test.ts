import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { HonoRequest } from 'hono/request';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { isSigned } from '../../../api/access/signature.ts';
import { findKey, issueKey } from '../../../database/access/api-keys.ts';
import { sha256Of } from '../../../database/ledger/hash.ts';
import type { Schema } from '../../../database/schema.ts';
import { findSellerLink, keepSellerLink } from '../../../database/deliveries/seller-links.ts';
import { marketplaceSecret } from '../../support/rigs/sandbox.ts';
import { signatureOf } from '../../support/sign.ts';
import { createTestDatabase, type TestDatabase } from '../../support/rigs/test-database.ts';

let scratch: TestDatabase;
beforeAll(async () => void (scratch = await createTestDatabase()));
afterAll(() => scratch.drop());

test('keys and links are found by their hash: nothing compares the secret itself, letter by letter', async () => {
  const at = new Date().toISOString();
  const { keyId, key } = await issueKey(scratch.database, { role: 'reviewer', actorId: 'ada', at });
  const token = randomBytes(32).toString('base64url');
  await keepSellerLink(scratch.database, { token, caseId: 'case-1', sellerId: 'seller-1', at });

  const asked: unknown[] = [];
  const watched = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: scratch.url, max: 1 }) }),
    log: ({ query }) => void asked.push(...query.parameters),
  });
  expect(await findKey(watched, key, at)).toMatchObject({ keyId });
  expect(await findSellerLink(watched, token, 'appeal')).toMatchObject({ caseId: 'case-1' });
  await watched.destroy();
  expect(asked).toEqual([sha256Of(key), at, at, keyId, sha256Of(token), 'appeal']);
});

test('signatures are compared in constant time', async () => {
  // Of the copy that everybody in this process loads.
  const comparing = createRequire(import.meta.url)('standardwebhooks/dist/timing_safe_equal') as {
    timingSafeEqual(one: Uint8Array, other: Uint8Array): boolean;
  };
  const compare = vi.spyOn(comparing, 'timingSafeEqual');
  const signed = signatureOf('{}', marketplaceSecret);
  const signature = signed['webhook-signature'];
  const isTaken = (given: string): Promise<boolean> => {
    const headers = { ...signed, 'webhook-signature': given };
    const request = new Request('http://127.0.0.1/', { method: 'POST', body: '{}', headers });
    return isSigned(new HonoRequest(request), marketplaceSecret);
  };
  const other = (letter: string): string => (letter === 'A' ? 'B' : 'A');
  expect(await isTaken(signature)).toBe(true);
  expect(await isTaken(`v1,${other(signature[3]!)}${signature.slice(4)}`)).toBe(false);
  expect(await isTaken(signature.slice(0, -2) + other(signature.at(-2)!) + signature.at(-1)!)).toBe(false);
  expect(compare).toHaveBeenCalledTimes(3);
  compare.mockRestore();
});
