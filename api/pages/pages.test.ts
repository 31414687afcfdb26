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
  return { caseId, link: `/v1/seller-cases/${token}` };
}

describe('every page', () => {
  test.each(['/sign-in', '/sign-in/no-such-token', '/cases/no-such-case', '/brands/no-such-brand/conversation'])(
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
    await rig.ask('POST', '/v1/sign-in-links', { body: { email: 'vera@aurelia.example' } });
    await rig.linksSent();
    const signIn = new URL(rig.links.at(-1)!.url).pathname;
    for (const path of ['/sign-in', signIn]) {
      const reply = await rig.ask('POST', path, { body, headers: { Origin: portalUrl, 'Content-Type': type } });
      expect([path, reply.status, reply.headers.get('Content-Type')]).toEqual([path, status, isPage]);
    }
    expect((await rig.ask('GET', signIn)).status).toBe(200);
  });

  test('has its line breaks counted as they were typed', async () => {
    const caseId = await rig.openCase();
    const note = `${'x'.repeat(38)}\r\n`.repeat(100) + 'x'.repeat(100);
    const verdict = { act: 'submitVerdict', answer: 'authentic genuine', iprRecordId: '', once: crypto.randomUUID() };
    expect((await post(`/cases/${caseId}`, { ...verdict, note }, vera)).status).toBe(303);
    const { body } = await rig.ask('GET', `/v1/cases/${caseId}/timeline`, { key: rig.keys.staff });
    expect(body.items.find(({ kind }: { kind: string }) => kind === 'verdict_given').note).toHaveLength(4000);
  });
});

describe('the page of a case', () => {
  test('leads whoever is not signed in to sign in, and back', async () => {
    const { status, headers } = await rig.ask('GET', '/cases/c-1');
    expect([status, headers.get('Location')]).toEqual([303, '/sign-in?returnTo=%2Fcases%2Fc-1']);
  });

  test('says where the case stands, until when, and what has happened, in words', async () => {
    const caseId = await rig.openCase();
    const { status, text } = await rig.ask('GET', `/cases/${caseId}`, { headers: vera });
    expect(status).toBe(200);
    for (const said of [
      'Watch, almost new',
      'The brand is asked whether',
      'the brand’s verdict',
      'Your verdict',
      '129.00 EUR',
      '50 %',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/>[^<]*\d{4}-\d\d-\d\dT/); // no moment as machines write it
    expect(text).toMatch(/<time datetime="[^"]+">\w{3},? \d+ January 2026.*CET<\/time>/);
  });

  test.each(['x%00', '%F0%9F%99%82', 'x'.repeat(200)])('is not there for %s', async (caseId) => {
    const { status, headers } = await rig.ask('GET', `/cases/${caseId}`, { headers: vera });
    expect([status, headers.get('Content-Type')]).toEqual([404, expect.stringContaining('text/html')]);
  });

  test('shows nothing of another brand’s case, and the attempt is kept', async () => {
    const other = await rig.openCase({ brandId: 'brand-2' });
    const refused = await rig.ask('GET', `/cases/${other}`, { headers: vera });
    expect(refused.status).toBe(404);
    expect(refused.text).not.toContain('Watch');
    const kept = await rig.database.selectFrom('annex_records').select('kind').where('case_id', '=', other).execute();
    expect(kept).toEqual([{ kind: 'access_refused' }]);
  });

  test('shows what people wrote as text', async () => {
    const { caseId } = await removedCase();
    const { text } = await rig.ask('GET', `/cases/${caseId}`, { headers: vera });
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toContain('<script');
  });
});

describe('a brand that answers on the page', () => {
  const answer = (caseId: string, form: Record<string, string>, headers: Record<string, string> = vera) =>
    post(`/cases/${caseId}`, { iprRecordId: '', note: '', once: crypto.randomUUID(), ...form }, headers);
  const counterfeit = { act: 'submitVerdict', answer: 'counterfeit fake_logo' };
  const read = async (caseId: string) => (await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.brand })).body;

  test('gives its verdict, once for each form that it was shown', async () => {
    const caseId = await rig.openCase();
    const form = { ...counterfeit, note: 'Two crowns.', once: crypto.randomUUID() };
    expect([(await answer(caseId, form)).status, (await answer(caseId, form)).status]).toEqual([303, 303]);
    expect(await read(caseId)).toMatchObject({
      verdict: { value: 'counterfeit', reasonCode: 'fake_logo', by: 'm-vera' },
    });
    const { text } = await rig.ask('GET', `/cases/${caseId}`, { headers: vera });
    expect(text).toContain('Two crowns.');
    expect(text).not.toContain('<textarea');
  });

  test('answers an appeal', async () => {
    const { caseId, link } = await removedCase();
    await rig.ask('POST', `${link}/appeals`, { body: { reasonCode: 'genuine', note: 'Mine.' } });
    expect((await rig.ask('GET', `/cases/${caseId}`, { headers: vera })).text).toContain('Your answer to the appeal');
    expect((await answer(caseId, { act: 'answerAppeal', answer: 'maintain evidence_stands' })).status).toBe(303);
    expect(await read(caseId)).toMatchObject({ appeals: { answer: 'maintain' } });
    expect((await rig.ask('GET', link)).body.statements).toMatchObject([{ answer: { answer: 'maintain' } }]);
  });

  test.each([
    ['without a choice', 422, { act: 'submitVerdict', answer: '' }, 'Choose an answer'],
    [
      'by a right that is not the brand’s',
      422,
      { ...counterfeit, iprRecordId: 'of-nobody' },
      'no IPR record of this brand',
    ],
    ['when it is not its turn', 409, { act: 'answerAppeal', answer: 'retract mistaken' }, 'There is no appeal'],
    ['by an act that is none', 422, { act: 'decideAppeal', answer: 'counterfeit fake_logo' }, 'Choose an answer'],
    ['with a code of its own', 422, { act: 'submitVerdict', answer: 'counterfeit because' }, 'Choose an answer'],
  ])('%s is told so, and what it typed is there', async (_what, status, form, why) => {
    const caseId = await rig.openCase();
    const refused = await answer(caseId, { ...form, note: 'What I typed.' });
    expect(refused.status).toBe(status);
    for (const said of [why, '>What I typed.</textarea>']) expect(refused.text).toContain(said);
    expect(await read(caseId)).toMatchObject({ stage: 'awaiting_verdict' });
  });

  test('does so signed in, from our own page, about its own case', async () => {
    const caseId = await rig.openCase();
    const other = await rig.openCase({ brandId: 'brand-2' });
    expect((await answer(other, counterfeit)).status).toBe(404);
    expect((await answer(caseId, counterfeit, { ...vera, Origin: 'https://evil.example' })).status).toBe(403);
    expect((await answer(caseId, counterfeit, { Origin: portalUrl })).headers.get('Location')).toContain('/sign-in?');
    expect(await read(caseId)).toMatchObject({ stage: 'awaiting_verdict' });
  });
});
