import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findingsOn } from './accessibility.ts';
import { draw, startPortalRig, type PortalRig } from './portal-rig.ts';

let rig: PortalRig;
beforeAll(async () => {
  rig = await startPortalRig();
  await nameGenuine();
});
afterAll(() => rig.stop());

const vera = 'vera@aurelia.example';
const otto = 'otto.brandt@harbour.example';
const ines = 'ines.duarte@harbour.example';
const mara = 'mara.lindqvist@harbour.example';

/** Gives the model of the samples two pictures, to compare offers with. */
async function nameGenuine(): Promise<void> {
  const key = 'jf_sample_aurelia';
  const watch = { goods: 'watch', word: 'AURELIA', colour: '#26374d' } as const;
  const pictures = await Promise.all(
    ['#ffffff', '#e7edf3'].map(async (ground) => {
      const body = await draw({ ...watch, ground });
      return (await rig.ask('PUT', '/v1/files', { key, body, headers: { 'Content-Type': 'image/png' } })).sha256;
    }),
  );
  const {
    referenceId: _id,
    brandId: _brand,
    namedBy: _by,
    updatedAt: _at,
    ...model
  } = await rig.ask('GET', '/v1/references/aurelia-meridian', { key });
  await rig.ask('PUT', '/v1/references/aurelia-meridian', { key, body: { ...model, pictures } });
}

const read = (caseId: string) => rig.ask('GET', `/v1/cases/${caseId}`, { key: 'jf_sample_lead' });
const verdictOf = async (caseId: string): Promise<string | undefined> => (await read(caseId)).verdict?.value;
const titled = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title, exact: true });

const isScrolledSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test('a brand gives twenty verdicts by keys alone, takes one back, and learns where somebody was faster', async () => {
  const titles = Array.from({ length: 20 }, (_, at) => `Aurelia Meridian, offer ${at + 1}`);
  const cases: string[] = [];
  for (const [at, title] of titles.entries()) cases.push(await rig.suspect({ listingId: `offer-${at + 1}`, title }));
  const { page, complaints } = await rig.signIn(vera);
  const overtaken = 7;
  const begun = Date.now();
  await page.clock.setFixedTime(begun);
  await page.goto(`${rig.url}/cases/${cases[0]}`);
  for (const [at, title] of titles.entries()) {
    // However long it takes, the ten seconds do not pass for this page before all is decided.
    await page.clock.setFixedTime(begun + at);
    await titled(page, title).waitFor();
    await page.getByRole('region', { name: 'Your verdict' }).waitFor();
    if (at === 0) {
      await page.getByRole('img', { name: /^Genuine/ }).waitFor();
      expect(await findingsOn(page)).toEqual([]);
    }
    if (at === 4) {
      await page.getByLabel(/In your own words/).fill('The crown has four points.');
      await page.locator('h1').focus();
    }
    await page.keyboard.press('1');
    await page.getByRole('heading', { name: 'Counterfeit' }).waitFor();
    await page.keyboard.press('1');
    if (at === overtaken) {
      await titled(page, titles[at + 1]!).waitFor();
      const body = { verdict: 'cannot_determine', reasonCode: 'pictures_unclear' };
      await rig.ask('POST', `/v1/cases/${cases[at]}/verdict`, { key: 'jf_sample_aurelia', body });
    }
    if (at === 4) {
      await titled(page, titles[5]!).waitFor();
      await page.keyboard.press('z');
      await titled(page, title).waitFor();
      await page.getByRole('heading', { name: 'Counterfeit' }).waitFor();
      expect(await page.getByLabel(/In your own words/).inputValue()).toBe('The crown has four points.');
      await page.keyboard.press('Escape');
      await page.keyboard.press('2');
      await page.getByRole('heading', { name: 'Authentic' }).waitFor();
      await page.keyboard.press('1');
    }
  }
  await page.waitForURL(`${rig.url}/inbox`);
  const onTheirWay = page.getByRole('region', { name: 'Decisions on their way' });
  // Of so many on their way only the newest are shown: that the page has heard of the change, it has kept.
  await page.waitForFunction(() => Object.values(localStorage).some((kept) => String(kept).includes('"changed"')));
  await page.clock.setFixedTime(Date.now() + 20_000);
  await onTheirWay.getByText(`“${titles[overtaken]}”: the case has changed. Look again.`).waitFor();
  const given = new Map([
    [4, 'authentic'],
    [overtaken, 'cannot_determine'],
  ]);
  for (const [at, caseId] of cases.entries())
    await expect.poll(() => verdictOf(caseId)).toBe(given.get(at) ?? 'counterfeit');
  await onTheirWay.getByRole('link', { name: 'Look' }).click();
  const asked = page.getByRole('main').getByRole('alert');
  await asked.getByText('The brand said').waitFor();
  await asked.getByRole('button', { name: 'Send it anyway' }).click();
  await page.getByRole('alert', { name: 'This was not accepted:' }).getByText('no longer at that stage').waitFor();
  await onTheirWay.getByRole('alert').getByText(titles[overtaken]!).waitFor();
  expect(complaints).toEqual([expect.stringContaining('status of 409')]);
}, 300_000);

