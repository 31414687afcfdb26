import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languages } from '../../domain/vocabulary.ts';
import { releaseFolder } from '../../workers/release/processes.ts';
import { findingsOn } from './accessibility.ts';
import { allSalts, seedAnotherBrand } from './another-brand.ts';
import { startPortalRig, type PortalRig } from './portal-rig.ts';
import { recordTraffic } from './recorded-traffic.ts';

const hostile = '<img src=x onerror=alert(1)>';

let rig: PortalRig;
beforeAll(async () => {
  rig = await startPortalRig();
});
afterAll(() => rig.stop());

const asVera = 'jf_sample_aurelia';

/** A case whose offer is removed, and the page that the link in its seller's letter opens. */
async function removed(listingId: string, title: string): Promise<{ caseId: string; address: string }> {
  const sellerId = `seller-of-${listingId}`;
  const caseId = await rig.suspect({ listingId, title, sellerId });
  const body = { verdict: 'counterfeit', reasonCode: 'fake_logo', note: `The crown tells. ${hostile}` };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: asVera, body });
  const link = async () => (await rig.linksIn(sellerId)).at(-1);
  await expect.poll(link, { timeout: 60_000 }).toBeDefined();
  await expect
    .poll(async () => (await rig.ask('GET', (await link())!)).allowedActions, { timeout: 60_000 })
    .toEqual(['fileAppeal']);
  return { caseId, address: `${rig.url}${(await link())!.replace('/v1/seller-cases/', '/s/')}` };
}

const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 1200, height: 1600, channels: 3, background: '#a08060' } })
    .jpeg()
    .toBuffer();

test('a seller reads the decision, appeals with a photo, and sees the offer come back', async () => {
  const { caseId, address } = await removed('watch-1', 'Aurelia Meridian automatic watch, steel, new in box');
  const { page, context, complaints } = await rig.openBrowser({ width: 390 });
  await page.goto(address);
  await page.getByText('Your offer is removed from sale.').waitFor();
  await page
    .getByText(/^until .* at 24:00$/)
    .first()
    .waitFor(); // in the zone of the case, which is the reader's
  for (const said of [
    'told us that it is a counterfeit',
    'The logo is fake.',
    'In part. A person or system of the brand',
  ])
    await page.getByText(said).first().waitFor();
  expect(await page.content()).not.toContain('crown');
  expect(await findingsOn(page)).toEqual([]);

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the record of this case' }).click();
  expect((await downloading).suggestedFilename()).toContain(caseId);

  await page.getByLabel('In your own words').fill('Bought in the brand’s own shop.');
  await page.reload();
  expect(await page.getByLabel('In your own words').inputValue()).toBe('Bought in the brand’s own shop.');
  await page.getByRole('button', { name: 'Send the appeal' }).click();
  await page.getByText('Choose a reason.').waitFor();
  await page.getByLabel('I enclose an invoice').check();
  const named = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });
  await page
    .getByLabel('Add photos or files')
    .setInputFiles([
      named('invoice.jpg', 'image/jpeg', await photo()),
      named('page.html', 'text/html', Buffer.from('<html>')),
    ]);
  await page.getByText('uploaded', { exact: true }).waitFor();
  await page.getByText('is not JPEG').waitFor();
  await page.getByRole('button', { name: 'Send the appeal' }).click();
  await page.getByText('Not every file was uploaded.').waitFor();
  await page.getByRole('button', { name: 'Remove page.html' }).click();
  expect(await page.getByRole('button', { name: 'Send without it' }).count()).toBe(0);

  await context.setOffline(true);
  await page.getByRole('button', { name: 'Send the appeal' }).click();
  await page.getByRole('heading', { name: 'Not sent yet' }).waitFor();
  await context.setOffline(false);
  await page.getByText('We have your appeal.').waitFor();
  await page.getByRole('heading', { name: 'Your appeal, round 1' }).waitFor();
  await page
    .getByRole('listitem')
    .getByRole('img', { name: /^(Picture|invoice\.jpg)$/ })
    .last()
    .waitFor();
  await page.getByText('You appealed. Aurelia Watches can answer until').waitFor(); // at the top, for who comes back
  const appealed = page.getByRole('listitem').filter({ hasText: 'You appealed' });
  expect(await appealed.innerText()).not.toContain('until'); // the time is the brand's
  await page.getByText('Times are in the time zone of this device, Europe/Berlin.').waitFor();
  const { items } = await rig.ask('GET', `/v1/cases/${caseId}/timeline`, { key: asVera });
  const filed = items.filter(({ kind }: { kind: string }) => kind === 'appeal_filed');
  expect(filed).toMatchObject([{ note: 'Bought in the brand’s own shop.' }]);

  const answer = { answer: 'retract', reasonCode: 'invoice_genuine' };
  await rig.ask('POST', `/v1/cases/${caseId}/appeals/1/answer`, { key: asVera, body: answer });
  await expect
    .poll(async () => (await rig.ask('GET', `/v1/cases/${caseId}`, { key: asVera })).stage, { timeout: 60_000 })
    .toBe('closed');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByText('Your offer is reinstated').waitFor();
  await page.getByText('Your appeal was successful').first().waitFor();
  expect(await page.getByText('it no longer applies').count()).toBe(3); // why, by which right, who decided
  await page.getByText('The brand withdrew its verdict.').waitFor();
  expect(await page.getByText('We have your appeal.').count()).toBe(0);
  await page.getByLabel('Language').selectOption('de');
  await page.getByRole('heading', { name: 'Wie es ausgegangen ist' }).waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findingsOn(page)).toEqual([]);
  expect(complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED|415/.test(text))).toEqual([]);
});

