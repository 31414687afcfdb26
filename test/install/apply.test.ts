import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tellEnrolments } from '../../activities/sweeps/carry-enrolments.ts';
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

const manager = 'jf_sample_manager';
const patience = { timeout: 60_000 };

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

async function linkIn(to: string, subject: RegExp): Promise<string> {
  const find = async () =>
    (await rig.sandbox.mails(to))
      .filter((mail) => subject.test(mail.subject))
      .flatMap(({ text }) => /http\S+\/apply\/\S+/.exec(text)?.[0] ?? [])[0];
  await expect.poll(find, patience).toBeDefined();
  return (await find())!;
}

const chosenIn = (list: Locator): Promise<string[]> =>
  list.evaluate((it) => [...(it as HTMLSelectElement).selectedOptions].map(({ value }) => value));

test('a company applies on its page, keeps what it has typed when something is wrong, and completes what it is asked for', async () => {
  const email = 'ines@northlight.example';
  const { page, complaints } = await telephone();
  await page.goto(`${rig.url}/sign-in`);
  await page.getByText('Harbour Market · Brand protection').waitFor();
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await page.getByRole('link', { name: 'Aufnahme Ihres Unternehmens beantragen' }).click();
  await page.getByRole('heading', { name: 'Aufnahme Ihres Unternehmens beantragen' }).waitFor();
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Enrol your company' }).waitFor();
  await page.getByLabel('Your email address').fill(email);
  await page.getByLabel('Language of our emails').selectOption('de');
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('heading', { name: 'Check your email' }).waitFor();
  await page.goto(await linkIn(email, /Antrag auf Markenschutz/));

  const first = page.getByRole('group', { name: 'Right 1', exact: true });
  await page.getByLabel('Company name').fill('Northlight <Lamps>');
  await page.getByLabel('Your name').fill('Ines Roth');
  await page.getByLabel(/^\s*Country/).selectOption('Germany');
  await page.getByLabel('Time zone').fill('Europe/Atlantis');
  await page.getByLabel('Where you sell').selectOption(['Germany', 'France']);
  await page.getByLabel('Further names').fill('Northlight\nNorthlight Pro');
  await first.getByLabel('Office').fill('EUIPO');
  await first.getByLabel('Number').fill('018777001');
  await first.getByLabel('Where it applies').selectOption('European Union');
  const certificate = { name: 'certificate.txt', mimeType: 'text/plain', buffer: Buffer.from('Certificate 018777001') };
  await first.getByLabel('Proof').setInputFiles(certificate);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Time zone: must be an IANA time zone such as Europe/Berlin').waitFor();
  expect(await page.getByLabel('Company name').inputValue()).toBe('Northlight <Lamps>');
  expect(await first.getByLabel('Number').inputValue()).toBe('018777001');
  expect(await chosenIn(page.getByLabel('Where you sell'))).toEqual(['FR', 'DE']);
  expect(await hasSidewaysScrolling(page)).toBe(false);
  await page.getByText('What you sent before stays: 1 so far').waitFor();
  await page.getByLabel('Time zone').fill('Europe/Berlin');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Our staff are reviewing your application.').waitFor();
  await page.getByText('Trade mark 018777001 (EUIPO)').waitFor();

  const [{ enrolmentId }] = (await rig.ask('GET', '/v1/enrolments?stage=in_review', { key: manager })).items;
  const decide = (body: object) => rig.ask('POST', `/v1/enrolments/${enrolmentId}/decisions`, { key: manager, body });
  await decide({ decision: 'ask', reasonCode: 'document_missing', note: 'Please <b>add</b> the classes.' });
  await page.goto(await linkIn(email, /brauchen wir noch etwas/));
  await page.getByText('Please <b>add</b> the classes.').waitFor();
  await page.getByRole('link', { name: 'Add the document' }).click();
  expect(await first.getByLabel('Proof').evaluate((field) => field.matches(':target'))).toBe(true);
  await first.getByLabel('Classes').fill('11');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Our staff are reviewing your application.').waitFor();
  const { application } = await rig.ask('GET', `/v1/enrolments/${enrolmentId}`, { key: manager });
  expect(application).toMatchObject({ country: 'DE', markets: ['FR', 'DE'] });
  expect(application.rights).toMatchObject([
    { territories: ['EU'], classes: '11', documents: [expect.stringMatching(/^\w{64}$/)] },
  ]);
  await decide({ decision: 'approve' });
  await page.reload();
  await page.getByRole('heading', { name: 'Northlight <Lamps>: enrolled' }).waitFor();
  expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
}, 180_000);

test('an invited company sees what is known of it, and accepts or declines', async () => {
  const line = (name: string) => `${name},${name}@goodfaith.example,DE,en,0.97,0.01,trademark|EUIPO|018777002|EU`;
  const header = 'company,email,market,language,takedown_success_rate,counter_notice_rate,rights';
  const body = [header, line('mira'), line('nova')].join('\n');
  await rig.ask('POST', '/v1/good-faith-batches', { key: manager, body, headers: { 'Content-Type': 'text/csv' } });
  const told = () => tellEnrolments({ database: rig.database, enrolmentRuns: rig.enrolmentRuns, heartbeat() {} });
  await expect.poll(told, patience).toBe(2);

  const { page, complaints } = await telephone();
  await page.goto(await linkIn('mira@goodfaith.example', /invites mira/));
  await page.getByText('97%').waitFor();
  await page.getByLabel('Your name').fill('Nora Lind');
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('heading', { name: 'mira: enrolled' }).waitFor();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByLabel('Your email address').waitFor();

  await page.goto(await linkIn('nova@goodfaith.example', /invites nova/));
  await page.getByRole('button', { name: 'Decline the invitation' }).click();
  await page.getByRole('heading', { name: 'nova: declined' }).waitFor();
  await page.goto(`${rig.url}/apply/${'x'.repeat(43)}`);
  await page.getByText('This link leads nowhere').waitFor();
  expect(await hasSidewaysScrolling(page)).toBe(false);
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
}, 120_000);