test('two of the marketplace’s people decide: one proposes, a second one agrees', async () => {
  const caseId = await rig.suspect({ listingId: 'offer-of-two', title: 'Aurelia Classic 36' });
  const body = { verdict: 'cannot_determine', reasonCode: 'pictures_unclear', note: 'The dial is not to be seen.' };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: 'jf_sample_aurelia', body });
  await expect.poll(async () => (await read(caseId)).stage).toBe('staff_review');
  const first = await rig.signIn(otto);
  await first.page.goto(`${rig.url}/cases/${caseId}`);
  await first.page.getByRole('button', { name: 'Take', exact: true }).click();
  await first.page.getByText(/^You hold it until/).waitFor();
  await first.page.getByText('The dial is not to be seen.').waitFor();
  expect(await findingsOn(first.page)).toEqual([]);
  await first.page.keyboard.press('1');
  await first.page.keyboard.press('1');
  await first.page.getByRole('button', { name: 'Send now' }).click();
  await expect.poll(async () => (await read(caseId)).review?.proposal?.decision).toBe('remove');

  const second = await rig.signIn(ines, { scheme: 'dark' });
  await second.page.goto(`${rig.url}/cases/${caseId}`);
  await second.page.getByText(/^Otto Brandt proposed: Remove/).waitFor();
  expect(await findingsOn(second.page)).toEqual([]);
  await second.page.keyboard.press('1');
  await second.page.keyboard.press('1');
  await second.page.getByRole('button', { name: 'Send now' }).click();
  await expect.poll(async () => (await read(caseId)).stage, { timeout: 30_000 }).toBe('appeal_window');
  await second.page.goto(`${rig.url}/cases/${caseId}/notices`);
  await second.page.getByRole('rowheader', { name: 'Statement of reasons' }).first().waitFor();
  await second.page.getByRole('button', { name: 'What it said: Statement of reasons' }).first().click();
  const letter = second.page.getByRole('dialog');
  await letter.getByText('/s/…\n').waitFor();
  await letter.getByText(/^As it was taken .*, in English$/).waitFor();
  expect(await findingsOn(second.page)).toEqual([]);
  for (const { complaints } of [first, second]) expect(complaints).toEqual([]);
});

test('brand and partner write to each other about a case, each in a browser of their own', async () => {
  const caseId = await rig.suspect({ listingId: 'offer-talked-about', title: 'Aurelia Chrono 40 mm' });
  const brand = await rig.signIn(vera);
  await brand.page.goto(`${rig.url}/cases/${caseId}`);
  await titled(brand.page, 'Aurelia Chrono 40 mm').waitFor();
  await brand.page.getByLabel('Your message').waitFor();
  await brand.page.keyboard.press('m');
  await brand.page.keyboard.type('Could you send a picture of the clasp?');
  await brand.page.keyboard.press('Control+Enter');
  await brand.page.getByRole('list', { name: 'Messages' }).getByText('picture of the clasp').waitFor();

  const partner = await rig.signIn(mara, { scheme: 'dark' });
  await partner.page.goto(`${rig.url}/conversations`);
  const row = partner.page.getByTitle(caseId);
  await row.getByText('1 new').waitFor();
  await row.click();
  await partner.page.getByText('picture of the clasp').waitFor();
  await partner.page.getByText('New from here').waitFor();
  await partner.page.locator('input[type=file]').setInputFiles({
    name: 'clasp.png',
    mimeType: 'image/png',
    buffer: Buffer.from(await draw({ goods: 'watch', word: 'CLASP', colour: '#26374d', ground: '#efe7da' })),
  });
  await partner.page.getByText('clasp.png').waitFor();
  await partner.page.getByLabel('Your message').fill('Here it is.');
  await partner.page.getByRole('button', { name: /^Send/ }).click();
  await partner.page.getByRole('list', { name: 'Messages' }).getByText('Here it is.').waitFor();
  await partner.page.getByRole('img', { name: /^clasp\.png/ }).waitFor();
  expect(await findingsOn(partner.page)).toEqual([]);

  await brand.page.getByRole('list', { name: 'Messages' }).getByText('Here it is.').waitFor(); // without a reload
  await brand.page.goto(`${rig.url}/conversation`);
  await brand.page.getByTitle(caseId).click();
  await brand.page.getByText('Here it is.').waitFor();
  for (const { complaints } of [brand, partner]) expect(complaints).toEqual([]);
});