test('what could not be taken is not left out unseen: the seller removes it, or sends without it knowingly', async () => {
  const listingId = 'watch-6';
  const sellerId = `seller-of-${listingId}`;
  await rig.suspect({ listingId, title: 'Aurelia that is suspected', sellerId });
  const link = async () => (await rig.linksIn(sellerId)).at(-1);
  await expect.poll(link, { timeout: 60_000 }).toBeDefined();
  const { page } = await rig.openBrowser({ width: 390 });
  await page.goto(`${rig.url}${(await link())!.replace('/v1/seller-cases/', '/s/')}`);
  await page.getByLabel('I enclose an invoice').check();
  await page.getByLabel('In your own words').fill('Here is the invoice.');
  const send = page.getByRole('button', { name: 'Send the statement' });
  await send.click();
  await page.getByText('You say that you enclose an invoice, but no file is uploaded.').waitFor();

  const broken = (await photo()).subarray(0, 600);
  const heic = Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0heicmif1');
  const named = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });
  await page
    .getByLabel('Add photos or files')
    .setInputFiles([
      named('photo.heic', 'image/heic', heic),
      named('broken.jpg', 'image/jpeg', broken),
      named('large.jpg', 'image/jpeg', Buffer.alloc(11_500_000)),
    ]);
  for (const why of ['Save it as JPEG and add it again.', 'cannot be read as a picture.', 'is larger than 10 MB'])
    await page.getByText(why).waitFor();
  await send.click();
  await page.getByText('Not every file was uploaded.').waitFor();
  expect(await findingsOn(page)).toEqual([]);
  for (const name of ['photo.heic', 'broken.jpg', 'large.jpg'])
    await page.getByRole('button', { name: `Remove ${name}` }).click();
  expect(await page.getByText('Not every file was uploaded.').count()).toBe(0);
  await send.click();
  await page.getByText('You say that you enclose an invoice').waitFor();
  await page.getByRole('button', { name: 'Send without it' }).click();
  await page.getByText('We have your statement.').waitFor();
});

