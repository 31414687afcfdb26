import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findingsOn } from './accessibility.ts';
import { startPortalRig, type PortalRig, type SignedIn } from './portal-rig.ts';

const titles = [
  'Aurelia Meridian automatic watch, steel, new in box',
  'مرحبا ساعة أوريليا أصلية',
  '<img src=x onerror=alert(1)> '.repeat(10),
  'Aurelia 机械手表 Meridian 全新 正品代购',
  'Aurelia Classic 36',
];
let rig: PortalRig;
let vera: SignedIn;
const cases: string[] = [];
beforeAll(async () => {
  rig = await startPortalRig();
  for (const [index, title] of titles.entries())
    cases.push(await rig.suspect({ listingId: `watch-${index}`, title, amount: `${89 + 40 * index}.00` }));
  const { context } = await rig.signIn('vera@aurelia.example');
  const { cookies } = await context.storageState();
  await context.close();
  vera = await rig.openBrowser({}, { storageState: { cookies, origins: [] } }); // which has nothing of the portal yet
});
afterAll(() => rig.stop());

const rowsOf = (page: Page) => page.locator('[data-case]');
const idOf = (page: Page, nth: number) => rowsOf(page).nth(nth).getAttribute('data-case');
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-case'));
/** As another tab would pass it on. */
const somethingHappened = (page: Page) =>
  page.evaluate(() => new BroadcastChannel('joint-force.live').postMessage({ kind: 'gap' }));

/** Runs in the page: how many bytes had come before the palette, which is loaded once all is at rest. */
function loadedAtFirst(): { script: number; styles: number } {
  const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const palette = all.find(({ name }) => /\/palette-(?!state)/.test(name))?.startTime ?? Infinity;
  const bytesOf = (ending: string): number =>
    all
      .filter(({ name, startTime }) => name.endsWith(ending) && startTime < palette - 20)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  return { script: bytesOf('.js'), styles: bytesOf('.css') };
}

test('an inbox costs one request and 200 kB of script at most, moves nothing, and is walked by keys', async () => {
  const { page, complaints } = vera;
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() === 'fetch' && pathname.startsWith('/v1/')) asked.push(pathname);
  });
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`${rig.url}/inbox`);
  await rowsOf(page).nth(4).waitFor();
  await page.getByText('Mara Lindqvist').waitFor();
  await page.waitForLoadState('networkidle').catch(() => {}); // the pictures are there
  expect(asked).toEqual(['/v1/inbox']);
  const loaded = await page.evaluate(loadedAtFirst);
  expect(loaded.script).toBeGreaterThan(100_000);
  expect(loaded.script).toBeLessThan(200_000);
  expect(loaded.styles).toBeLessThan(25_000);
  expect(await page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift)).toBeLessThan(
    0.01,
  );
  expect(
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Inbox' }).innerText(),
  ).toBe('Inbox\n5');

  await page.keyboard.press('Enter'); // the first is marked
  await page.waitForURL(`${rig.url}/cases/${cases[0]}`);
  await page.goto(`${rig.url}/inbox`);
  await rowsOf(page).nth(4).waitFor();
  await page.keyboard.press('j');
  expect(await focused(page)).toBe(cases[1]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  await page.getByText('3 selected').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.waitForURL(`${rig.url}/cases/${cases[3]}`);
  await page.goBack();
  await expect.poll(() => focused(page)).toBe(cases[3]);
  await page.keyboard.press('End');
  expect(await focused(page)).toBe(cases[4]);
  await page.getByRole('link', { name: /^Closed/ }).click();
  await page.getByText('No closed cases yet').waitFor();
  expect(complaints).toEqual([]);
});

test('of ten thousand rows only those on the screen exist, and the stop of the tab key is one of them', async () => {
  const { page } = vera;
  await page.route('**/v1/inbox*', async (route) => {
    const answer = await (await route.fetch()).json();
    const [item] = answer.items;
    const items = Array.from({ length: 10_000 }, (_, index) => ({ ...item, caseId: `case-${index}` }));
    await route.fulfill({ json: { ...answer, items } });
  });
  await page.goto(`${rig.url}/inbox`);
  await rowsOf(page).first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('End');
  await expect.poll(() => focused(page)).toBe('case-9999');
  await page.getByRole('grid').evaluate((grid) => (grid.scrollTop = 0));
  await page.locator('[data-case="case-3"]').waitFor();
  expect(await focused(page)).toBe('case-9999');
  expect(await page.locator('[data-case][tabindex="0"]').count()).toBe(1);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(1500);
  await page.unroute('**/v1/inbox*');
});

