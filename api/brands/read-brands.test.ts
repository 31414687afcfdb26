import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { jointForce } from '../../domain/policy/joint-force.ts';
import { securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

const read = (path: string) => rig.ask('GET', path, { key: rig.keys.staff });

describe('who lists brands', () => {
  securedEndpoint(
    () => rig,
    'readEnrolments',
    'staff',
    () => ({ method: 'GET', path: '/v1/brands' }),
  );
});

describe('who reads a brand', () => {
  securedEndpoint(
    () => rig,
    'readEnrolments',
    'staff',
    () => ({ method: 'GET', path: '/v1/brands/brand-1' }),
  );
});

test('brands are listed by their ids, in pages, with who looks after them', async () => {
  const { body: first } = await read('/v1/brands?limit=1');
  expect(first.items).toMatchObject([{ brandId: 'brand-1', accountManager: { memberId: expect.any(String) } }]);
  const { body: second } = await read(`/v1/brands?limit=1&cursor=${first.nextCursor}`);
  expect(second.items).toMatchObject([{ brandId: 'brand-2' }]);
  const { memberId } = first.items[0].accountManager;
  const { body: theirs } = await read(`/v1/brands?accountManagerId=${memberId}`);
  expect(theirs.items.map(({ brandId }: { brandId: string }) => brandId)).toContain('brand-1');
  expect((await read('/v1/brands?accountManagerId=nobody')).body.items).toEqual([]);
});

test('a right that nobody has looked at is counted', async () => {
  const before = (await read('/v1/brands')).body.items[0].rightsToVerify;
  await rig.database
    .updateTable('ipr_records')
    .set({ standing: 'unverified' })
    .where('brand_id', '=', 'brand-1')
    .execute();
  const rights = (await read('/v1/brands/brand-1')).body.iprRecords.length;
  expect([before, (await read('/v1/brands')).body.items[0].rightsToVerify]).toEqual([0, rights]);
});

test('a brand is read with the version of its rules that its new cases run by', async () => {
  const { body } = await read('/v1/brands/brand-1');
  expect(body).toMatchObject({ policy: 'joint-force', policyVersion: jointForce.version });
});

test('a brand is read with its people and rights; one that is not there is not found', async () => {
  expect(await read('/v1/brands/brand-1')).toMatchObject({
    status: 200,
    body: { brandId: 'brand-1', members: expect.any(Array), iprRecords: expect.any(Array) },
  });
  expect(await read('/v1/brands/brand-99')).toMatchObject({ status: 404, body: { code: 'not_found' } });
});