test('after an appeal that was granted, whoever granted it is said to have decided', async () => {
  const { caseId, address } = await removed('watch-7', 'Aurelia that comes back');
  const appeal = { reasonCode: 'genuine', note: 'It is genuine.' };
  await rig.ask('POST', address.replace(`${rig.url}/s/`, '/v1/seller-cases/') + '/appeals', { body: appeal });
  const answer = { answer: 'maintain', reasonCode: 'evidence_stands' };
  await rig.ask('POST', `/v1/cases/${caseId}/appeals/1/answer`, { key: asVera, body: answer });
  const decision = { decision: 'reinstated', reasonCode: 'invoice_genuine', note: 'The invoice is genuine.' };
  await rig.ask('POST', `/v1/cases/${caseId}/appeals/1/decision`, { key: 'jf_sample_lead', body: decision });
  const { page } = await rig.openBrowser({ width: 390 });
  await page.goto(address);
  await page.getByText('one of our staff who had not decided in this case before').waitFor();
  await page.getByText('No. People decided; our systems carried it out.').waitFor();
  expect(await page.getByText(', the brand').count()).toBe(0);
});

test('an appeal that comes too late keeps its words, and says what has happened', async () => {
  const { caseId, address } = await removed('watch-2', `${hostile} ${'سوار ساعة '.repeat(24)}`);
  const { page, complaints } = await rig.openBrowser({ width: 390, language: 'zh' });
  await page.addInitScript(() => localStorage.setItem('joint-force.language', 'zh'));
  await page.goto(address);
  await page.getByText('您的商品已下架。').waitFor();
  await page.getByLabel('货品为正品', { exact: true }).check();
  await page.getByLabel('用您自己的话说明').fill(`在品牌专卖店购买。${hostile}`);
  const body = { reasonCode: 'mistaken' };
  await rig.ask('POST', `/v1/cases/${caseId}/retraction`, { key: asVera, body });
  await page.getByRole('button', { name: '提交申诉' }).click();
  await page.getByRole('heading', { name: '未能发送：案件已有新的进展' }).waitFor();
  await page.getByRole('blockquote').getByText(`在品牌专卖店购买。${hostile}`).waitFor();
  await page.getByText('您的商品已恢复').waitFor();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(complaints.filter((text) => !text.includes('409'))).toEqual([]);
});

test('nothing of another brand, no mark by which copies are told and no salt is ever sent to a brand or a seller', async () => {
  const foreign = await seedAnotherBrand(rig);
  const { caseId, address } = await removed('watch-3', 'Aurelia Meridian with the quiet dial');
  const brand = await rig.signIn('vera@aurelia.example');
  const toBrand = await recordTraffic(brand.context, brand.page);
  const ofCase = ['', '/timeline', '/messages', '/notices', '/record', '/print'].map(
    (page) => `/cases/${caseId}${page}`,
  );
  const ofBrand = [
    '/statistics',
    '/rights',
    '/references',
    '/authorised-sellers',
    '/people',
    '/connections',
    '/conversation',
  ];
  const views = ['to_answer', 'appeals', 'waiting', 'decided'].map((view) => `/inbox?view=${view}`);
  for (const path of [
    ...views,
    '/cases?q=quoxil',
    '/cases?q=speaker',
    '/cases',
    ...ofCase,
    ...ofBrand,
    '/settings',
    '/inbox',
  ]) {
    await brand.page.goto(rig.url + path);
    await brand.page.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => brand.page.getByRole('status', { name: 'Loading' }).count()).toBe(0);
  }
  const another = await rig.suspect({ listingId: 'watch-4', title: 'Aurelia that comes meanwhile' });
  await rig.suspect({ listingId: 'speaker-4', title: 'Quoxil that comes meanwhile', brand: 'Nordlicht Audio' });
  await expect
    .poll(() => toBrand.find([another]).then((found) => found.map((one) => one.address)))
    .toContain('event stream');

  const seller = await rig.openBrowser({ width: 390 });
  const toSeller = await recordTraffic(seller.context, seller.page);
  await seller.page.goto(address);
  await seller.page.getByText('Your offer is removed from sale.').waitFor();
  await seller.page.getByLabel('I enclose an invoice').check();
  await seller.page.getByLabel('In your own words').fill('Bought in the shop.');
  await seller.page.getByRole('button', { name: 'Send the appeal' }).click();
  await seller.page.getByRole('button', { name: 'Send without it' }).click();
  await seller.page.getByText('We have your appeal.').waitFor();

  const salts = await allSalts(rig);
  const { marks } = await rig.database
    .selectFrom('product_references')
    .select('marks')
    .where('brand_id', '=', 'aurelia')
    .executeTakeFirstOrThrow();
  const ofBoth = [
    { traffic: toBrand, page: brand.page, own: 'quiet dial', secrets: [...foreign, ...salts] },
    { traffic: toSeller, page: seller.page, own: 'quiet dial', secrets: [...foreign, ...marks, ...salts] },
  ];
  for (const { traffic, page, own, secrets } of ofBoth) {
    expect(await traffic.find([own])).not.toEqual([]); // what was sent is known
    expect((await traffic.find(secrets)).filter(({ address: at }) => !at.includes('q=quoxil'))).toEqual([]);
    // That it would be found: one answer that holds all of it.
    await page.route('**/canary', (route) => route.fulfill({ body: secrets.join(' ') }));
    await page.evaluate(() => fetch('/canary').then((answer) => answer.text()));
    const canary = { address: `${rig.url}/canary` };
    await expect
      .poll(() => traffic.find(secrets))
      .toEqual(expect.arrayContaining(secrets.map((word) => expect.objectContaining({ word, ...canary }))));
  }
});

