import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPortalRig, type PortalRig, type SignedIn } from './portal-rig.ts';

let rig: PortalRig;
let brand: SignedIn;
let staff: SignedIn;
beforeAll(async () => {
  rig = await startPortalRig();
  [brand, staff] = await Promise.all([rig.signIn('vera@aurelia.example'), rig.signIn('otto.brandt@harbour.example')]);
});
afterAll(() => rig.stop());

/** A case that brand and staff both have before them. */
async function seenByBoth(listingId: string): Promise<string> {
  const caseId = await rig.suspect({ listingId });
  for (const { page } of [brand, staff]) {
    await page.goto(`${rig.url}/cases/${caseId}`);
    await page.getByLabel('Your message').waitFor();
  }
  return caseId;
}

/** Says by keys alone that it is a counterfeit, and does not wait until it is sent. */
async function sayCounterfeit(page: Page): Promise<void> {
  await page.getByRole('region', { name: 'Your verdict' }).waitFor();
  await page.keyboard.press('1');
  await page.getByRole('heading', { name: 'Counterfeit' }).waitFor();
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Send now' }).click();
}

const told = ({ page }: SignedIn, what: string) => page.getByRole('main').getByText(what).first();

test('two who have a case before them see what each other does, without a reload', async () => {
  const caseId = await seenByBoth('seen-by-both');
  await staff.page.getByText('Vera').first().waitFor(); // who looks at it, too
  const body = { text: 'We look at the clasp.' };
  await rig.ask('POST', `/v1/cases/${caseId}/conversation/messages`, { key: 'jf_sample_staff', body });
  await told(brand, 'We look at the clasp.').waitFor();
  await sayCounterfeit(brand.page);
  await told(staff, 'The brand said: it is a counterfeit').waitFor();
  for (const { complaints } of [brand, staff]) expect(complaints).toEqual([]);
});

test('a decision over which its page was loaded anew is taken once, and no more said to be on its way', async () => {
  const caseId = await rig.suspect({ listingId: 'loaded-anew' });
  const reader = await rig.signIn('vera@aurelia.example');
  const { page } = reader;
  await page.goto(`${rig.url}/cases/${caseId}`);
  await page.getByRole('region', { name: 'Your verdict' }).waitFor();
  await page.keyboard.press('1');
  await page.getByRole('heading', { name: 'Counterfeit' }).waitFor();
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await page.goto(`${rig.url}/cases/${caseId}`);
  await told(reader, 'The brand said: it is a counterfeit').waitFor();
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).not.toContain('joint-force.outbox.');
  expect(await page.getByRole('region', { name: 'Decisions on their way' }).getByRole('button').count()).toBe(0);
  expect((await rig.kinds(caseId)).filter((kind) => kind === 'verdict_given')).toHaveLength(1);
  // Asked again while the first is still being answered, the API says so: 409.
  expect(reader.complaints.filter((complaint) => !complaint.includes('409'))).toEqual([]);
});

test('an API that starts anew loses no decision, takes none twice, and is followed again', async () => {
  const caseId = await seenByBoth('restarted');
  const keys: (string | undefined)[] = [];
  const isVerdict = (request: Request) => request.url().endsWith('/verdict');
  brand.page.on('request', (request) => isVerdict(request) && keys.push(request.headers()['idempotency-key']));
  const loseAnswer = { times: 1 };
  await brand.page.route(
    '**/verdict',
    async (route) => {
      await route.fetch(); // it is taken; the answer is lost
      await route.abort('connectionreset');
    },
    loseAnswer,
  );
  await sayCounterfeit(brand.page);
  await brand.page.getByText('no answer yet').waitFor();
  await rig.restartApi(async () => {
    await brand.page.waitForEvent('requestfailed', isVerdict);
  });
  await brand.page.getByRole('button', { name: 'Send now' }).waitFor({ state: 'detached' });
  expect(keys.length).toBeGreaterThan(2);
  expect(new Set(keys).size).toBe(1);
  expect((await rig.kinds(caseId)).filter((kind) => kind === 'verdict_given')).toHaveLength(1);
  expect(await brand.page.getByRole('alert').count()).toBe(0);

  const body = { text: 'We are back.' };
  await rig.ask('POST', `/v1/cases/${caseId}/conversation/messages`, { key: 'jf_sample_staff', body });
  await told(staff, 'We are back.').waitFor();
  for (const { complaints } of [brand, staff])
    expect(complaints.filter((complaint) => !complaint.includes('net::ERR_CONNECTION_'))).toEqual([]);
});
