import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { vi } from 'vitest';
import { drawPicture, type SamplePicture } from '../../workers/samples/sample-pictures.ts';
import { launchChromium } from '../support/browser/chromium.ts';
import { startFullRig, type FullRig } from '../support/rigs/full-rig.ts';

export type PortalRig = Awaited<ReturnType<typeof startPortalRig>>;

/** How a browser is set up. */
export interface Looks {
  width?: number;
  scheme?: 'light' | 'dark';
  language?: 'en' | 'de' | 'zh' | 'es';
}

/** A browser in which one person is signed in, and all that it complained of. */
export interface SignedIn {
  page: Page;
  context: BrowserContext;
  /** Errors in the console, refusals by the Content-Security-Policy, and what was thrown. */
  complaints: string[];
}

/** What is said of an offer about which a case is opened. */
export interface SuspectedOffer {
  listingId: string;
  title?: string;
  brand?: string;
  sellerId?: string;
  amount?: string;
  score?: string;
  picture?: SamplePicture;
  /** Of its page. */
  url?: string;
  findings?: readonly { detector: string; reasonCode: string; score: string }[];
}

/** Everything as in production, with a real browser before it. */
export async function startPortalRig() {
  const [rig, browser] = await Promise.all([startFullRig(), launchChromium()]);
  return {
    ...rig,
    browser,
    openBrowser: (looks?: Looks, more?: BrowserContextOptions) => openBrowser(browser, looks, more),
    /** Signs in as people do: by the link in the mail. */
    async signIn(email: string, looks?: Looks): Promise<SignedIn> {
      const opened = await openBrowser(browser, looks);
      const before = await linksTo(rig, email);
      await opened.page.goto(`${rig.url}/sign-in`);
      await opened.page.locator('input[type=email]').fill(email);
      await opened.page.locator('form[action="/sign-in"] button').click();
      await opened.page.goto(await newLink(rig, email, before));
      await opened.page.locator('main form button').click();
      await opened.page.waitForURL((url) => !url.pathname.startsWith('/sign-in/'));
      return opened;
    },
    /** Opens a case as a detector does; gives its id once the brand has been asked, or what came in its place. */
    suspect: (offer: SuspectedOffer) => suspect(rig, offer),
    /** Keeps a picture for the holder of a key; gives the hash by which it is named. */
    keepPicture: (key: string, picture: SamplePicture) => keepPicture(rig, key, picture),
    async stop() {
      await browser.close();
      await rig.stop();
    },
  };
}

async function openBrowser(
  browser: Browser,
  { width = 1440, scheme = 'light', language = 'en' }: Looks = {},
  more: BrowserContextOptions = {},
): Promise<SignedIn> {
  const context = await browser.newContext({
    viewport: { width, height: width < 900 ? 844 : 900 },
    colorScheme: scheme,
    locale: language,
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
    hasTouch: width < 900,
    ...more,
  });
  context.setDefaultTimeout(60_000); // a machine may be slow: what is waited for comes, or never does
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { page, context, complaints };
}

/** The links to sign in by that were mailed to somebody. */
const linksTo = async (rig: FullRig, to: string): Promise<string[]> =>
  (await rig.sandbox.mails(to)).flatMap(({ text }) => /http\S+\/sign-in\/\S+/.exec(text)?.[0] ?? []);

/** The link that was not there before: each works once. */
async function newLink(rig: FullRig, to: string, before: readonly string[]): Promise<string> {
  const find = async () => (await linksTo(rig, to)).find((link) => !before.includes(link));
  return (await vi.waitUntil(find, { timeout: 60_000, interval: 100 }))!;
}

/** The API of this process reads no drawings, and so does all of the process: but for the moment in which one is drawn. */
export function draw(picture: SamplePicture): Promise<Buffer> {
  const drawings = { operation: ['VipsForeignLoadSvg'] };
  const drawn = lastDrawn.then(() => {
    sharp.unblock(drawings);
    return drawPicture(picture).finally(() => sharp.block(drawings));
  });
  lastDrawn = drawn.catch(() => {});
  return drawn;
}

/** One after the other: the end of one would forbid another that is still being drawn. */
let lastDrawn: Promise<unknown> = Promise.resolve();

async function keepPicture(rig: FullRig, key: string, picture: SamplePicture): Promise<string> {
  const headers = { 'Content-Type': 'image/png' };
  return (await rig.ask('PUT', '/v1/files', { key, body: await draw(picture), headers })).sha256;
}

async function suspect(
  rig: FullRig,
  {
    listingId,
    title = 'Aurelia Meridian automatic watch, steel, new in box',
    brand = 'Aurelia Watches',
    sellerId = 'time-bazaar',
    amount = '89.00',
    score = '0.74',
    picture = { goods: 'watch', word: 'AURELLA', colour: '#26374d', ground: '#efe7da' },
    findings = [{ detector: 'image-match', reasonCode: 'image_copied', score }],
    url,
  }: SuspectedOffer,
): Promise<string> {
  const key = 'jf_sample_detector';
  const price = { amount, currency: 'EUR' };
  const sha256 = await keepPicture(rig, key, picture);
  const offer = { listingId, title, brand, category: 'Watches', country: 'DE', price };
  await rig.sandbox.putOffers([{ ...offer, status: 'live', seller: { sellerId, language: 'en' } }]);
  const opened = await rig.ask('POST', '/v1/suspicions', {
    key,
    idempotencyKey: `suspect-${listingId}`,
    body: {
      ...offer,
      marketplaceId: 'harbour',
      sellerId,
      score,
      findings,
      pictures: [sha256],
      ...(url !== undefined && { url }),
      ...(brand === 'Aurelia Watches' && { referenceId: 'aurelia-meridian' }),
    },
  });
  const isOpen = async () =>
    (await rig.ask('GET', `/v1/cases/${opened.caseId}`, { key: 'jf_sample_lead' })).stage !== 'screening';
  await vi.waitUntil(isOpen, { timeout: 60_000, interval: 50 });
  return opened.caseId;
}
