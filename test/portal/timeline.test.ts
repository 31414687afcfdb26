import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findingsOn } from './accessibility.ts';
import { startPortalRig, type PortalRig, type SignedIn } from './portal-rig.ts';

const auditor = 'aino.saarinen@harbour.example';
const lead = 'lena.okafor@harbour.example';
const administrator = 'arne.holm@harbour.example';
const patience = { timeout: 60_000, interval: 100 };
const hostileTitle = `<img src=x onerror=alert(1)> ${'مشغل '.repeat(8)}${'x'.repeat(200)}`;

let rig: PortalRig;
let caseId: string;
let signedIn: SignedIn;
beforeAll(async () => {
  rig = await startPortalRig();
  caseId = await wholeCase('timeline-1', { title: hostileTitle });
  signedIn = await rig.signIn(auditor);
});
afterAll(() => rig.stop());

/** A case from the suspicion by way of an appeal to its end. */
async function wholeCase(listingId: string, offer: { title?: string } = {}): Promise<string> {
  const sellerId = `seller-of-${listingId}`;
  const id = await rig.suspect({ listingId, sellerId, score: '0.93', ...offer });
  const post = (path: string, key: string, body: object) =>
    rig.ask('POST', `/v1/cases/${id}/${path}`, { key: `jf_sample_${key}`, body });
  await post('verdict', 'aurelia', {
    verdict: 'counterfeit',
    reasonCode: 'fake_logo',
    iprRecordId: 'aurelia-mark',
    note: 'The crown has four points.',
  });
  const isAt = (stage: string) => async () =>
    (await rig.ask('GET', `/v1/cases/${id}`, { key: 'jf_sample_lead' })).stage === stage;
  await vi.waitUntil(isAt('appeal_window'), patience);
  const link = await vi.waitUntil(async () => (await rig.linksIn(sellerId))[0], patience);
  await rig.ask('POST', `${link}/appeals`, { body: { reasonCode: 'invoice_attached', note: 'See the invoice.' } });
  await post('appeals/1/answer', 'aurelia', { answer: 'maintain', reasonCode: 'evidence_stands' });
  await post('appeals/1/decision', 'staff', { decision: 'reinstated', reasonCode: 'invoice_genuine' });
  await vi.waitUntil(isAt('closed'), patience);
  return id;
}

const slider = (page: Page) => page.getByRole('slider', { name: 'Moment in the case' });
const said = (page: Page) => slider(page).getAttribute('aria-valuetext');

test('an auditor goes through a case by keyboard, and sees how it stood, who knew what, and what has changed', async () => {
  const { page, complaints } = signedIn;
  await page.goto(`${rig.url}/cases/${caseId}/timeline`);
  await slider(page).focus();
  expect(await said(page)).toBe('The case was closed: the offer is reinstated (the invoice is genuine).');
  await page.getByText('Nothing was due at this moment.').waitFor();
  await page.keyboard.press('Home');
  expect(await said(page)).toMatch(/^The marketplace’s detection suspected a counterfeit, with a score of 93%/);
  await expect.poll(() => new URL(page.url()).search).toBe('?at=1');
  const last = Number(await slider(page).getAttribute('aria-valuemax'));
  const sentences = [];
  for (let at = 1; at <= last; at++) {
    sentences.push(await said(page));
    await page.keyboard.press('ArrowRight');
  }
  expect(new Set(sentences).size).toBeGreaterThan(12);
  expect(sentences).toContain('The brand said: it is a counterfeit (the logo is fake).');

  const verdict = sentences.indexOf('The brand said: it is a counterfeit (the logo is fake).') + 1;
  await page.goto(`${rig.url}/cases/${caseId}/timeline?at=${verdict}&against=${last}`);
  await page.getByText('The crown has four points.').waitFor();
  await page.getByText(/^Event \d+ of \d+ · .* · Vera Santos$|^Event \d+ of \d+ · .* · The brand$/).waitFor();
  const changed = page.getByRole('table');
  await changed.getByRole('row', { name: /^Stage .* Closed$/ }).waitFor();
  await changed.getByRole('row', { name: /^Ending – Reinstated/ }).waitFor();
  await page.getByRole('heading', { name: 'What each party was told' }).waitFor();
  await page.getByText('Is it a counterfeit?').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.getByText(new RegExp(`^Event ${verdict + 1} of .* · By rule, after No\\. ${verdict}$`)).waitFor();
  expect(complaints).toEqual([]);
});

