import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/browser/chromium.ts';
import { startFullRig, type FullRig } from '../support/rigs/full-rig.ts';

let rig: FullRig;
let browser: Browser;
beforeAll(async () => {
  [rig, browser] = await Promise.all([startFullRig(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await rig.stop();
});

/** A page of a browser of its own, on a telephone, and what the browser complains of. */
async function telephone(): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, complaints };
}

const hasSidewaysScrolling = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

async function linkInNewestMail(to: string, pattern: RegExp): Promise<string> {
  const find = async () => (await rig.sandbox.mails(to)).flatMap(({ text }) => pattern.exec(text)?.[0] ?? [])[0];
  await expect.poll(find, { timeout: 60_000 }).toBeDefined();
  return (await find())!;
}

test('the link in a mail to the brand leads through signing in to the case', async () => {
  const { workflowId: caseId } = await rig.open();
  const opened = await linkInNewestMail('vera@aurelia.example', new RegExp(`http\\S+/cases/${caseId}`));
  const { page, complaints } = await telephone();
  await page.goto(opened);
  await page.getByLabel('Your email address').fill('vera@aurelia.example');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Check your email' }).waitFor();

  const link = await linkInNewestMail('vera@aurelia.example', /http\S+\/sign-in\/\S+/);
  await page.goto(link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('region', { name: 'Your verdict' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/cases/${caseId}`);
  expect(await hasSidewaysScrolling(page)).toBe(false);
  await page.getByRole('button', { name: /^Authentic/ }).click();
  await page.getByRole('button', { name: 'The goods are genuine', exact: true }).click();
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect.poll(() => rig.kinds(caseId), { timeout: 60_000 }).toContain('verdict_given');

  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.goto(opened);
  await page.getByLabel('Your email address').waitFor();
  await page.goto(link);
  await page.getByRole('heading', { name: 'This link no longer works' }).waitFor();
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
});
