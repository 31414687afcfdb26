import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startPortalRig, type PortalRig, type SignedIn } from './portal-rig.ts';

const auditor = 'aino.saarinen@harbour.example';
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
  const changed = page.getByRole('table');
  await changed.getByRole('row', { name: /^Step .* Closed$/ }).waitFor();
  await changed.getByRole('row', { name: /^End – Reinstated/ }).waitFor();
  await page.getByRole('heading', { name: 'What each party had been told' }).waitFor();
  await page.getByText('Is it a counterfeit?').waitFor();
  expect(complaints).toEqual([]);
});

test('the chain is checked in the browser: it holds, and an event that was tampered with is named', async () => {
  const { page, complaints } = signedIn;
  const record = `${rig.url}/cases/${caseId}/record`;
  const check = () => page.getByRole('button', { name: 'Check the chain' }).click();
  await page.goto(record);
  await check();
  await page.getByText('It holds.').waitFor();
  await page.getByText('Nothing was refused in this case.').waitFor();
  await page.getByRole('heading', { name: 'Statement of reasons' }).first().waitFor();

  await page.route('**/timeline?*', async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    body.items[11].at = '2026-01-01T00:00:00.000Z';
    await route.fulfill({ response: answer, json: body });
  });
  await page.goto(record);
  await check();
  await page.getByText('It does not hold at event 12.').waitFor();
  await page.unroute('**/timeline?*');
  expect(complaints).toEqual([]);
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
