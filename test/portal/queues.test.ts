import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPortalRig, type PortalRig } from './portal-rig.ts';

let rig: PortalRig;
beforeAll(async () => {
  rig = await startPortalRig();
  for (const index of [0, 1, 2]) {
    const caseId = await rig.suspect({ listingId: `queued-${index}`, title: `Aurelia, queued ${index}` });
    const body = { verdict: 'cannot_determine', reasonCode: 'pictures_unclear' };
    await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: 'jf_sample_aurelia', body });
  }
});
afterAll(() => rig.stop());

/** Waits until a case has come, and the list is gone. */
const opened = (page: Page) => page.getByRole('heading', { level: 1, name: /^Aurelia, queued/ }).waitFor();

test('two who take next at once get different cases; one is skipped, another handed over', async () => {
  const [ada, other] = [
    await rig.signIn('otto.brandt@harbour.example'),
    await rig.signIn('ines.duarte@harbour.example'),
  ];
  const taken = await Promise.all(
    [ada, other].map(async ({ page }) => {
      await page.goto(`${rig.url}/queues/review`);
      await page.locator('[data-case]').nth(2).waitFor();
      await page.keyboard.press('n');
      await opened(page);
      return new URL(page.url()).pathname;
    }),
  );
  expect(new Set(taken).size).toBe(2);

  const { page, complaints } = ada;
  await page.goBack();
  const row = (path: string) => page.locator(`[data-case="${path.split('/').at(-1)}"]`);
  await row(taken[0]!)
    .getByText(/^Yours/)
    .waitFor();
  await row(taken[0]!).focus();
  await page.keyboard.press('s');
  const why = page.getByRole('dialog', { name: 'Why do you skip it?' });
  await why.getByRole('textbox', { name: 'Reason' }).fill('I know the seller.');
  await why.getByRole('button', { name: 'Skip' }).click();
  await row(taken[0]!).getByText('nobody').waitFor();

  await page.keyboard.press('n');
  await opened(page);
  const third = new URL(page.url()).pathname;
  expect(taken).not.toContain(third);
  await page.goBack();
  await row(third)
    .getByText(/^Yours/)
    .waitFor();
  await page.keyboard.press('h');
  const whom = page.getByRole('dialog', { name: 'To whom?' });
  await whom.getByRole('combobox', { name: 'Colleague' }).selectOption({ index: 1 });
  await whom.getByRole('button', { name: 'Hand over' }).click();
  await expect.poll(() => row(third).getByText(/left$/).innerText()).toContain(',');
  await whom.waitFor({ state: 'hidden' });
  expect(
    await row(third)
      .getByText(/^Yours/)
      .count(),
  ).toBe(0);

  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).getByRole('option', { name: 'Take next' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /A word/ }).fill('queued-1');
  await page.getByRole('option', { name: 'Cases about offer queued-1' }).click();
  await page.waitForURL(/\/cases\?listingId=queued-1/);
  await expect.poll(() => page.locator('[data-case]').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('what the marketplace refuses comes to staff: taken, settled by keys, and carried out', async () => {
  const caseId = await rig.suspect({ listingId: 'refused-0', title: 'Aurelia, refused', score: '0.5' });
  await rig.sandbox.faults([{ operation: 'restrict', kind: 'refuse', times: 1 }]);
  const verdict = { verdict: 'counterfeit', reasonCode: 'fake_logo', iprRecordId: 'aurelia-mark' };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: 'jf_sample_aurelia', body: verdict });
  const read = () => rig.ask('GET', `/v1/cases/${caseId}`, { key: 'jf_sample_lead' });
  await expect.poll(async () => (await read()).allowedActions).toContain('resolveMarketplaceProblem');

  const { page, complaints } = await rig.signIn('ines.duarte@harbour.example');
  await page.goto(`${rig.url}/queues/problems`);
  await page.locator(`[data-case="${caseId}"]`).waitFor();
  await page.keyboard.press('n');
  await page.getByRole('heading', { level: 1, name: 'Aurelia, refused' }).waitFor();
  await page.getByText(/^You hold it until/).waitFor();
  await page
    .getByText(/refused: /)
    .first()
    .waitFor();
  await page.keyboard.press('1');
  await page.getByRole('heading', { name: 'Ask again' }).waitFor();
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect.poll(async () => (await read()).measure.inForce).toBe('removed');
  expect(complaints).toEqual([]);
});

test('the case that the keys are at is marked, before anybody has moved and while the focus is elsewhere', async () => {
  const caseId = await rig.suspect({ listingId: 'queued-free', title: 'Aurelia, free' });
  const body = { verdict: 'cannot_determine', reasonCode: 'pictures_unclear' };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: 'jf_sample_aurelia', body });
  const { page, context } = await rig.signIn('otto.brandt@harbour.example');
  await page.goto(`${rig.url}/queues/review`);
  await page.locator(`[data-case="${caseId}"]`).waitFor();
  const marked = page.locator('[data-case][aria-current]');
  await marked.waitFor();
  const edgeOf = (row: string) =>
    page
      .locator(row)
      .first()
      .evaluate((element) => getComputedStyle(element).boxShadow);
  expect(await edgeOf('[data-case][aria-current]')).not.toBe(await edgeOf('[data-case]:not([aria-current])'));
  const first = await marked.getAttribute('data-case');
  expect(first).not.toBe(caseId);
  await page.keyboard.press('j');
  await page.keyboard.press('End');
  expect(await marked.count()).toBe(1);
  expect(await marked.getAttribute('data-case')).toBe(caseId);
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('h');
  await page.getByRole('dialog', { name: 'To whom?' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(await marked.getAttribute('data-case')).toBe(caseId);
  await context.close();
});
