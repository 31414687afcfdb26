import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { portalUrl } from '../../test/support/rigs/nobody-signs-in.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { hiddenFromOtherBrands, securedEndpoint, validatedBody } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

type Key = keyof ApiRig['keys'];
const path = '/v1/brands/brand-1/sign-in-connection';
const clientSecret = 'nobody-but-the-provider-knows-it';
const issuer = 'https://login.aurelia.example';
const said = (changes: object = {}) => ({
  issuer,
  clientId: 'joint-force',
  clientSecret,
  domains: ['aurelia.example'],
  ...changes,
});
const set = (changes?: object, key: Key = 'brandAdministrator', brandId = 'brand-1') =>
  rig.ask('PUT', `/v1/brands/${brandId}/sign-in-connection`, { key: rig.keys[key], body: said(changes) });
const read = (key: Key = 'brandAdministrator') => rig.ask('GET', path, { key: rig.keys[key] });
const decide = (changes: object = {}, key: Key = 'manager', brandId = 'brand-1') =>
  rig.ask('POST', `/v1/brands/${brandId}/sign-in-connection/confirmation`, {
    key: rig.keys[key],
    body: { standing: 'confirmed', issuer, domains: ['aurelia.example'], ...changes },
  });
const refusedAt = (pointer: string) => ({ status: 422, body: { code: 'invalid', errors: [{ pointer }] } });

describe('whoever names an identity provider', () => {
  const request = async () => ({ method: 'PUT', path, body: said() });
  securedEndpoint(() => rig, 'manageSignIn', 'brandAdministrator', request);
  hiddenFromOtherBrands(() => rig, request);
  validatedBody(() => rig, 'brandAdministrator', request);
});

describe('whoever reads it, or takes it away', () => {
  securedEndpoint(
    () => rig,
    'manageSignIn',
    'brandAdministrator',
    () => ({ method: 'GET', path }),
  );
  hiddenFromOtherBrands(
    () => rig,
    async () => ({ method: 'GET', path }),
  );
  hiddenFromOtherBrands(
    () => rig,
    async () => ({ method: 'DELETE', path }),
  );
});

describe('whoever confirms it', () => {
  const body = { standing: 'confirmed', issuer, domains: ['aurelia.example'] };
  const request = async () => ({ method: 'POST', path: `${path}/confirmation`, body });
  securedEndpoint(() => rig, 'decideEnrolments', 'manager', request);
  validatedBody(() => rig, 'manager', request);
});

test('a connection waits until staff have confirmed it, and is shown without its secret, to its own brand', async () => {
  expect(await set()).toMatchObject({
    status: 200,
    body: { brandId: 'brand-1', standing: 'waiting', redirectUri: `${portalUrl}/sign-in/callback/brand-1` },
  });
  expect(await decide()).toMatchObject({ status: 200, body: { standing: 'confirmed', decision: { by: 'manager' } } });
  const shown = await read();
  expect(shown).toMatchObject({ status: 200, body: { standing: 'confirmed', domains: ['aurelia.example'] } });
  const list = await rig.ask('GET', '/v1/sign-in-connections?standing=confirmed', { key: rig.keys.lead });
  expect(list.body.items).toEqual([shown.body]);
  const removed = await rig.ask('DELETE', path, { key: rig.keys.brandAdministrator });
  for (const { text } of [shown, list, removed]) expect(text).not.toContain(clientSecret);
  expect(await read()).toMatchObject({ status: 404 });
});

test('another issuer or other domains wait anew; another client or secret, or another order, does not', async () => {
  await set();
  await decide();
  const standing = async (changes: object) => (await set(changes)).body.standing;
  expect(await standing({ clientId: 'another', clientSecret: 'another' })).toBe('confirmed');
  expect(await standing({ domains: ['aurelia.example', 'aurelia.example'] })).toBe('confirmed');
  expect(await standing({ issuer: 'https://login.evil.example' })).toBe('waiting');
  expect(await standing({})).toBe('waiting');
  await decide();
  expect(await standing({ domains: ['aurelia.example', 'nordlicht.example'] })).toBe('waiting');
});

