import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { membersOn, type Inviter } from '../../test/support/rigs/members.ts';
import { portalUrl } from '../../test/support/rigs/nobody-signs-in.ts';
import { enterMember } from '../../test/support/rigs/people.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig({ linksPerReader: 1000 });
  await enterMember(rig.database, { ...hers, membershipId: 'm-vera', brandId: 'brand-1', role: 'brand_administrator' });
});
afterAll(() => rig.stop());

const hers = { name: 'Vera Santos', email: 'vera@aurelia.example' };
let names = 0;
let nils: { name: string; email: string };
beforeEach(() => {
  nils = { name: 'Nils Berg', email: `nils-${++names}@law.example` };
});

const { invite, signIn } = membersOn(() => rig);
const change = (id: string, body: object, key: Inviter = 'brandAdministrator') =>
  rig.ask('PATCH', `/v1/members/${id}`, { key: rig.keys[key], body });
const end = (id: string, key: Inviter = 'brandAdministrator') =>
  rig.ask('DELETE', `/v1/members/${id}`, { key: rig.keys[key] });
const list = async (key: Inviter | 'auditor', query = '') =>
  (await rig.ask('GET', `/v1/members${query}`, { key: rig.keys[key] })).body.members as { memberId: string }[];

describe('whoever is named', () => {
  test('is told so by mail, and may act as soon as they sign in', async () => {
    const { status, body } = await invite({ ...nils, role: 'brand_reviewer', language: 'de' });
    expect([status, body]).toEqual([
      201,
      { memberId: expect.stringMatching(/^m_/), ...nils, role: 'brand_reviewer', language: 'de' },
    ]);
    expect(rig.invitations.at(-1)).toEqual({
      ...nils,
      language: 'de',
      role: 'brand_reviewer',
      brandName: 'Auberge Watches',
      url: `${portalUrl}/sign-in`,
    });
    const caseId = await rig.openCase();
    const verdict = { verdict: 'authentic', reasonCode: 'genuine' };
    const headers = await signIn(nils.email);
    const given = await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { headers, body: verdict });
    expect(given).toMatchObject({ status: 200 });
    const { actor } = await rig.database
      .selectFrom('case_events')
      .select('actor')
      .where('case_id', '=', caseId)
      .where('kind', '=', 'verdict_given')
      .executeTakeFirstOrThrow();
    expect(actor).toEqual({ kind: 'brand', id: body.memberId, brandId: 'brand-1' });
  });

  test('is told again when named again, and stays what they are', async () => {
    const { body } = await invite({ ...nils, role: 'brand_reviewer' });
    const told = rig.invitations.length;
    const shouted = { ...nils, email: nils.email.toUpperCase(), role: 'brand_administrator' };
    expect(await invite(shouted)).toMatchObject({ status: 200, body });
    expect(rig.invitations).toHaveLength(told + 1);
  });

  test('is known again when they come back', async () => {
    const { memberId } = (await invite({ ...nils, role: 'reviewer' }, 'administrator')).body;
    expect(await end(memberId, 'administrator')).toMatchObject({ status: 200 });
    expect((await list('administrator')).map((one) => one.memberId)).not.toContain(memberId);
    expect(await invite({ ...nils, role: 'lead' }, 'administrator')).toMatchObject({
      status: 201,
      body: { memberId, role: 'lead' },
    });
  });

  test('is on one side alone', async () => {
    const refused = { status: 422, body: { errors: [{ pointer: '/email' }] } };
    await invite({ ...nils, role: 'brand_reviewer' });
    expect(await invite({ ...nils, role: 'reviewer' }, 'administrator')).toMatchObject(refused);
    const mara = { name: 'Mara', email: 'MARA@market.example', role: 'brand_reviewer' };
    expect(await invite(mara)).toMatchObject(refused);
  });
});

