import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { IdentityProvider } from '../../test/support/identity-provider.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { portalUrl } from '../../test/support/rigs/nobody-signs-in.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { openReceiver } from '../../test/support/webhook-receiver.ts';
import {
  begunNoSession,
  companySignInOn,
  startCompanyRig,
  ours,
  vera,
  verified,
} from '../../test/support/rigs/company-sign-in.ts';

let rig: ApiRig;
let provider: IdentityProvider;
let stop: () => Promise<void>;
beforeAll(async () => void ({ rig, provider, stop } = await startCompanyRig()));
afterAll(() => stop());
beforeEach(() => provider.signIn(verified(vera)));

const { connect, form, begin, comeBack } = companySignInOn(() => rig);

async function signIn(email: string, at = provider, fields = {}) {
  const { url, Cookie } = await begin(email, fields);
  return comeBack(await at.follow(url), Cookie);
}

const browserOf = ({ headers }: { headers: Headers | { getSetCookie(): string[] } }) => ({
  Cookie: headers
    .getSetCookie()
    .find((one) => one.includes('session_token='))!
    .split(';')[0]!,
  ...ours,
});
const me = (headers: Record<string, string>) => rig.ask('GET', '/v1/me', { headers });

describe('whoever types an address of a company with a provider of its own', () => {
  test('is sent there, signs in, and acts for the company', async () => {
    const back = await signIn(vera, provider, { returnTo: '/cases/c-1' });
    expect([back.status, back.headers.get('location')]).toEqual([303, '/cases/c-1']);
    const browser = browserOf(back);
    expect(await me(browser)).toMatchObject({ status: 200, body: { email: vera, signedInBy: 'brand-1' } });
    const caseId = await rig.openCase();
    const body = { verdict: 'authentic', reasonCode: 'genuine' };
    expect(await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { body, headers: browser })).toMatchObject({
      status: 200,
      body: { verdict: { by: 'm-vera' } },
    });
    expect((await rig.ask('GET', '/sign-in', { headers: browser })).text).toContain('your company’s own sign-in');
  });

  test('is asked for by code, state, nonce and a hashed verifier, with the address as a hint', async () => {
    const asked = new URL((await begin('Vera@AURELIA.example')).url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${portalUrl}/sign-in/callback/brand-1`,
      login_hint: 'Vera@AURELIA.example',
      scope: 'openid email',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)!.length).toBeGreaterThan(40);
    expect(asked.toString()).not.toContain(provider.clientSecret);
  });

  test('is sent the same way, whether anybody is known by the address or not', async () => {
    const shapeOf = ({ url }: { url: string }) =>
      url.replaceAll(/(state|nonce|code_challenge|login_hint)=[^&]+/g, '$1');
    const [known, unknown] = [await begin(vera), await begin('nobody@aurelia.example')];
    expect(shapeOf(unknown)).toBe(shapeOf(known));
    const sent = rig.links.length;
    await rig.linksSent();
    expect(rig.links).toHaveLength(sent);
  });

  test('gets a link by mail all the same, when that is asked for, and with it everything', async () => {
    const before = rig.links.length;
    expect((await form({ email: vera, by: 'mail' })).status).toBe(202);
    await rig.ask('POST', '/v1/sign-in-links', { body: { email: vera } });
    await rig.linksSent();
    expect(rig.links).toHaveLength(before + 2);
    const link = new URL(rig.links.at(-1)!.url).pathname.split('/').at(-1)!;
    const started = await rig.ask('POST', '/v1/sessions', { body: { link }, headers: ours });
    const { body } = await me(browserOf(started));
    expect(body.memberships.map(({ membershipId }: { membershipId: string }) => membershipId)).toEqual([
      'm-vera',
      'm-vera-2',
    ]);
    expect(body).not.toHaveProperty('signedInBy');
  });

  test.each(['https://evil.example', '//evil.example', '/\\evil.example'])(
    'is led to no other place afterwards: %j',
    async (returnTo) => {
      expect((await signIn(vera, provider, { returnTo })).headers.get('location')).toBe('/');
    },
  );
});

describe('a company’s provider', () => {
  test('signs nobody in as another brand’s person, though the address is in both', async () => {
    const browser = browserOf(await signIn(vera));
    const { body } = await me(browser);
    expect(body.memberships).toMatchObject([{ membershipId: 'm-vera', brandId: 'brand-1' }]);
    const foreign = await rig.openCase({ brandId: 'brand-2' });
    expect(await rig.ask('GET', `/v1/cases/${foreign}`, { headers: browser })).toMatchObject({ status: 404 });
    const named = { ...browser, 'Joint-Force-Membership': 'm-vera-2' };
    expect(await rig.ask('GET', '/v1/cases', { headers: named })).toMatchObject({ status: 403 });
  });

  test('signs nobody in as one of the marketplace’s people', async () => {
    const email = 'late@aurelia.example';
    await enterMember(rig.database, { membershipId: 'm-late', brandId: 'brand-1', name: 'Late', email });
    await enterMember(rig.database, { membershipId: 'late', name: 'Late', email, role: 'administrator' });
    provider.signIn(verified(email));
    expect((await me(browserOf(await signIn(email)))).body.memberships).toMatchObject([{ membershipId: 'm-late' }]);
    await rig.database.deleteFrom('memberships').where('membership_id', '=', 'late').execute();
  });

  test('speaks for its own domains alone, also of people who are the brand’s', async () => {
    for (const email of [
      'olga@other.example',
      'x@aurelia.example.evil.example',
      'olga@other.example@aurelia.example',
    ]) {
      provider.signIn(verified(email));
      const back = await signIn(vera);
      expect(back).toMatchObject({
        status: 403,
        text: expect.stringContaining('names one that is not of its domains'),
      });
      begunNoSession(back);
    }
  });

  test('that has not verified the address signs nobody in', async () => {
    provider.signIn({ email: vera, email_verified: false });
    const back = await signIn(vera);
    expect(back).toMatchObject({ status: 403, text: expect.stringContaining('is verified') });
    begunNoSession(back);
  });

  test('signs nobody in whom the brand does not count among its people, and they are told', async () => {
    provider.signIn(verified('nobody@aurelia.example'));
    const back = await signIn('nobody@aurelia.example');
    expect(back).toMatchObject({ status: 403, text: expect.stringContaining('Ask an administrator of your company') });
    begunNoSession(back);
  });

  test('that lets nobody in is told of in words', async () => {
    provider.signIn(undefined);
    expect(await signIn(vera)).toMatchObject({
      status: 403,
      text: expect.stringContaining('has not said who you are'),
    });
  });

  test('says to a process of the release before, which knows nothing of it, the address of nobody', async () => {
    await signIn(vera);
    const people = await rig.database.selectFrom('sign_in_people').select(['email', 'brand_id']).execute();
    expect(people.filter(({ brand_id: brand }) => brand !== null).map(({ email }) => email)).toContain(
      `${vera} of brand-1`,
    );
  });
});

describe('a connection that changes', () => {
  test('ends the sessions that it has begun, when it speaks for others or is taken away; another secret does not', async () => {
    const browser = browserOf(await signIn(vera));
    await connect('brand-1', provider, ['aurelia.example']);
    expect((await me(browser)).status).toBe(200);
    const waiting = await begin(vera);
    await connect('brand-1', provider, ['aurelia.example', 'aurelia-watches.example']);
    expect((await me(browser)).status).toBe(401);
    expect((await comeBack(await provider.follow(waiting.url), waiting.Cookie)).status).toBe(404);
    const again = browserOf(await signIn(vera));
    const path = '/v1/brands/brand-1/sign-in-connection';
    const said = {
      standing: 'refused',
      issuer: provider.issuer,
      domains: ['aurelia-watches.example', 'aurelia.example'],
    };
    await rig.ask('POST', `${path}/confirmation`, { key: rig.keys.manager, body: said });
    expect((await me(again)).status).toBe(401);
    expect((await form({ email: vera })).status).toBe(202);
    await connect('brand-1', provider, ['aurelia.example']);
    const last = browserOf(await signIn(vera));
    await rig.ask('DELETE', path, { key: rig.keys.brandAdministrator });
    expect((await me(last)).status).toBe(401);
    await connect('brand-1', provider, ['aurelia.example']);
  });
});

describe('a provider that does not answer, or not as one', () => {
  const refused = (reply: { status: number; text: string }) => {
    expect(reply).toMatchObject({ status: 503, text: expect.stringContaining('does not answer now') });
    expect(reply.text).toContain('Send me a link');
    expect(reply.text).toContain('name="by" value="mail"');
  };

  test('is told of, and a link by mail goes on', async () => {
    const down = await openReceiver();
    const { clientId, clientSecret } = provider;
    const issuer = `http://127.0.0.1:${down.port}`;
    await connect('brand-1', { issuer, clientId, clientSecret }, ['aurelia.example']);
    const describeAs = (it: object) =>
      down.answerBy((_request, response) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(it)),
      );
    for (const answer of [
      {},
      { issuer: 'https://accounts.evil.example', authorization_endpoint: `${issuer}/authorize` },
      { issuer },
      { issuer, authorization_endpoint: 'javascript:alert(1)' },
    ]) {
      describeAs(answer);
      refused(await form({ email: vera }));
    }
    await down.close();
    refused(await form({ email: vera }));
    expect((await form({ email: vera, by: 'mail' })).status).toBe(202);
    await connect('brand-1', provider, ['aurelia.example']);
  });

  test('that does not take our secret is told of in the log, and the secret is not', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
    const logging = await startApiRig({ logger });
    try {
      const clientSecret = 'mistyped-and-never-told';
      await connect('brand-1', { ...provider, clientSecret }, ['aurelia.example'], logging);
      const { headers } = await form({ email: vera }, logging);
      const Cookie = headers.getSetCookie()[0]!.split(';')[0]!;
      const { pathname, search, searchParams } = await provider.follow(headers.get('refresh')!.slice('0; url='.length));
      const back = await logging.ask('GET', pathname + search, { headers: { Cookie } });
      expect(back).toMatchObject({ status: 403, text: expect.stringContaining('has not said who you are') });
      const log = lines.join('');
      expect(log).toContain('invalid_client');
      for (const secret of [clientSecret, searchParams.get('code')!, searchParams.get('state')!, Cookie, vera])
        expect(log).not.toContain(secret);
    } finally {
      await logging.stop();
    }
  });

  test('is not asked at an address that is not public, nor by a name that leads to one', async () => {
    const inside = await openReceiver();
    const guarded = await startApiRig({ privateNetworks: [] });
    try {
      const { clientId, clientSecret } = provider;
      for (const issuer of [
        `http://login.aurelia.example`,
        'https://127.0.0.1',
        'https://169.254.169.254',
        'https://[::1]',
      ])
        expect(
          await guarded.ask('PUT', '/v1/brands/brand-1/sign-in-connection', {
            key: guarded.keys.brandAdministrator,
            body: { issuer, clientId, clientSecret, domains: ['aurelia.example'] },
          }),
        ).toMatchObject({ status: 422, body: { errors: [{ pointer: '/issuer' }] } });
      const issuer = `https://localhost:${inside.port}`;
      await connect('brand-1', { issuer, clientId, clientSecret }, ['aurelia.example'], guarded);
      refused(await form({ email: vera }, guarded));
      expect(inside.received).toEqual([]);
    } finally {
      await guarded.stop();
      await inside.close();
    }
  });
});
