import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { IdentityProvider } from '../../test/support/identity-provider.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { portalUrl } from '../../test/support/rigs/nobody-signs-in.ts';
import {
  begunNoSession,
  companySignInOn,
  startCompanyRig,
  vera,
  verified,
} from '../../test/support/rigs/company-sign-in.ts';

let rig: ApiRig;
let provider: IdentityProvider;
let others: IdentityProvider;
let stop: () => Promise<void>;
beforeAll(async () => void ({ rig, provider, others, stop } = await startCompanyRig()));
afterAll(() => stop());
beforeEach(() => provider.signIn(verified(vera)));

const { begin, comeBack } = companySignInOn(() => rig);

describe('a browser that comes back', () => {
  test('comes once', async () => {
    const { url, Cookie } = await begin(vera);
    const at = await provider.follow(url);
    const came = await Promise.all(Array.from({ length: 5 }, () => comeBack(at, Cookie)));
    expect(came.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([303, 404, 404, 404, 404]);
  });

  test('is the one that went, and no other: nobody is signed in as whoever has sent them a link', async () => {
    const attacker = await begin(vera);
    const at = await provider.follow(attacker.url);
    const victim = await begin(vera);
    for (const Cookie of [undefined, victim.Cookie, '__Host-joint-force.begun=guess']) {
      const back = await comeBack(at, Cookie);
      expect(back).toMatchObject({ status: 404, text: expect.stringContaining('not begun in this browser') });
      begunNoSession(back);
    }
  });

  test('brings its own state, nonce and code', async () => {
    const [one, other] = [await begin(vera), await begin(vera)];
    const at = await provider.follow(one.url);
    const forged = new URL(at);
    forged.searchParams.set('state', 'guess');
    expect((await comeBack(forged, one.Cookie)).status).toBe(404);
    const stolen = await provider.follow(other.url);
    stolen.searchParams.set('code', at.searchParams.get('code')!);
    const injected = await comeBack(stolen, other.Cookie);
    expect(injected.status).toBe(403);
    begunNoSession(injected);
    expect((await comeBack(at, one.Cookie)).status).toBe(303);
    const replay = await begin(vera);
    const used = await provider.follow(replay.url);
    used.searchParams.set('code', at.searchParams.get('code')!);
    expect((await comeBack(used, replay.Cookie)).status).toBe(403);

    const replayed = await begin(vera);
    const url = new URL(replayed.url);
    url.searchParams.set('nonce', 'of-another-sign-in');
    const back = await comeBack(await provider.follow(url.href), replayed.Cookie);
    expect(back).toMatchObject({ status: 403, text: expect.stringContaining('not as it should') });
    begunNoSession(back);
  });

  test('comes from the provider to which it was sent', async () => {
    const { url, Cookie } = await begin(vera);
    const { search } = await provider.follow(url);
    expect((await comeBack(new URL(`${portalUrl}/sign-in/callback/brand-2${search}`), Cookie)).status).toBe(404);
    const foreign = new URL(`${portalUrl}/sign-in/callback/brand-1${search}`);
    foreign.searchParams.set('iss', others.issuer);
    expect((await comeBack(foreign, Cookie)).status).toBe(403);
  });

  test('was let in to this client, and to no other of the same provider', async () => {
    const { url, Cookie } = await begin(vera);
    const another = new URL(url);
    another.searchParams.set('client_id', 'another');
    expect((await comeBack(await provider.follow(another.href), Cookie)).status).toBe(403);
  });

  test('comes within ten minutes', async () => {
    const { url, Cookie } = await begin(vera);
    const at = await provider.follow(url);
    rig.wait('PT10M');
    expect((await comeBack(at, Cookie)).status).toBe(404);
  });

  test.each(['/sign-in/callback/%00?state=%00', '/sign-in/callback/brand-1?state=%00', '/sign-in/callback/brand-1'])(
    'that brings what nobody has made is not known: %s',
    async (path) => {
      const { Cookie } = await begin(vera);
      expect(await rig.ask('GET', path, { headers: { Cookie } })).toMatchObject({ status: 404 });
    },
  );

  test('is refused after too many guesses from one address', async () => {
    const narrow = await startApiRig({ perAddress: 3 });
    try {
      const statuses = [];
      for (let times = 0; times < 4; times += 1)
        statuses.push(
          (await narrow.ask('GET', '/sign-in/callback/brand-1?state=s&code=c', { headers: { Cookie: 'a=b' } })).status,
        );
      expect(statuses).toEqual([404, 404, 404, 429]);
    } finally {
      await narrow.stop();
    }
  });
});