test('on a telephone the verdicts stand at the bottom, and nothing that somebody wrote breaks the page', async () => {
  const hostile = `<img src=x onerror=alert(1)> ${'Meridian'.repeat(30)} ساعة أوتوماتيكية`;
  const caseId = await rig.suspect({ listingId: 'offer-hostile', title: hostile });
  const { page, complaints } = await rig.signIn(vera, { width: 390, language: 'de' });
  await page.goto(`${rig.url}/cases/${caseId}`);
  const verdict = page.getByRole('region', { name: 'Ihr Urteil' });
  await verdict.waitFor();
  const { y, height } = (await verdict.boundingBox())!;
  expect(y).toBeGreaterThan(400);
  expect(y + height).toBeLessThanOrEqual(844 - 56);
  expect(await isScrolledSideways(page)).toBe(false);
  await verdict.getByRole('button', { name: /^Fälschung/ }).click();
  await page.getByRole('heading', { name: 'Fälschung' }).waitFor();
  expect(await isScrolledSideways(page)).toBe(false);
  expect(complaints).toEqual([]);
});

test('an offer is named by its number, to be copied, and opened where it stands, when somebody has said where', async () => {
  const url = 'https://harbour.example/offers/offer-with-page?from=detector';
  const known = await rig.suspect({ listingId: 'offer-with-page', title: 'Aurelia with a page', url });
  const unknown = await rig.suspect({ listingId: 'offer-without', title: 'Aurelia without a page' });
  for (const [email, looks] of [
    [vera, { width: 390 }],
    [otto, {}],
  ] as const) {
    const { page, context, complaints } = await rig.signIn(email, looks);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${rig.url}/cases/${known}`);
    const link = page.getByRole('link', { name: 'Open on harbour.example' });
    await link.waitFor();
    const opens = await Promise.all(['href', 'target', 'rel'].map((name) => link.getAttribute(name)));
    expect(opens).toEqual([url, '_blank', 'noopener noreferrer']);
    await page.getByRole('button', { name: 'Copy the id offer-with-page' }).click();
    await page.getByRole('button', { name: 'The id is copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('offer-with-page');
    expect(await isScrolledSideways(page)).toBe(false);
    await page.goto(`${rig.url}/cases/${unknown}`);
    await page.getByRole('button', { name: 'Copy the id offer-without' }).waitFor();
    expect(await page.getByRole('link', { name: /^Open on/ }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  }
});

/** Whether all of it is on the screen, and under nothing else. */
const isSeen = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const corners = [top + 2, bottom - 2].map((y) => document.elementFromPoint((left + right) / 2, y));
    return bottom > top && corners.every((found) => found !== null && element.contains(found));
  });

test.each([1440, 390])(
  'what is to be answered is seen with the answer, %i pixels wide',
  async (width) => {
    const asked = await rig.suspect({ listingId: `asked-${width}`, title: 'Aurelia, asked about' });
    const key = 'jf_sample_aurelia';
    const note = `Which size is the crown? ${'It is not to be seen in the pictures. '.repeat(12)}`;
    await rig.ask('POST', `/v1/cases/${asked}/information-requests`, { key, body: { note } });
    const partner = await rig.signIn(mara, { width });
    await partner.page.goto(`${rig.url}/cases/${asked}`);
    const answer = partner.page.getByRole('region', { name: 'Answer the brand’s question' });
    const question = answer.getByText('Which size is the crown?');
    await question.waitFor();
    for (const part of [question, answer.getByRole('textbox'), answer.getByRole('button', { name: /^Send/ })])
      await expect.poll(() => isSeen(part)).toBe(true);
    expect(await findingsOn(partner.page)).toEqual([]);

    const proposed = await rig.suspect({ listingId: `proposed-${width}`, title: 'Aurelia, proposed' });
    const verdict = { verdict: 'cannot_determine', reasonCode: 'pictures_unclear' };
    await rig.ask('POST', `/v1/cases/${proposed}/verdict`, { key, body: verdict });
    const proposal = { decision: 'remove', reasonCode: 'counterfeit_features' };
    await rig.ask('POST', `/v1/cases/${proposed}/review-decision`, { key: 'jf_sample_staff', body: proposal });
    const second = await rig.signIn(ines, { width, scheme: 'dark' });
    await second.page.goto(`${rig.url}/cases/${proposed}`);
    const made = second.page.getByRole('region', { name: 'What was proposed' });
    await made.getByText(/^Otto Brandt proposed: Remove/).waitFor();
    const opinion = second.page.getByRole('region', { name: 'Second opinion' });
    for (const part of [made, ...(await opinion.getByRole('button').all())])
      await expect.poll(() => isSeen(part)).toBe(true);
    expect(await findingsOn(second.page)).toEqual([]);
    for (const { complaints, context } of [partner, second]) {
      expect(complaints).toEqual([]);
      await context.close();
    }
  },
  120_000,
);

test('the photo in an appeal is looked at where it is decided upon, by brand and staff, and stands in print', async () => {
  const sellerId = 'seller-with-photo';
  const caseId = await rig.suspect({ listingId: 'appealed-with-photo', title: 'Aurelia, appealed', sellerId });
  const key = 'jf_sample_aurelia';
  const verdict = { verdict: 'counterfeit', reasonCode: 'fake_logo', iprRecordId: 'aurelia-mark' };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key, body: verdict });
  const link = async () => (await rig.linksIn(sellerId)).at(-1);
  await expect.poll(link, { timeout: 60_000 }).toBeDefined();
  const address = (await link())!;
  await expect
    .poll(async () => (await rig.ask('GET', address)).allowedActions, { timeout: 60_000 })
    .toEqual(['fileAppeal']);
  const photo = await draw({ goods: 'watch', word: 'INVOICE', colour: '#26374d', ground: '#efe7da' });
  const headers = { 'Content-Type': 'image/png' };
  const { sha256 } = await rig.ask('PUT', `${address}/files?name=invoice.png`, { body: photo, headers });
  const appealed = { reasonCode: 'invoice_attached', note: 'See the invoice.', files: [sha256] };
  await rig.ask('POST', `${address}/appeals`, { body: appealed });
  const isThere = async (picture: Locator): Promise<void> => {
    const width = () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(width, { timeout: 30_000 }).toBeGreaterThan(100);
  };
  for (const [email, looks] of [
    [vera, { width: 390 }],
    [otto, { scheme: 'dark' }],
  ] as const) {
    const { page, context, complaints } = await rig.signIn(email, looks);
    await page.goto(`${rig.url}/cases/${caseId}`);
    const appeal = page.locator('section').filter({ hasText: 'Appeal, round 1' });
    await appeal.getByRole('button', { name: 'Look at invoice.png' }).click();
    await isThere(page.getByRole('dialog').getByRole('img', { name: 'invoice.png' }));
    expect(await findingsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await isScrolledSideways(page)).toBe(false);
    await page.goto(`${rig.url}/cases/${caseId}/print`);
    await isThere(page.getByRole('figure').filter({ hasText: 'invoice.png' }).locator('img'));
    expect(await page.getByText('otto', { exact: true }).count(), 'nobody by the name of a key').toBe(0);
    expect(await findingsOn(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }
}, 120_000);

test('the rules that a case runs by are a page in words, for staff and auditors', async () => {
  const caseId = await rig.suspect({ listingId: 'by-rules', title: 'Aurelia by rules' });
  const { page, complaints } = await rig.signIn(otto, { language: 'de' });
  await page.goto(`${rig.url}/cases/${caseId}`);
  const { name, version } = (await read(caseId)).policy;
  await page.getByRole('link', { name: `Regelwerk ${name}, Fassung ${version}` }).click();
  await titled(page, `Regelwerk ${name}, Fassung ${version}`).waitFor();
  const rules = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Antwort der Marke' }) });
  await rules.getByText('72 Stunden nach Beginn').waitFor();
  await page.getByText('wenn das Angebot entfernt werden soll').waitFor();
  expect(await findingsOn(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.goto(`${rig.url}/policies/${name}/abc`);
  await titled(page, 'Diese Seite gibt es nicht').waitFor();
  const brand = await rig.signIn(vera);
  await brand.page.goto(`${rig.url}/cases/${caseId}`);
  await titled(brand.page, 'Aurelia by rules').waitFor();
  expect(await brand.page.getByRole('link', { name: /^Rules/ }).count()).toBe(0);
  await brand.page.goto(`${rig.url}/policies/${name}/${version}`);
  await brand.page.getByText('Your role does not include this.').waitFor();
});