test('a page is in the language of its reader’s browser, in that of the letter where we do not speak it, and as chosen', async () => {
  const { address } = await removed('watch-5', 'Aurelia in several languages');
  const texts = {
    es: 'Su oferta está retirada de la venta.',
    zh: '您的商品已下架。',
    fr: 'Your offer is removed from sale.',
  };
  for (const [locale, text] of Object.entries(texts)) {
    const { page, context } = await rig.openBrowser({ width: 390 }, { locale });
    await page.goto(address); // the letter is in English
    await page.getByText(text).waitFor();
    await page.getByRole('banner').getByRole('combobox').selectOption('de');
    await page.getByText('Ihr Angebot ist aus dem Verkauf entfernt.').waitFor();
    await page.reload();
    await page.getByText('Ihr Angebot ist aus dem Verkauf entfernt.').waitFor();
    await context.close();
  }
});

test('a dead link says how to get another', async () => {
  const { page } = await rig.openBrowser({ width: 390, language: 'es' });
  await page.goto(`${rig.url}/s/${'x'.repeat(43)}`);
  await page.getByRole('heading', { name: 'Este enlace no lleva a ninguna parte' }).waitFor();
  await page.getByText('abra el más reciente').waitFor();
  const response = await page.request.get(`${rig.url}/s/${'x'.repeat(43)}`);
  expect(response.headers()['content-security-policy']).toContain("require-trusted-types-for 'script'");
});

test('the program is small: 30 kB with its libraries and what it says in one language', async () => {
  const released = (path: string): Promise<Buffer> => readFile(join(releaseFolder, 'portal', path));
  const scripts = String(await released('seller.html')).match(/assets\/[\w-]+\.js/g)!;
  const texts = await Promise.all(scripts.map(async (script) => String(await released(script))));
  const loadedLater = texts.flatMap((text) => [...text.matchAll(/import\(`\.\/([\w-]+\.js)`\)/g)]);
  const words = loadedLater.map(([, name]) => `assets/${name}`);
  expect(words).toHaveLength(languages.length);
  const sizeOf = async (path: string): Promise<number> => (await released(`${path}.gz`)).length;
  const program = (await Promise.all(scripts.map(sizeOf))).reduce((sum, size) => sum + size);
  for (const size of await Promise.all(words.map(sizeOf))) expect(program + size).toBeLessThanOrEqual(30_000);
});
