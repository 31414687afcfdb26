import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/browser/chromium.ts';
import { startFullRig } from '../support/rigs/full-rig.ts';
import { brand } from '../support/rigs/rig.ts';

let rig: Awaited<ReturnType<typeof startFullRig>>;
let browser: Browser;
beforeAll(async () => {
  [rig, browser] = await Promise.all([startFullRig(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await rig.stop();
});

test('an offer that the brand calls a counterfeit disappears from the storefront', async () => {
  const { workflowId: caseId } = await rig.open();
  const page = await browser.newPage();
  await page.goto(rig.sandbox.offerUrl(`offer-${caseId}`));
  await page.getByRole('button', { name: 'Buy now' }).waitFor();

  const verdict = { actor: brand, content: { verdict: 'counterfeit', reasonCode: 'fake_logo' } } as const;
  await rig.runs.send(caseId, 'submitVerdict', verdict, crypto.randomUUID());
  await expect.poll(() => rig.kinds(caseId), { timeout: 15_000 }).toContain('removal_confirmed');
  await page.reload();
  await page.getByRole('heading', { name: 'This offer is no longer available' }).waitFor();
  expect(await page.getByRole('button', { name: 'Buy now' }).count()).toBe(0);
});

test('the API page shows every operation, offline and without a complaint of the browser', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') complaints.push(request.url());
  });
  await page.goto(`${rig.url}/docs`);
  await page.getByRole('heading', { name: /Joint Force/ }).waitFor();
  const description: { paths: Record<string, object> } = await rig.ask('GET', '/openapi.json');
  const operations = Object.values(description.paths).reduce((sum, path) => sum + Object.keys(path).length, 0);
  // Of so many, the page holds those alone that are in sight.
  const seen = new Set<string>();
  const scroll = async (): Promise<number> => {
    for (const id of await page.locator('.opblock').evaluateAll((shown) => shown.map((one) => one.id))) seen.add(id);
    await page.mouse.wheel(0, 300);
    return seen.size;
  };
  await expect.poll(scroll).toBe(operations);
  expect(complaints).toEqual([]);
});
