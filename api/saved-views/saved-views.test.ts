import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';
import { signedIn } from '../../test/support/rigs/signed-in.ts';

let rig: ApiRig;
let hers: Record<string, string>;
beforeAll(async () => {
  rig = await startApiRig({ linksPerReader: 1000 });
  const vera = { name: 'Vera Santos', email: 'vera@aurelia.example' };
  await enterMember(rig.database, { ...vera, membershipId: 'm-vera', brandId: 'brand-1' });
  await enterMember(rig.database, { ...vera, membershipId: 'm-vera-2', brandId: 'brand-2' });
  hers = await signedIn(rig, vera.email);
});
afterAll(() => rig.stop());

const pathOf = (name: string): string => `/v1/saved-views/${encodeURIComponent(name)}`;
/** As somebody who is signed in, in one of her memberships. */
const as = (membershipId: string) => {
  const headers = { ...hers, 'Joint-Force-Membership': membershipId };
  return {
    list: async () => (await rig.ask('GET', '/v1/saved-views', { headers })).body.items,
    save: (name: string, address: string) => rig.ask('PUT', pathOf(name), { headers, body: { address } }),
    forget: (name: string) => rig.ask('DELETE', pathOf(name), { headers }),
    inbox: async () => (await rig.ask('GET', '/v1/inbox', { headers })).body,
  };
};
const late = { name: 'Late & dear / 逾期', address: '/cases?stage=%5B%22staff_review%22%5D&order=due' };

describe('whoever keeps views', () => {
  securedEndpoint(
    () => rig,
    'readCases',
    'brand',
    () => ({ method: 'PUT', path: pathOf('mine'), body: { address: '/inbox' } }),
  );
});

test('a view is saved, takes the place of the one of its name, comes with the inbox, and is forgotten', async () => {
  const vera = as('m-vera');
  expect(await vera.save(late.name, '/cases')).toMatchObject({ status: 200, body: { items: [{ address: '/cases' }] } });
  for (const _twice of [1, 2]) expect((await vera.save(late.name, late.address)).body.items).toEqual([late]);
  await vera.save('Appeals', '/inbox?view=appeals');
  const both = [{ name: 'Appeals', address: '/inbox?view=appeals' }, late];
  expect(await vera.list()).toEqual(both);
  expect(await vera.inbox()).toMatchObject({ savedViews: both });
  for (const _twice of [1, 2])
    expect(await vera.forget('Appeals')).toMatchObject({ status: 200, body: { items: [late] } });
  expect(await vera.list()).toEqual([late]);
});

test('everybody has their own, in each membership; a program that is called the same elsewhere as well', async () => {
  await as('m-vera').save(late.name, late.address);
  expect(await as('m-vera-2').list()).toEqual([]);
  await as('m-vera-2').forget(late.name);
  expect(await as('m-vera').list()).toEqual([late]);
  const robot = { role: 'brand_reviewer', actorId: 'm-vera' } as const;
  const [own, other] = [
    await rig.issue({ ...robot, brandId: 'brand-1' }),
    await rig.issue({ ...robot, brandId: 'brand-2' }),
  ];
  const listBy = async (key: string) => (await rig.ask('GET', '/v1/saved-views', { key })).body.items;
  expect(await listBy(own)).toEqual([late]);
  expect(await listBy(other)).toEqual([]);
});

describe('refused is', () => {
  test.each([
    'https://evil.example/cases',
    '//evil.example/cases',
    '/\\evil.example',
    'javascript:alert(1)',
    '/cases/case-1',
    '/cases#x',
    '/cases?q="><script>',
    '/settings',
    '/queues/../sign-out',
    '/cases?q=a\nb',
    `/cases?q=${'x'.repeat(4000)}`,
    '',
  ])('what is not the address of a list: %j', async (address) => {
    expect(await as('m-vera').save('x', address)).toMatchObject({
      status: 422,
      body: { code: 'invalid', errors: [{ pointer: '/address' }] },
    });
  });

  test.each([' ', '\u200B', 'a\u0000b', 'a\u202Eb', '...', 'x'.repeat(61)])('what is no name: %j', async (name) => {
    expect(await as('m-vera').save(name, '/cases')).toMatchObject({ status: 400, body: { code: 'malformed' } });
  });

  test('the fifty-first, also of many that come at once', async () => {
    const vera = as('m-vera-2');
    const answers = await Promise.all(Array.from({ length: 52 }, (_, at) => vera.save(`view ${at}`, '/cases')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
    expect(answers.find(({ status }) => status !== 200)).toMatchObject({
      status: 409,
      body: { code: 'limit_reached' },
    });
    const [{ name }] = await vera.list();
    expect(await vera.save(name, '/inbox')).toMatchObject({ status: 200 });
  });
});
