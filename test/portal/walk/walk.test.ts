import { mkdir } from 'node:fs/promises';
import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPortalRig, type Looks, type PortalRig, type SignedIn } from '../portal-rig.ts';
import { fill, type Filled } from './filled.ts';
import { faultsOf } from './look-at.ts';
import { addresses, places, type Place, type Reader } from './places.ts';

/** Where pictures of every page in every look are put: `npm run pictures` names it. */
const pictures = process.env.PICTURES;

/** How much of a long page a picture of a telephone shows, in pixels. */
const tallest = 1700;

const widths = [1440, 390] as const;
const languages = ['en', 'de', 'zh'] as const;
const schemes: readonly NonNullable<Looks['scheme']>[] = ['light', 'dark'];

/** What a browser is set up for when it starts; the scheme changes while it runs. */
const browsers = widths.flatMap((width) => languages.map((language) => ({ width, language })));

/** A page to walk to in a browser, and in which schemes. */
interface Step extends Place {
  shown: typeof schemes;
}

/** Every page in every look when pictures are made; else each in one look, the looks in turn. */
const stepsOf = (browser: number): Step[] =>
  places.flatMap((place, at) => {
    if (pictures) return [{ ...place, shown: schemes }];
    const isHere = (at * 5) % browsers.length === browser;
    return isHere ? [{ ...place, shown: [schemes[Math.floor(at / browsers.length) % 2]!] }] : [];
  });

let rig: PortalRig;
let filled: Filled;
const cookies = new Map<Reader, Cookie[]>();
beforeAll(async () => {
  rig = await startPortalRig();
  const signIns = Object.entries(addresses).map(async ([reader, address]) => {
    const { context } = await rig.signIn(address);
    cookies.set(reader as Reader, await context.cookies());
    await context.close();
  });
  [filled] = await Promise.all([fill(rig), ...signIns]);
  if (pictures) await mkdir(pictures, { recursive: true });
}, 300_000);
afterAll(() => rig.stop());

const walks = browsers.map((look, at) => ({ ...look, steps: stepsOf(at) }));

test.concurrent.each(walks)(
  '$width pixels wide, in $language: nothing is wrong with any page',
  async ({ width, language, steps }) => {
    const opened = await rig.openBrowser({ width, language });
    const faults: string[] = [];
    for (const step of steps) {
      await become(opened, step.reader);
      for (const scheme of step.shown) {
        await opened.page.emulateMedia({ colorScheme: scheme });
        const found = await visit(opened, step, `${step.name}-${scheme}-${width}-${language}`);
        faults.push(...found.map((fault) => `${step.name}, ${scheme}: ${fault}`));
      }
    }
    await opened.context.close();
    expect(faults).toEqual([]);
  },
  pictures ? 1_800_000 : undefined,
);

/** Somebody else sits down before the browser; nothing is left of whoever sat there before, but for what pages are made of. */
async function become({ page, context }: SignedIn, reader: Reader): Promise<void> {
  if (page.url() !== 'about:blank') await page.evaluate(() => (localStorage.clear(), sessionStorage.clear()));
  await context.clearCookies();
  await context.addCookies(cookies.get(reader) ?? []);
}

/** Goes to a page. @returns what is wrong with it */
async function visit({ page, complaints }: SignedIn, { path, isMissing }: Step, picture: string): Promise<string[]> {
  complaints.length = 0;
  await page.goto(rig.url + path(filled));
  const isThere = await hasCome(page);
  if (pictures) {
    const { width } = page.viewportSize()!;
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width, height: Math.min(height, tallest) };
    await page.screenshot({ path: `${pictures}/${picture}.png`, ...(width < 900 && { fullPage: true, clip }) });
  }
  const expected = isMissing ? /status of 404/ : undefined;
  return [
    ...(isThere ? [] : ['has no heading, or loads for ever']),
    ...(await faultsOf(page)),
    ...complaints.filter((complaint) => !expected?.test(complaint)),
  ];
}

const hasCome = (page: Page): Promise<boolean> =>
  page
    .waitForFunction(
      () => document.querySelector('h1')?.checkVisibility() && document.querySelector('[data-loading]') === null,
    )
    .then(
      () => true,
      () => false,
    );
