import { mkdir } from 'node:fs/promises';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPortalRig, type Looks, type PortalRig } from '../portal-rig.ts';
import { fill, type Filled } from './filled.ts';
import { faultsOf } from './look-at.ts';
import { addresses, places, type Reader } from './places.ts';

/** Where pictures of every page in every look are put: `npm run pictures` names it. */
const pictures = process.env.PICTURES;

const everyLook: readonly Required<Looks>[] = [1440, 390].flatMap((width) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    (['en', 'de', 'zh'] as const).map((language) => ({ width, scheme, language })),
  ),
);

let rig: PortalRig;
let filled: Filled;
const signedIn = new Map<Reader, BrowserContextOptions['storageState']>();
beforeAll(async () => {
  rig = await startPortalRig();
  filled = await fill(rig);
  for (const [reader, address] of Object.entries(addresses)) {
    const { context } = await rig.signIn(address);
    signedIn.set(reader as Reader, await context.storageState());
    await context.close();
  }
  if (pictures) await mkdir(pictures, { recursive: true });
}, 300_000);
afterAll(() => rig.stop());

/** Every page in every look when pictures are made; else each in one look, the looks in turn. */
const walks = places.flatMap((place, at) =>
  (pictures ? everyLook : [everyLook[(at * 5) % everyLook.length]!]).map((look) => ({
    ...place,
    look,
    called: `${place.name} at ${look.width} pixels, ${look.scheme}, in ${look.language}`,
  })),
);

test.each(walks)('$called: nothing is wrong with it', async ({ name, reader, path, look }) => {
  const state = signedIn.get(reader);
  const { page, context, complaints } = await rig.openBrowser(look, state === undefined ? {} : { storageState: state });
  await page.goto(rig.url + path(filled));
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[data-loading]') === null);
  if (pictures)
    await page.screenshot({
      path: `${pictures}/${name}-${look.scheme}-${look.width}-${look.language}.png`,
      fullPage: look.width < 900,
    });
  const faults = await faultsOf(page);
  await context.close();
  expect([...faults, ...complaints.filter(isOfOurs)]).toEqual([]);
});

/** That another's case is not found, and that nobody is signed in, the browser calls an error. */
const isOfOurs = (complaint: string): boolean => !/status of (401|404)/.test(complaint);