test('the sheet for many has the focus and the keys, and gives both back to the row', async () => {
  const { page, complaints } = vera;
  await page.goto(`${rig.url}/inbox`);
  await rowsOf(page).nth(4).waitFor();
  for (const key of ['x', 'j', 'x']) await page.keyboard.press(key);
  await page.getByText('2 selected').waitFor();
  await page.keyboard.press('2');
  const sheet = page.getByRole('dialog', { name: 'Answer 2 cases' });
  const isIn = () => sheet.evaluate((dialog) => dialog.contains(document.activeElement));
  await expect.poll(isIn).toBe(true);
  expect(await sheet.getByRole('radio', { name: 'Authentic' }).isChecked()).toBe(true);
  await sheet.getByText('3', { exact: true }).waitFor(); // the key of the third reason, and of no verdict
  await page.keyboard.press('3');
  expect(await sheet.getByRole('group', { name: 'Because' }).getByRole('radio').nth(2).isChecked()).toBe(true);
  for (const key of ['j', 'x', 'z', 'n', 'Control+k', '/', '?']) await page.keyboard.press(key);
  for (let stop = 0; stop < 8; stop += 1) {
    await page.keyboard.press('Tab');
    expect(await isIn()).toBe(true);
  }
  expect(await page.getByRole('dialog').count()).toBe(1);
  expect(await findingsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toBe(cases[1]);
  await page.getByText('2 selected').waitFor(); // Escape has closed the sheet, and nothing else

  await page.getByRole('button', { name: 'Answer all …' }).click();
  for (const key of ['2', '1', 'Control+Enter']) await page.keyboard.press(key);
  await page.getByText('Authentic for 2 cases').first().waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.keyboard.press('z');
  await sheet.waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByText('2 selected').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('what arrives waits until it is asked for; many are answered at once, and those that failed are chosen anew', async () => {
  const { page, complaints } = vera;
  await page.goto(`${rig.url}/inbox`);
  await rowsOf(page).nth(4).waitFor();
  const key = 'jf_sample_aurelia';
  const answer = (caseId: string) =>
    rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key, body: { verdict: 'authentic', reasonCode: 'genuine' } });

  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  await page.keyboard.press('1');
  const sheet = page.getByRole('dialog', { name: 'Answer 2 cases' });
  await sheet.getByRole('radio', { name: 'the logo is fake' }).check();
  const right = sheet.getByLabel('The right you rely on');
  await expect.poll(() => right.inputValue()).not.toBe('');
  const iprRecordId = await right.inputValue();
  await answer(cases[1]!);
  await sheet.getByRole('button', { name: 'Counterfeit for 2 cases' }).click();
  await page.getByText('on its way').first().waitFor();
  await page.keyboard.press('z');
  await sheet.waitFor();
  await sheet.getByRole('button', { name: 'Counterfeit for 2 cases' }).click();
  const sending = page.waitForRequest('**/v1/verdict-batches');
  await page.getByRole('button', { name: 'Send now' }).click();
  const sent: unknown = (await sending).postDataJSON();
  await page.getByRole('button', { name: '1 answered, 1 refused: look' }).click();
  const given = (sent as { verdicts: { iprRecordId?: string }[] }).verdicts.map((verdict) => verdict.iprRecordId);
  expect(given).toEqual([iprRecordId, iprRecordId]);
  await page.getByRole('button', { name: 'Select those that failed' }).click();
  await page.getByText('1 selected').waitFor();
  await page.keyboard.press('Escape');

  const before = await Promise.all([0, 1, 2, 3, 4].map((nth) => idOf(page, nth)));
  await vi.waitUntil(async () => (await page.getByText('no longer in this list').count()) === 2, { timeout: 20_000 });
  const late = await rig.suspect({ listingId: 'watch-late', title: 'Aurelia, late', amount: '90.00' });
  await somethingHappened(page);
  await page.locator(`[data-case="${late}"]`).waitFor();
  expect(await Promise.all([0, 1, 2, 3, 4].map((nth) => idOf(page, nth)))).toEqual(before);
  expect(complaints).toEqual([]);
});

test('a view that is saved stands in the inbox, in every browser of the person, until it is removed', async () => {
  const { page, complaints } = vera;
  await page.goto(`${rig.url}/cases?sellerId=time-bazaar&stage=%5B%22awaiting_verdict%22%5D`);
  await rowsOf(page).first().waitFor();
  await page.getByRole('button', { name: 'Save this view' }).click();
  await page.getByLabel('Name of this view').fill('Bazaar, 未答复 & <b>');
  await page.keyboard.press('Enter');
  const own = page.getByRole('link', { name: 'Bazaar, 未答复 & <b>' });
  expect(await own.getAttribute('aria-current')).toBe('page');

  const elsewhere = await rig.signIn('vera@aurelia.example');
  await elsewhere.page.goto(`${rig.url}/inbox`);
  await elsewhere.page.getByRole('link', { name: 'Bazaar, 未答复 & <b>' }).click();
  await rowsOf(elsewhere.page).first().waitFor();
  expect(await elsewhere.page.getByLabel('Seller').inputValue()).toBe('time-bazaar');
  expect(await elsewhere.page.getByRole('button', { name: 'Awaiting brand' }).count()).toBe(1);
  await elsewhere.page.getByRole('button', { name: 'Remove this view' }).click();
  await elsewhere.page.getByRole('button', { name: 'Save this view' }).waitFor();
  expect(elsewhere.complaints).toEqual([]);
  await elsewhere.context.close();

  await page.goto(`${rig.url}/inbox`);
  await rowsOf(page).first().waitFor();
  expect(await own.count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('on a telephone a row has room for its clock, and the menu leads to all that the navigation leaves out', async () => {
  const { page, complaints } = vera;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${rig.url}/cases`);
  await rowsOf(page).nth(4).waitFor();
  const last = rowsOf(page)
    .filter({ has: page.getByText(/^\d+ (days|hours)/) })
    .first();
  expect(
    await last
      .getByText(/ago|now/)
      .filter({ visible: true })
      .count(),
  ).toBe(0);
  await page.getByRole('button', { name: /^Your account/ }).click();
  await page.getByRole('menuitem', { name: 'References' }).waitFor();
  expect(await page.getByRole('menuitem').allInnerTexts()).toEqual([
    'Rights',
    'References',
    'Authorised sellers',
    'People',
    'Connections',
    'Conversation',
    'Settings',
    'Sign out',
  ]);
  await page.getByRole('menuitem', { name: 'Rights', exact: true }).click();
  await page.waitForURL(`${rig.url}/rights`);
  await page.goto(`${rig.url}/inbox`);
  await rowsOf(page).first().waitFor();
  await page.keyboard.press('x');
  await page.keyboard.press('1');
  await expect.poll(() => page.getByLabel('The right you rely on').inputValue()).not.toBe('');
  await page.getByLabel('The right you rely on').scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(complaints).toEqual([]);
});
