import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findingsInBothSchemes } from './accessibility.ts';
import { draw, startPortalRig, type PortalRig, type SignedIn } from './portal-rig.ts';

let rig: PortalRig;
beforeAll(async () => {
  rig = await startPortalRig();
});
afterAll(() => rig.stop());

const people = new Map<string, Promise<SignedIn>>();
/** Signs somebody in when they are first needed. */
function as(email: string): Promise<SignedIn> {
  const known = people.get(email) ?? rig.signIn(email);
  people.set(email, known);
  return known;
}
const vera = () => as('vera@aurelia.example');
const otto = () => as('otto.brandt@harbour.example');

const open = async (person: Promise<SignedIn>, path: string, heading: string): Promise<Page> => {
  const { page } = await person;
  await page.goto(rig.url + path);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  return page;
};

const number = '018 999 001';

test('the administrator names a right with a document', async () => {
  const page = await open(vera(), '/rights', 'Rights');
  await page.getByRole('button', { name: 'Add a right' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a right' });
  await dialog.getByRole('button', { name: 'Add a right' }).click();
  const office = dialog.getByLabel('Office');
  await expect.poll(() => office.evaluate((field) => field === document.activeElement)).toBe(true);
  await dialog.getByText('This is required.').first().waitFor();

  await office.fill('EUIPO');
  await dialog.getByLabel('Number').fill(number);
  await dialog.getByLabel('Territories').fill('eu, ch');
  const certificate = await draw({ goods: 'watch', word: 'AURELIA', colour: '#26374d', ground: '#efe7da' });
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'certificate.png', mimeType: 'image/png', buffer: certificate });
  await dialog.getByText('certificate.png').waitFor();
  expect(await findingsInBothSchemes(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Add a right' }).click();
  await page.getByRole('row', { name: number }).getByText('To be verified').waitFor();
  await page.getByRole('button', { name: 'Add a right' }).click();
  await dialog.getByLabel('Office').fill('EUIPO');
  await dialog.getByLabel('Number').fill(number);
  await dialog.getByLabel('Territories').fill('EU');
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'certificate.png', mimeType: 'image/png', buffer: certificate });
  await dialog.getByText('certificate.png').waitFor();
  await dialog.getByRole('button', { name: 'Add a right' }).click();
  await dialog.getByText('You have already named this.').waitFor();
  await page.keyboard.press('Escape');
});

