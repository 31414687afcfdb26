import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { hiddenFromOtherBrands, securedEndpoint, validatedBody } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
  await enterMember(rig.database, { ...tilda, membershipId: 'tilda', role: 'account_manager' });
  await enterMember(rig.database, { membershipId: 'ada', name: 'Ada Neri', email: 'ada@market.example' });
});
afterAll(() => rig.stop());

const mara = { memberId: 'manager', name: 'Mara Manager', email: 'mara@market.example' };
const tilda = { name: 'Tilda Kern', email: 'tilda@market.example' };

beforeEach(async () => {
  await change('manager', { absence: null });
  await change('tilda', { absence: null, markets: [] });
  for (const brandId of ['brand-1', 'brand-2'])
    await enrolled(brandId, { accountManagerId: 'manager', deputyId: brandId === 'brand-1' ? 'tilda' : null });
});

type Key = keyof ApiRig['keys'];
const ask = (method: string, path: string, key: Key, body?: object) =>
  rig.ask(method, path, { key: rig.keys[key], ...(body && { body }) });
const change = (id: string, body: object) => ask('PATCH', `/v1/account-managers/${id}`, 'lead', body);
const enrolled = (brandId: string, body: object) => ask('PATCH', `/v1/brands/${brandId}`, 'lead', body);
const partner = (key: Key, brandId = 'brand-1') => ask('GET', `/v1/brands/${brandId}/partner`, key);
const refusedAt = (pointer: string) => ({ status: 422, body: { code: 'invalid', errors: [{ pointer }] } });
const away = { from: '2026-01-12', until: '2026-01-13' };

describe('whoever reads who looks after a brand', () => {
  const request = async () => ({ method: 'GET', path: '/v1/brands/brand-1/partner' });
  securedEndpoint(() => rig, 'readPartner', 'brand', request);
  hiddenFromOtherBrands(() => rig, request);
});

describe('whoever says when somebody is away', () => {
  const request = async () => ({ method: 'PATCH', path: '/v1/account-managers/manager', body: {} });
  securedEndpoint(() => rig, 'enrolBrand', 'manager', request);
  validatedBody(() => rig, 'manager', request);
});

describe('whoever hands brands over', () => {
  const request = async () => ({ method: 'POST', path: '/v1/hand-overs', body: { fromId: 'tilda', toId: 'manager' } });
  securedEndpoint(() => rig, 'enrolBrand', 'manager', request);
  validatedBody(() => rig, 'manager', request);
});

test('both sides see who it is, who stands in, and how to reach them', async () => {
  const deputy = { memberId: 'tilda', ...tilda };
  for (const key of ['brand', 'manager', 'staff', 'auditor'] as const)
    expect(await partner(key)).toMatchObject({
      status: 200,
      body: { brandId: 'brand-1', accountManager: mara, deputy, actingId: 'manager' },
    });
  expect((await partner('otherBrand', 'brand-2')).body).toEqual({
    ...{ brandId: 'brand-2', accountManager: mara, actingId: 'manager' },
  });
  expect(await partner('staff', 'nobody')).toMatchObject({ status: 404 });
});

