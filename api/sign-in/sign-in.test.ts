import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enterMember } from '../../test/support/rigs/people.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { portalUrl } from '../../test/support/rigs/nobody-signs-in.ts';

const ours = { Origin: portalUrl };
const vera = 'vera@aurelia.example';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig({ linksPerReader: 1000 });
  const agent = { name: 'An Agent', email: 'agent@law.example' };
  for (const member of [
    { membershipId: 'm-vera', brandId: 'brand-1', name: 'Vera Santos', email: 'Vera@Aurelia.example' },
    { membershipId: 'm-agent-1', brandId: 'brand-1', ...agent },
    { membershipId: 'm-agent-2', brandId: 'brand-2', ...agent, language: 'de' as const },
  ])
    await enterMember(rig.database, member);
});
afterAll(() => rig.stop());

async function linkFor(email: string, returnTo?: string): Promise<URL> {
  const before = rig.links.length;
  const body = { email, ...(returnTo && { returnTo }) };
  expect(await rig.ask('POST', '/v1/sign-in-links', { body })).toMatchObject({ status: 202 });
  await rig.linksSent();
  expect(rig.links).toHaveLength(before + 1);
  return new URL(rig.links.at(-1)!.url);
}
const tokenOf = (link: URL): string => link.pathname.split('/').at(-1)!;
const begin = (link: string, headers: Record<string, string> = ours) =>
  rig.ask('POST', '/v1/sessions', { body: { link }, headers });

/** Signs in; gives what the browser sends from now on. */
async function signIn(email: string) {
  const { status, headers } = await begin(tokenOf(await linkFor(email)));
  expect(status).toBe(201);
  const [cookie] = headers.getSetCookie();
  return { Cookie: cookie!.split(';')[0]!, ...ours };
}
const me = (headers: Record<string, string>) => rig.ask('GET', '/v1/me', { headers });

describe('a link to sign in by', () => {
  test('signs in whoever reads the mail of a member', async () => {
    const link = await linkFor(vera);
    expect(rig.links.at(-1)).toMatchObject({ email: vera, name: 'Vera Santos', language: 'en', minutes: 15 });
    expect(link.origin).toBe(portalUrl);
    const started = await begin(tokenOf(link));
    expect(started).toMatchObject({ status: 201, body: { email: vera } });
    const [cookie] = started.headers.getSetCookie();
    for (const part of ['__Secure-joint-force.session_token=', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
      expect(cookie).toContain(part);
    expect(await me({ Cookie: cookie!.split(';')[0]! })).toMatchObject({
      status: 200,
      body: { email: vera, memberships: [{ membershipId: 'm-vera', role: 'brand_reviewer', brandId: 'brand-1' }] },
    });
  });

  test('works once, also when many use it at the same time', async () => {
    const token = tokenOf(await linkFor(vera));
    const replies = await Promise.all(Array.from({ length: 10 }, () => begin(token)));
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, ...Array(9).fill(401)]);
    expect(await begin(token)).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
  });

  test('works no more when its time is over', async () => {
    const token = tokenOf(await linkFor(vera));
    await sql`UPDATE sign_in_links SET expires_at = now() - interval '1 second'`.execute(rig.database);
    expect(await begin(token)).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
  });

  test('is not used up by what opens it, only by whoever presses the button', async () => {
    const link = await linkFor(vera);
    for (const method of ['GET', 'HEAD', 'GET'])
      expect(await rig.ask(method, link.pathname)).toMatchObject({ status: 200 });
    expect((await rig.ask('GET', link.pathname)).text).toContain(vera);
    expect(await begin(tokenOf(link))).toMatchObject({ status: 201 });
  });

  test('signs in the browser in which it is used, and no other', async () => {
    const link = await linkFor(vera);
    const asked = { Cookie: '__Secure-joint-force.session_token=of.the.browser.that.asked' };
    expect(await begin(tokenOf(link), { ...ours, 'User-Agent': 'another browser' })).toMatchObject({ status: 201 });
    expect(await me(asked)).toMatchObject({ status: 401 });
  });

  test('begins a session of its own: one that was planted before is not it', async () => {
    const planted = await signIn(vera);
    const token = tokenOf(await linkFor(vera));
    const { headers } = await begin(token, planted);
    const cookie = headers.getSetCookie()[0]!.split(';')[0];
    expect(cookie).not.toBe(planted.Cookie);
    const [, value] = /=(.+)$/.exec(planted.Cookie)!;
    const forged = `__Secure-joint-force.session_token=${value!.split('.')[0]}.${btoa('x'.repeat(32))}`;
    expect(await me({ Cookie: forged })).toMatchObject({ status: 401 });
  });

  test('is kept as a hash alone', async () => {
    const token = tokenOf(await linkFor(vera));
    const rows = await sql`SELECT * FROM sign_in_links`.execute(rig.database);
    expect(JSON.stringify(rows.rows)).not.toContain(token);
  });
});