test('what staff have not looked at, they do not confirm', async () => {
  await set({ issuer: 'https://login.evil.example' });
  const changed = { status: 409, body: { code: 'changed_meanwhile' } };
  expect(await decide()).toMatchObject(changed);
  await set({ domains: ['aurelia.example', 'nordlicht.example'] });
  expect(await decide()).toMatchObject(changed);
  expect(await decide({ domains: ['nordlicht.example', 'aurelia.example'] })).toMatchObject({ status: 200 });
  expect(await decide({}, 'manager', 'brand-9')).toMatchObject({ status: 404 });
});

test('a domain is of one company, and said by another one until then', async () => {
  await set();
  expect(await set({}, 'otherAdministrator', 'brand-2')).toMatchObject({ status: 200, body: { standing: 'waiting' } });
  const decisions = await Promise.all([decide(), decide({}, 'manager', 'brand-2')]);
  expect(decisions.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 422]);
  expect(decisions.find(({ status }) => status === 422)).toMatchObject(refusedAt('/domains/0'));
  const [taker, other] = decisions[0]!.status === 200 ? ['brand-1', 'brand-2'] : ['brand-2', 'brand-1'];
  expect(await decide({ standing: 'refused' }, 'manager', taker)).toMatchObject({ body: { standing: 'refused' } });
  expect(await decide({}, 'manager', other)).toMatchObject({ status: 200 });
  await decide({ standing: 'refused' }, 'manager', other);
});

test('a refused one waits anew when it is said again', async () => {
  await set();
  await decide({ standing: 'refused' });
  expect((await read()).body).toMatchObject({ standing: 'refused' });
  expect((await set()).body).toMatchObject({ standing: 'waiting' });
});

test('where everybody gets an address, and where the marketplace’s people have theirs, is no company’s domain', async () => {
  expect(await set({ domains: ['aurelia.example', 'gmail.com'] })).toMatchObject(refusedAt('/domains/1'));
  await enterMember(rig.database, { membershipId: 'ida', name: 'Ida', email: 'Ida@Harbour.example' });
  await set({ domains: ['aurelia.example', 'harbour.example'] });
  expect(await decide({ domains: ['aurelia.example', 'harbour.example'] })).toMatchObject(refusedAt('/domains/1'));
});

test('where another brand’s administrator has an address is not this one’s domain, until that one has left', async () => {
  const member = { membershipId: 'olga', brandId: 'brand-2', role: 'brand_administrator', name: 'Olga' } as const;
  await enterMember(rig.database, { ...member, email: 'Olga@Osprey.example' });
  const colleague = { ...member, membershipId: 'otto', role: 'brand_reviewer' } as const;
  await enterMember(rig.database, { ...colleague, email: 'otto@aurelia.example' });
  const domains = ['aurelia.example', 'osprey.example'];
  await set({ domains });
  expect(await decide({ domains })).toMatchObject(refusedAt('/domains/1'));
  const left = { left_at: rig.now() };
  await rig.database.updateTable('memberships').set(left).where('membership_id', '=', 'olga').execute();
  expect(await decide({ domains })).toMatchObject({ status: 200, body: { standing: 'confirmed' } });
});

test.each(['Aurelia.example', 'aurelia', '*.example', 'aurelia.example.', 'a b.example', '10.0.0.1', 'é.example', ''])(
  '%j is no domain',
  async (domain) => expect(await set({ domains: [domain] })).toMatchObject(refusedAt('/domains/0')),
);

test.each([
  'https://login.aurelia.example/?a=b',
  'https://login.aurelia.example/#a',
  'https://user:word@login.aurelia.example',
  'https://10.0.0.1',
  'javascript:alert(1)',
  'file:///etc/passwd',
])('%j is no issuer', async (wrong) => expect(await set({ issuer: wrong })).toMatchObject(refusedAt('/issuer')));