describe('an absence', () => {
  /** Who of the marketplace is written to when a brand has a question. */
  const askedFor = async (): Promise<string[]> => {
    const caseId = await rig.openCase();
    await ask('POST', `/v1/cases/${caseId}/information-requests`, 'brand', { note: 'A photo?' });
    const told = rig.database.selectFrom('deliveries').select('recipient_id').where('case_id', '=', caseId);
    return (await told.where('party', '=', 'account_manager').execute()).map(({ recipient_id }) => recipient_id);
  };

  test('has the deputy get what the account manager would, from its first day to its last', async () => {
    expect(await askedFor()).toEqual(['manager']);
    expect(await change('manager', { absence: away })).toMatchObject({ status: 200, body: { absence: away } });
    expect((await partner('brand')).body).toMatchObject({ absence: away, actingId: 'tilda' });
    expect(await askedFor()).toEqual(['tilda']);
    await change('manager', { absence: { from: '2026-01-13', until: '2026-01-20' } });
    expect((await partner('brand')).body).toMatchObject({ actingId: 'manager' });
    await change('manager', { absence: { from: '2026-01-01', until: '2026-01-11' } });
    expect((await partner('brand')).body).not.toHaveProperty('absence');
  });

  test('changes nothing where there is no deputy, or none who is there', async () => {
    await change('manager', { absence: away });
    expect((await partner('otherBrand', 'brand-2')).body).toMatchObject({ actingId: 'manager' });
    await change('tilda', { absence: away });
    expect((await partner('brand')).body).toMatchObject({ actingId: 'manager' });
  });

  test.each([
    [{ absence: { from: '2026-01-13', until: '2026-01-12' } }, '/absence/until'],
    [{ absence: { from: '2026-02-30', until: '2026-03-01' } }, '/absence/from'],
    [{ absence: { from: '2026-01-12' } }, '/absence/until'],
    [{ markets: ['Germany'] }, '/markets/0'],
  ])('is one of days: %j is refused', async (body, pointer) => {
    expect(await change('manager', body)).toMatchObject(refusedAt(pointer));
  });

  test('is of those who may look after brands alone', async () => {
    for (const id of ['ada', 'nobody', 'brand-person'])
      expect(await change(id, { absence: away })).toMatchObject({ status: 404 });
  });
});

describe('a new brand of which nobody is said', () => {
  let brands = 0;
  const enrol = (body: object = {}, key: Key = 'lead') =>
    ask('POST', '/v1/brands', key, {
      name: `New ${++brands}`,
      members: [{ name: 'Vera', email: `vera@new-${brands}.example` }],
      ...body,
    });

  test('is given to whoever knows its market, else to whoever has the fewest brands', async () => {
    await change('manager', { markets: ['FR'] });
    await change('tilda', { markets: ['DE'] });
    expect((await enrol({ country: 'FR' })).body.accountManagerId).toBe('manager');
    expect((await enrol({ country: 'DE' })).body.accountManagerId).toBe('tilda');
    expect((await enrol({ country: 'PL' })).body.accountManagerId).toBe('tilda');
    const { accountManagers } = (await ask('GET', '/v1/account-managers', 'lead')).body;
    expect(accountManagers).toMatchObject([
      { ...mara, markets: ['FR'], brands: 3 },
      { memberId: 'tilda', brands: 2 },
    ]);
  });

  test('is not given to somebody who is away; and a brand that is there keeps whom it has', async () => {
    await change('tilda', { absence: away });
    const { body } = await enrol();
    expect(body.accountManagerId).toBe('manager');
    await change('tilda', { absence: null });
    const again = await enrol({ brandId: body.brandId, name: body.name });
    expect([again.status, again.body.accountManagerId]).toEqual([200, 'manager']);
  });

  test('is given to one also when all are away; one who is to be entered with it is named', async () => {
    for (const id of ['manager', 'tilda']) await change(id, { absence: away });
    expect(await enrol()).toMatchObject({ status: 201, body: { accountManagerId: 'tilda' } });
    const accountManager = { name: 'New', email: 'new@market.example' };
    expect(await enrol({ accountManager }, 'administrator')).toMatchObject(refusedAt('/accountManagerId'));
  });
});

describe('a deputy', () => {
  test('is somebody else who may look after brands', async () => {
    for (const deputyId of ['manager', 'ada', 'nobody'])
      expect(await enrolled('brand-1', { deputyId })).toMatchObject(refusedAt('/deputyId'));
    const accountManagerId = 'tilda';
    const { body } = await enrolled('brand-1', { accountManagerId });
    expect(body).toMatchObject({ accountManagerId });
    expect(body).not.toHaveProperty('deputyId');
  });

  test('who leaves, or may look after brands no more, is none', async () => {
    const { database } = rig;
    await enterMember(database, { ...tilda, membershipId: 'tilda', role: 'reviewer' });
    expect((await partner('brand')).body).not.toHaveProperty('deputy');
    await enterMember(database, { ...tilda, membershipId: 'tilda', role: 'account_manager' });
    expect((await partner('brand')).body).not.toHaveProperty('deputy');
  });
});