test('staff verify the right', async () => {
  const page = await open(otto(), '/rights?standing=unverified&brandId=aurelia', 'Rights');
  await page.getByRole('button', { name: `Decide on ${number}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').selectOption('found_in_register');
  await dialog.getByRole('button', { name: 'Verify' }).click();
  await page.getByText('No rights').waitFor();
  const brands = await open(vera(), '/rights', 'Rights');
  await brands.getByRole('row', { name: number }).getByText('Verified', { exact: true }).waitFor();
});

test('a key is issued and seen once', async () => {
  const page = await open(vera(), '/connections?view=keys', 'Connections');
  await page.getByRole('button', { name: 'Issue a key' }).click();
  const dialog = page.getByRole('dialog', { name: 'Issue a key' });
  await dialog.getByLabel('Program').fill('aurelia-robot');
  await dialog.getByLabel('Read cases').check();
  await dialog.getByRole('button', { name: 'Issue a key' }).click();
  const key = await page.getByTestId('secret').innerText();
  expect(await rig.ask('GET', '/v1/cases', { key })).toMatchObject({ items: expect.any(Array) });
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByRole('row', { name: 'aurelia-robot' }).waitFor();
  await page.reload();
  await page.getByRole('row', { name: 'aurelia-robot' }).waitFor();
  expect(await page.content()).not.toContain(key);
  await page.getByRole('button', { name: 'Revoke: aurelia-robot' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('row', { name: 'aurelia-robot' }).getByText('Revoked').waitFor();
});

test('a reviewer is invited, signs in by the mail, and sees the inbox', async () => {
  const page = await open(vera(), '/people', 'People');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' });
  await dialog.getByLabel('Name').fill('Nadia Okafor');
  await dialog.getByLabel('Address').fill('nadia@aurelia.example');
  await dialog.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByRole('row', { name: 'Nadia Okafor' }).getByText('Brand reviewer').waitFor();
  const nadia = await rig.signIn('nadia@aurelia.example');
  await nadia.page.goto(rig.url);
  await nadia.page.waitForURL(`${rig.url}/inbox`);
  await nadia.page.goto(`${rig.url}/people`);
  await nadia.page.getByText('Nadia Okafor (you)').waitFor();
  expect(await nadia.page.getByRole('button', { name: 'Invite somebody' }).count()).toBe(0);
  await nadia.context.close();
});

test('statistics show what came of a case', async () => {
  const caseId = await rig.suspect({ listingId: 'statistics-1' });
  const verdict = { verdict: 'authentic', reasonCode: 'genuine' };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: 'jf_sample_aurelia', body: verdict });
  await expect
    .poll(async () => (await rig.ask('GET', `/v1/cases/${caseId}`, { key: 'jf_sample_lead' })).stage)
    .toBe('closed');
  const page = await open(vera(), '/statistics', 'Statistics');
  const table = (name: string) => page.getByRole('table', { name });
  await table('Answers').waitFor();
  expect((await table('Answers').getByRole('row').nth(1).innerText()).split(/\s+/).slice(-2)).toEqual(['1', '0']);
  expect((await table('How cases ended').getByRole('row').nth(1).innerText()).split(/\s+/).slice(-3, -2)).toEqual([
    '1',
  ]);
  expect(await findingsInBothSchemes(page)).toEqual([]);
});

test('a case that the list has closed says by which entry, and what comes off the list stands below it', async () => {
  const path = '/v1/authorised-sellers/watch-corner';
  await rig.ask('PUT', path, { key: 'jf_sample_aurelia', body: { endsOn: '2030-12-31' } });
  const caseId = await rig.suspect({ listingId: 'watch-corner-1', sellerId: 'watch-corner' });
  await rig.ask('PUT', path, { key: 'jf_sample_aurelia', body: {} });
  const page = await open(vera(), '/authorised-sellers', 'Authorised sellers');
  const list = page.getByRole('table', { name: 'Authorised sellers' });
  await list.getByRole('row', { name: 'watch-corner' }).getByText('Vera Santos').waitFor();
  await page.getByRole('button', { name: 'Revoke: watch-corner' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  const past = page.getByRole('table', { name: 'No longer on the list' }).getByRole('row');
  await past.filter({ hasText: 'revoked · Vera Santos' }).waitFor();
  await past.filter({ hasText: 'replaced · Vera Santos' }).waitFor();
  await expect.poll(() => list.getByRole('row', { name: 'watch-corner' }).count()).toBe(0);
  expect(await findingsInBothSchemes(page)).toEqual([]);

  const sentence = /^The seller who was named, watch-corner, has been .* including 31\sDec\s2030; Vera Santos put/;
  for (const at of [`/cases/${caseId}`, `/cases/${caseId}/timeline`]) {
    await page.goto(rig.url + at);
    await page.getByText(sentence).first().waitFor();
  }
});

test('every page is accessible and complains of nothing', async () => {
  const [brand, staff] = [await vera(), await otto()];
  const [{ enrolmentId }] = (await rig.ask('GET', '/v1/enrolments', { key: 'jf_sample_lead' })).items.concat([{}]);
  const found: unknown[] = [];
  const visit = async ({ page }: SignedIn, path: string): Promise<void> => {
    await page.goto(rig.url + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => page.getByRole('status', { name: 'Loading' }).count()).toBe(0);
    found.push(...(await findingsInBothSchemes(page)).map((finding) => [path, finding]));
    expect([path, await page.getByText('That did not work').count()]).toEqual([path, 0]);
    await page.setViewportSize({ width: 390, height: 844 });
    const across = await page.evaluate(() => document.documentElement.scrollWidth);
    expect([path, across]).toEqual([path, 390]);
    await page.setViewportSize({ width: 1440, height: 900 });
  };
  for (const path of ['/references', '/authorised-sellers', '/people', '/connections', '/settings'])
    await visit(brand, path);
  const ofStaff = ['/rights', '/brands', '/brands/aurelia', '/enrolments', '/sellers/time-bazaar'];
  for (const path of [...ofStaff, ...(enrolmentId ? [`/enrolments/${enrolmentId}`] : [])]) await visit(staff, path);
  expect(found).toEqual([]);
  expect(staff.complaints).toEqual([]);
  expect(brand.complaints).toEqual([expect.stringContaining('status of 422')]); // a right that was named already
});