test('neither the case nor its print says that the brand did what only followed from its verdict', async () => {
  const { page, complaints } = signedIn;
  await page.goto(`${rig.url}/cases/${caseId}/print`);
  const decided = page.getByRole('listitem').filter({ hasText: 'It was decided to remove the offer.' });
  await decided.getByText(/ · By rule, after No\. \d+$/).waitFor();
  const deciders = page.getByRole('definition').filter({ hasText: 'The brand said: it is a counterfeit' });
  await deciders.getByText(/^No\. \d+ · .+ · Marketplace staff granted the appeal in round 1/).waitFor();
  await page.goto(`${rig.url}/cases/${caseId}`);
  await page.getByRole('button', { name: /earlier/ }).click();
  await decided.getByText(/^No\. \d+ · .* · By rule, after No\. \d+$/).waitFor();
  await page.goto(`${rig.url}/cases/${caseId}/notices`);
  const reasons = page.getByRole('row', { name: /^Statement of reasons Seller / });
  await reasons.getByText(/^Message in the seller’s inbox at the marketplace Delivered/).waitFor();
  expect(await reasons.getByText('In the inbox').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('the record is checked in the browser: all of it holds, and the log is the one that was seen before', async () => {
  const { page, complaints } = signedIn;
  await page.goto(`${rig.url}/cases/${caseId}/record`);
  const verify = page.getByRole('button', { name: 'Verify' });
  await verify.click();
  for (const question of ['The chain of events', 'Its place in the signed ledger', 'Words, files and rules'])
    await page.getByText(new RegExp(`^${question}.*: holds\\.$`)).waitFor();
  await page.getByText('This browser had not seen the ledger before.').waitFor();
  await page.getByText('Nothing was refused in this case.').waitFor();
  await page.getByRole('heading', { name: 'Statement of reasons' }).first().waitFor();
  await page.getByRole('link', { name: 'Ledger of all cases' }).click();
  await page.getByRole('heading', { name: 'Ledger', exact: true }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Check signatures and growth' }).click();
  await page.getByText(/signed by a published key/).waitFor();
  await page.goBack();
  await verify.click();
  await page.getByText(/^It begins with all \d+ records that this browser has seen before/).waitFor();
  expect(complaints.filter((complaint) => !complaint.includes('503'))).toEqual([]);
});

test('what was tampered with on its way is named', async () => {
  const { page } = signedIn;
  await page.route('**/bundle?*', async (route) => {
    const answer = await route.fetch();
    const bytes = await answer.body();
    const at = bytes.indexOf('"kind":"verdict_given"');
    bytes.write('x', at + '"kind":"verdict_give'.length);
    await route.fulfill({ response: answer, body: bytes });
  });
  await page.goto(`${rig.url}/cases/${caseId}/record`);
  await page.getByRole('button', { name: 'Verify' }).click();
  await page.getByText('The chain of events: does not hold.').waitFor();
  await page.getByText(/^events\.jsonl: event \d+: hash is/).waitFor();
  await page.unroute('**/bundle?*');
});

test('an auditor draws a sample, and whoever has its address draws the same', async () => {
  const { page } = signedIn;
  await page.goto(`${rig.url}/samples`);
  await page.getByLabel('Which cases').selectOption('Appeal granted');
  await page.getByLabel('Seed').fill('autumn');
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await page.getByRole('heading', { name: '1 of 1 cases' }).waitFor();
  const address = new URL(page.url());
  expect(address.searchParams.get('seed')).toBe('autumn');
  await page.goto(address.href);
  await page.getByRole('link', { name: /onerror/ }).click();
  await slider(page).waitFor();
});

/** A case that its brand has cleared with a note, so long ago that nobody can contest it any more. */
async function oldCase(): Promise<string> {
  const caseId = await rig.suspect({ listingId: 'erasure-1', score: '0.5' });
  const body = { verdict: 'authentic', reasonCode: 'genuine', note: 'The seller is ill, as we know.' };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: 'jf_sample_aurelia', body });
  const isClosed = async () =>
    (await rig.ask('GET', `/v1/cases/${caseId}`, { key: 'jf_sample_lead' })).stage === 'closed';
  await vi.waitUntil(isClosed, patience);
  const longAgo = new Date(Date.now() - 365 * 86_400_000).toISOString();
  await rig.database.updateTable('cases').set({ updated_at: longAgo }).where('case_id', '=', caseId).execute();
  return caseId;
}

test('one proposes, and holds the case; another one releases it, and erases for good', async () => {
  const caseId = await oldCase();
  const record = `${rig.url}/cases/${caseId}/record`;
  const [one, other] = [await rig.signIn(lead), await rig.signIn(administrator)];

  await one.page.goto(record);
  const hold = one.page.getByRole('button', { name: 'Hold the case' });
  await hold.focus();
  await one.page.keyboard.press('Enter');
  await one.page.getByText(/^Held since .* by Lena Okafor: court proceedings/).waitFor();
  await one.page.getByText('You have set the hold').waitFor();
  await one.page.getByRole('textbox', { name: /For who approves/ }).fill('Letter 12.');
  await one.page.keyboard.press('Tab');
  await one.page.keyboard.press('Enter');
  await one.page.getByText('All of this must still be kept').waitFor();
  await one.page.getByText(`${caseId}: it is held for proceedings`).waitFor();

  await other.page.goto(record);
  await other.page.getByRole('button', { name: 'Release the case' }).click();
  await other.page.getByRole('dialog').getByRole('button', { name: 'Release the case' }).click();
  await other.page.getByText('The case is not held.').waitFor();

  await one.page.getByRole('button', { name: 'Propose' }).click(); // the same words again are another request
  await one.page.getByText('You have proposed it: somebody else decides.').waitFor();
  expect(await one.page.getByRole('button', { name: 'Erase for good' }).count()).toBe(0);
  expect(await findingsOn(one.page)).toEqual([]);

  await other.page.reload();
  await other.page.getByText('Letter 12.').waitFor();
  await other.page.getByRole('button', { name: 'Erase for good' }).click();
  await other.page.getByRole('dialog').getByRole('button', { name: 'Erase for good' }).click();
  await other.page.getByText(/Decided by Arne Holm/).waitFor();
  await other.page.getByText('Something was erased').waitFor();
  await other.page.getByRole('button', { name: 'Verify' }).click();
  await other.page.getByText('The chain of events: holds.').waitFor();
  await other.page.getByText('Words, files and rules that the events name: holds.').waitFor();

  await one.page.goto(`${rig.url}/cases/${caseId}`);
  await one.page
    .getByText(/^Erased on .*: the person has asked for it\.$/)
    .first()
    .waitFor();
  expect(await one.page.getByText('The seller is ill').count()).toBe(0);
  expect(await findingsOn(one.page)).toEqual([]);
  const refused = (said: string): boolean => /409|503/.test(said); // decided before; nothing is replayed here
  expect([...one.complaints, ...other.complaints].filter((said) => !refused(said))).toEqual([]);
});

test.each([
  ['de', 'Vorschlagen', 'All das muss noch aufbewahrt werden', 'der Fall ist offen'],
  ['zh', '提议', '这些内容目前都必须保留', '案件尚未结束'],
  ['es', 'Proponer', 'Todo esto debe conservarse todavía', 'el caso está abierto'],
] as const)(
  'an erasure that is refused says why and what to do in %s, and nothing of it in English',
  async (language, propose, what, why) => {
    const caseId = await rig.suspect({ listingId: `open-${language}` });
    const { page, context } = await rig.signIn(lead, { language });
    await page.goto(`${rig.url}/cases/${caseId}/record`);
    await page.getByRole('button', { name: propose }).click();
    const refusal = page.getByRole('alert');
    await refusal.getByText(what).waitFor();
    await refusal.getByText(`${caseId}: ${why}`).waitFor();
    expect(await refusal.innerText()).not.toMatch(/still|needed|open_case/);
    await context.close();
  },
);

test('who holds a case that somebody else has held meanwhile learns it, in words', async () => {
  const held = await rig.suspect({ listingId: 'held-twice' });
  const { page, context, complaints } = await rig.signIn(lead, { language: 'de' });
  await page.goto(`${rig.url}/cases/${held}/record`);
  const hold = page.getByRole('button', { name: 'Löschsperre setzen' });
  await hold.waitFor();
  const body = { reason: 'authority_inquiry' };
  await rig.ask('POST', `/v1/cases/${held}/legal-hold`, { key: 'jf_sample_administrator', body });
  await hold.click();
  await page.getByRole('alert').getByText('galt schon eine Löschsperre').waitFor();
  await page.getByText(/Arne Holm: .*Behörde/).waitFor();
  expect(await hold.count()).toBe(0);
  expect(complaints.filter((said) => !said.includes('409'))).toEqual([]);
  await context.close();
});
