import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enterMember } from '../../test/support/rigs/people.ts';
import { keepSellerLink } from '../../database/deliveries/seller-links.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { portalUrl } from '../../test/support/rigs/nobody-signs-in.ts';

const hostile = '<script>alert(1)</script>"\'&';

let rig: ApiRig;
let vera: Record<string, string>;
beforeAll(async () => {
  rig = await startApiRig();
  const member = { membershipId: 'm-vera', brandId: 'brand-1', name: hostile, email: 'vera@aurelia.example' };
  await enterMember(rig.database, member);
  await rig.ask('POST', '/v1/sign-in-links', { body: { email: member.email } });
  await rig.linksSent();
  const token = new URL(rig.links[0]!.url).pathname.split('/').at(-1);
  const { headers } = await post(`/sign-in/${token}`, {});
  vera = { Cookie: headers.getSetCookie()[0]!.split(';')[0]!, Origin: portalUrl };
});
afterAll(() => rig.stop());

const post = (path: string, form: Record<string, string>, headers: Record<string, string> = { Origin: portalUrl }) =>
  rig.ask('POST', path, {
    body: new URLSearchParams(form).toString(),
    headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
  });

async function removedCase() {
  const caseId = await rig.openCase();
  const body = { verdict: 'counterfeit', reasonCode: 'fake_logo', note: `The stitches tell. ${hostile}` };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: rig.keys.brand, body });
  await rig.runs.obey(caseId);
  const token = randomBytes(32).toString('base64url');
  await keepSellerLink(rig.database, { token, caseId, sellerId: 'seller-1', at: rig.now() });
  return { caseId, link: `/s/${token}` };
}

describe('every page', () => {
  test.each(['/sign-in', '/sign-in/no-such-token', '/s/no-such-link'])(
    '%s is HTML that runs nothing, loads nothing, is framed by nobody and kept by no cache',
    async (path) => {
      const { headers, text } = await rig.ask('GET', path, { headers: vera });
      expect(headers.get('Content-Type')).toContain('text/html');
      expect(headers.get('Content-Security-Policy')).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
      );
      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('Referrer-Policy')).toBe('same-origin');
      expect(text).not.toMatch(/<script|<img|<iframe|src=/);
    },
  );
});

describe('a form', () => {
  const isPage = expect.stringContaining('text/html');

  test.each([
    ['of another type', 415, 'application/json', '{}'],
    ['in parts', 415, 'multipart/form-data; boundary=x', 'email=a'],
    ['that is too large', 413, 'application/x-www-form-urlencoded', `email=${'a'.repeat(64_001)}`],
    ['with a NUL', 422, 'application/x-www-form-urlencoded', 'email=a%00@b.example&note=%00'],
  ])('%s is refused in words, wherever it is sent, and uses nothing up', async (_what, status, type, body) => {
    const { link } = await removedCase();
    await rig.ask('POST', '/v1/sign-in-links', { body: { email: 'vera@aurelia.example' } });
    await rig.linksSent();
    const signIn = new URL(rig.links.at(-1)!.url).pathname;
    for (const path of ['/sign-in', signIn, link]) {
      const reply = await rig.ask('POST', path, { body, headers: { Origin: portalUrl, 'Content-Type': type } });
      expect([path, reply.status, reply.headers.get('Content-Type')]).toEqual([path, status, isPage]);
    }
    expect((await rig.ask('GET', signIn)).status).toBe(200);
  });

  test('has its line breaks counted as they were typed', async () => {
    const { caseId, link } = await removedCase();
    const note = `${'x'.repeat(38)}\r\n`.repeat(100) + 'x'.repeat(100);
    expect((await post(link, { reasonCode: 'genuine', note, once: crypto.randomUUID() })).status).toBe(303);
    const { body } = await rig.ask('GET', `/v1/cases/${caseId}/timeline`, { key: rig.keys.staff });
    expect(body.items.find(({ kind }: { kind: string }) => kind === 'appeal_filed').note).toHaveLength(4000);
  });
});

describe('the page of a seller', () => {
  test('says what was done, why, and until when it can be answered; not what the brand wrote', async () => {
    const { link } = await removedCase();
    const { text } = await rig.ask('GET', link);
    for (const said of ['The offer is removed.', 'it is a counterfeit (fake logo)', 'You can answer until'])
      expect(text).toContain(said);
    expect(text).not.toContain('stitches');
  });

  test('takes an answer once, however often it is sent', async () => {
    const { caseId, link } = await removedCase();
    const form = { reasonCode: 'genuine', note: hostile, once: crypto.randomUUID() };
    expect([(await post(link, form)).status, (await post(link, form)).status]).toEqual([303, 303]);
    const { text } = await rig.ask('GET', link);
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toContain('<textarea');
    expect(await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.brand })).toMatchObject({
      body: { stage: 'appeal_review', appeals: { filed: 1 } },
    });
    const second = await post(link, { ...form, note: 'And this.', once: crypto.randomUUID() });
    expect(second.status).toBe(409);
    for (const said of ['no longer at a step', '<blockquote>And this.</blockquote>'])
      expect(second.text).toContain(said);
  });

  test.each([
    ['without words', { note: ' ' }],
    ['with too many', { note: 'x'.repeat(4001) }],
    ['for a reason that is no code', { reasonCode: 'No Code' }],
    ['without its number', { once: '' }],
  ])('says what is wrong with an answer %s', async (_what, changes) => {
    const { caseId, link } = await removedCase();
    const refused = await post(link, { reasonCode: 'genuine', note: 'Mine.', once: crypto.randomUUID(), ...changes });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('4,000 characters');
    expect(refused.text).toContain('<textarea');
    expect(await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.brand })).toMatchObject({
      body: { appeals: { filed: 0 } },
    });
  });

  test('takes nothing from another site, and nothing by a link that leads nowhere', async () => {
    const { link } = await removedCase();
    const form = { reasonCode: 'genuine', note: 'Mine.', once: crypto.randomUUID() };
    expect(await post(link, form, { Origin: 'https://evil.example' })).toMatchObject({ status: 403 });
    const nowhere = await post(`/s/${'x'.repeat(43)}`, form);
    expect(nowhere.status).toBe(404);
    expect(nowhere.text).toContain('This link leads nowhere');
  });
});