describe('nobody grants what they do not hold', () => {
  test.each([
    ['brandAdministrator', 'lead'],
    ['administrator', 'brand_reviewer'],
  ] as const)('%s names no %s', async (key, role) => {
    expect(await invite({ ...nils, role }, key)).toMatchObject({ status: 403, body: { code: 'not_permitted' } });
  });

  test.each(['brand', 'manager', 'lead'] as const)(
    '%s names nobody, changes nobody and takes nobody out',
    async (key) => {
      const { memberId } = (await invite({ ...nils, role: 'brand_reviewer' })).body;
      const refused = { status: 403, body: { code: 'not_permitted' } };
      expect(await invite({ ...nils, role: 'brand_reviewer' }, key)).toMatchObject(refused);
      expect(await change(memberId, { role: 'brand_administrator' }, key)).toMatchObject(refused);
      expect(await end(memberId, key)).toMatchObject(refused);
    },
  );
});

test('another side’s people are not found; the marketplace sees those of a brand that it names', async () => {
  const { memberId } = (await invite({ ...nils, role: 'brand_reviewer' })).body;
  expect(await change(memberId, { name: 'N' }, 'administrator')).toMatchObject({ status: 404 });
  expect(await end(memberId, 'administrator')).toMatchObject({ status: 404 });
  expect(await end('manager')).toMatchObject({ status: 404 });
  const ids = async (...asked: Parameters<typeof list>) => (await list(...asked)).map((one) => one.memberId);
  expect(await ids('brand')).toContain(memberId);
  expect(await ids('administrator')).not.toContain(memberId);
  expect(await ids('administrator')).toContain('manager');
  expect(await ids('auditor', '?brandId=brand-1')).toContain(memberId);
  const foreign = await rig.ask('GET', '/v1/members?brandId=brand-2', { key: rig.keys.brand });
  expect(foreign).toMatchObject({ status: 404, body: { code: 'not_found' } });
});

test.each(['Vera\r\nBcc: all@x.example', 'Vera \u202egnp', 'Vera, see https://evil.example', 'Vera\u0007'])(
  'a name is one line without an address in it: not %j',
  async (name) => {
    expect(await invite({ ...nils, name, role: 'brand_reviewer' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/name' }] },
    });
  },
);

test('a key of somebody can do no more than that person: nothing once they have left', async () => {
  const { memberId } = (await invite({ ...nils, role: 'brand_administrator' })).body;
  const key = await rig.issue({ role: 'brand_administrator', actorId: memberId, brandId: 'brand-1' });
  const reads = async () => (await rig.ask('GET', '/v1/members', { key })).status;
  expect(await reads()).toBe(200);
  await change(memberId, { role: 'brand_reviewer' });
  expect(await reads()).toBe(401);
  await change(memberId, { role: 'brand_administrator' });
  expect(await reads()).toBe(200);
  await end(memberId);
  expect(await reads()).toBe(401);
});

describe('who is needed stays', () => {
  const needed = { status: 409, body: { code: 'still_needed' } };

  test('the last administrator neither leaves nor becomes something else, also when two are taken at once', async () => {
    expect(await end('m-vera')).toMatchObject(needed);
    expect(await change('m-vera', { role: 'brand_reviewer' })).toMatchObject(needed);
    const { memberId } = (await invite({ ...nils, role: 'brand_administrator' })).body;
    const statuses = (await Promise.all([end('m-vera'), end(memberId)])).map(({ status }) => status);
    expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 409]);
    await enterMember(rig.database, {
      ...hers,
      membershipId: 'm-vera',
      brandId: 'brand-1',
      role: 'brand_administrator',
    });
  });

  test('an account manager who has brands', async () => {
    await invite({ ...nils, role: 'administrator' }, 'administrator');
    expect(await end('manager', 'administrator')).toMatchObject(needed);
    expect(await change('manager', { role: 'reviewer' }, 'administrator')).toMatchObject(needed);
    expect(await change('manager', { role: 'lead' }, 'administrator')).toMatchObject({ status: 200 });
    expect(await change('manager', { role: 'account_manager' }, 'administrator')).toMatchObject({ status: 200 });
  });
});