describe('whoever asks for a link', () => {
  test('is answered the same, whether the address is known or not; to an unknown one nothing goes', async () => {
    const known = await rig.ask('POST', '/v1/sign-in-links', { body: { email: vera } });
    await rig.linksSent();
    const before = rig.links.length;
    const unknown = await rig.ask('POST', '/v1/sign-in-links', { body: { email: 'nobody@nowhere.example' } });
    await rig.linksSent();
    expect(rig.links).toHaveLength(before);
    expect([unknown.status, unknown.text]).toEqual([known.status, known.text]);
    const pages = await Promise.all(
      [vera, 'nobody@nowhere.example'].map((email) =>
        rig.ask('POST', '/sign-in', {
          body: new URLSearchParams({ email }).toString(),
          headers: { ...ours, 'Content-Type': 'application/x-www-form-urlencoded' },
        }),
      ),
    );
    expect(pages.map(({ status, text }) => [status, text.replaceAll(/vera@aurelia|nobody@nowhere/g, '…')])).toEqual([
      [202, expect.any(String)],
      [202, pages[0]!.text.replaceAll('vera@aurelia', '…')],
    ]);
  });

  test('for one reader again and again has a few sent, and is not told; from one address too often is refused', async () => {
    const narrow = await startApiRig({ linksPerReader: 2, linksPerAddress: 4 });
    try {
      const person = { name: 'Ada', email: 'ada@market.example', language: 'en' } as const;
      await enterMember(narrow.database, { membershipId: 'ada', ...person });
      const ask = () => narrow.ask('POST', '/v1/sign-in-links', { body: { email: person.email } });
      const statuses = [];
      for (let time = 0; time < 5; time++) statuses.push((await ask()).status);
      await narrow.linksSent();
      expect([statuses, narrow.links.length]).toEqual([[202, 202, 202, 202, 429], 2]);
    } finally {
      await narrow.stop();
    }
  });

  test.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/..//evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'cases/c-1',
    '/cases/\n',
  ])('is led to no other place afterwards: %j', async (returnTo) => {
    expect(await rig.ask('POST', '/v1/sign-in-links', { body: { email: vera, returnTo } })).toMatchObject({
      status: 422,
      body: { code: 'invalid', errors: [{ pointer: '/returnTo' }] },
    });
    const page = await rig.ask('GET', `/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    expect(page.text).not.toContain('evil');
    expect(page.text).not.toContain('name="returnTo"');
  });

  test('is not kept from it by other mails that somebody has had sent to the address', async () => {
    const narrow = await startApiRig({ linksPerReader: 2 });
    try {
      const email = 'vera@aurelia.example';
      await enterMember(narrow.database, { membershipId: 'm-vera', brandId: 'brand-1', name: 'Vera', email });
      for (let times = 0; times < 4; times += 1) await narrow.ask('POST', '/v1/application-links', { body: { email } });
      await narrow.ask('POST', '/v1/sign-in-links', { body: { email } });
      await narrow.linksSent();
      expect([narrow.applications.length, narrow.links.length]).toEqual([2, 1]);
    } finally {
      await narrow.stop();
    }
  });

  test('is led back to where it began', async () => {
    const link = await linkFor(vera, '/cases/c-1');
    expect(link.searchParams.get('returnTo')).toBe('/cases/c-1');
    expect((await rig.ask('GET', link.pathname + link.search)).text).toContain('value="/cases/c-1"');
  });
});

test('who tries tokens is stopped after a few, and whoever has one is not', async () => {
  const narrow = await startApiRig({ perAddress: 3 });
  try {
    const guess = () =>
      narrow.ask('POST', '/v1/sessions', { body: { link: 'kRYZuIbNSYQpKlwTIGKkBzjGhmfFcIsB' }, headers: ours });
    const statuses = [];
    for (let time = 0; time < 4; time++) statuses.push((await guess()).status);
    expect(statuses).toEqual([401, 401, 401, 429]);
  } finally {
    await narrow.stop();
  }
});

describe('a session', () => {
  test('acts as its member, in the ledger by the membership', async () => {
    const browser = await signIn(vera);
    const caseId = await rig.openCase();
    const body = { verdict: 'authentic', reasonCode: 'genuine' };
    const given = await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { body, headers: browser });
    expect(given).toMatchObject({ status: 200, body: { verdict: { value: 'authentic', by: 'm-vera' } } });
  });

  test('sees its own brand’s cases alone', async () => {
    const browser = await signIn(vera);
    const other = await rig.openCase({ brandId: 'brand-2' });
    expect(await rig.ask('GET', `/v1/cases/${other}`, { headers: browser })).toMatchObject({ status: 404 });
  });

  test.each([
    ['another site', { Origin: 'https://evil.example' }],
    ['another site, as the browser says', { Origin: portalUrl, 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour', { Origin: portalUrl, 'Sec-Fetch-Site': 'same-site' }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['nowhere in particular', {}],
  ])('takes nothing from %s that changes something', async (_where, headers) => {
    const { Cookie } = await signIn(vera);
    const caseId = await rig.openCase();
    const body = { verdict: 'counterfeit', reasonCode: 'fake_logo' };
    expect(
      await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { body, headers: { Cookie, ...headers } }),
    ).toMatchObject({
      status: 403,
      body: { code: 'cross_site' },
    });
    expect(await rig.ask('POST', '/sign-out', { headers: { Cookie, ...headers } })).toMatchObject({ status: 403 });
    expect(await begin(tokenOf(await linkFor(vera)), headers)).toMatchObject({ status: 403 });
    const asked = await rig.ask('POST', '/v1/sign-in-links', { body: { email: vera }, headers });
    expect(asked.status).toBe(Object.keys(headers).length > 0 ? 403 : 202); // a program says nowhere
    expect(await me({ Cookie })).toMatchObject({ status: 200 });
  });

  test('of a person with several memberships names one; the other’s cases are not found in it', async () => {
    const browser = await signIn('agent@law.example');
    const caseId = await rig.openCase({ brandId: 'brand-2' });
    const read = (membership?: string) =>
      rig.ask('GET', `/v1/cases/${caseId}`, {
        headers: { ...browser, ...(membership && { 'Joint-Force-Membership': membership }) },
      });
    expect(await read()).toMatchObject({ status: 400, body: { code: 'membership_missing' } });
    expect(await read('m-agent-2')).toMatchObject({ status: 200 });
    expect(await read('m-agent-1')).toMatchObject({ status: 404 });
    expect(await read('m-vera')).toMatchObject({ status: 403, body: { code: 'not_permitted' } });
    const picture = (query: string) => rig.ask('GET', `/v1/cases/${caseId}/pictures/1${query}`, { headers: browser });
    expect(await picture('')).toMatchObject({ status: 400, body: { code: 'membership_missing' } });
    expect(await picture('?membershipId=m-agent-1')).toMatchObject({
      status: 404,
      body: { detail: expect.stringContaining('case') },
    });
    expect(await picture('?membershipId=m-agent-2')).toMatchObject({
      status: 404,
      body: { detail: expect.stringContaining('picture') },
    });
  });

  test('may nothing any more when its membership has ended', async () => {
    const browser = await signIn('agent@law.example');
    const left = (at: string | null) =>
      rig.database.updateTable('memberships').set({ left_at: at }).where('email', '=', 'agent@law.example').execute();
    await left(rig.now());
    expect(await rig.ask('GET', '/v1/cases', { headers: browser })).toMatchObject({ status: 403 });
    expect(await me(browser)).toMatchObject({ status: 200, body: { memberships: [] } });
    await left(null);
  });

  test('is listed beside the others, and is ended here or elsewhere; nobody ends another’s', async () => {
    const [here, elsewhere, stranger] = [await signIn(vera), await signIn(vera), await signIn('agent@law.example')];
    const list = async (browser: Record<string, string>) =>
      (await rig.ask('GET', '/v1/sessions', { headers: browser })).body.sessions;
    const { sessionId } = (await list(elsewhere)).find((one: { isThisOne: boolean }) => one.isThisOne);
    const end = (browser: Record<string, string>) =>
      rig.ask('DELETE', `/v1/sessions/${sessionId}`, { headers: browser });
    expect(await end(stranger)).toMatchObject({ status: 404 });
    expect(await end(here)).toMatchObject({ status: 200 });
    expect(await me(elsewhere)).toMatchObject({ status: 401 });
    expect(await me(here)).toMatchObject({ status: 200 });
    const out = await rig.ask('POST', '/sign-out', { headers: here });
    expect(out.headers.getSetCookie()[0]).toContain('Max-Age=0');
    expect(await me(here)).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
  });

  test('ends after seven days', async () => {
    const browser = await signIn(vera);
    await sql`UPDATE sessions SET expires_at = now() - interval '1 second'`.execute(rig.database);
    expect(await me(browser)).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
  });
});

test('where a key and a session are sent, the key counts', async () => {
  const browser = await signIn(vera);
  const listed = await rig.ask('GET', '/v1/cases', { key: rig.keys.staff, headers: browser });
  expect(listed.status).toBe(200);
  expect(await rig.ask('GET', '/v1/cases', { key: rig.keys.revoked, headers: browser })).toMatchObject({
    status: 401,
    body: { code: 'key_invalid' },
  });
});
