import { mkdir, readFile } from 'node:fs/promises';
import type { Cookie, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPortalRig, type Looks, type PortalRig, type SignedIn } from '../portal-rig.ts';
import { fill, type Filled } from './filled.ts';
import { faultsOf } from './look-at.ts';
import { addresses, places, type Place, type Reader } from './places.ts';

/** Where pictures of every page in every look are put: `npm run pictures` names it. */
const pictures = process.env.PICTURES;

/** How much of a long page a picture shows, in pixels: of a telephone, and of a wide screen, whose first picture is the screen itself. */
const tallest = { narrow: 1700, wide: 3000 };

const widths = [1440, 390] as const;
const languages = ['en', 'de', 'zh', 'es'] as const;
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

test('every page of the map is among the places', async () => {
  const routes = routesIn(await readFile('portal/routes.tsx', 'utf8'));
  expect(routes).toContain('/cases/$caseId/timeline');
  const paths = places.map(({ path }) => path(filled).split('?')[0]!);
  const isWalked = (route: string): boolean =>
    paths.some((path) => new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}$`).test(path));
  expect(routes.filter((route) => !isWalked(route))).toEqual([]);
});

/** The addresses of the map, read as text: what it imports needs a browser. */
function routesIn(map: string): string[] {
  const found = new Map<string, string>();
  for (const [, name, parent, path] of map.matchAll(
    /const (\w+) = createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*path: '([^']+)'/g,
  ))
    found.set(name!, `${found.get(parent!) ?? ''}${path!}`.replace(/(?<=.)\/$/, ''));
  return [...found.values()].filter((route) => route !== '/');
}

const walks = browsers.map((look, at) => ({ ...look, steps: stepsOf(at) }));

test.concurrent.each(walks)(
  '$width pixels wide, in $language: nothing is wrong with any page',
  async ({ width, language, steps }) => {
    const opened = await rig.openBrowser({ width, language });
    await opened.context.addInitScript(choose, language);
    const faults: string[] = [];
    for (const step of steps) {
      await become(opened, step.reader);
      for (const scheme of step.shown) {
        await opened.page.emulateMedia({ colorScheme: scheme });
        const found = await visit(opened, step, (name) => `${name}-${scheme}-${width}-${language}`);
        faults.push(...found.map((fault) => `${step.name}, ${scheme}: ${fault}`));
      }
    }
    await opened.context.close();
    expect(faults).toEqual([]);
  },
  pictures ? 1_800_000 : 600_000,
);

test('what each was told is told in whole words, in every language', async () => {
  const found: string[] = [];
  for (const language of languages) {
    const opened = await rig.openBrowser({ language });
    await opened.context.addInitScript(choose, language);
    for (const step of places.filter(({ name }) => name.startsWith('notices'))) {
      await become(opened, step.reader);
      found.push(
        ...(await visit(opened, { ...step, shown: ['light'] }, (name) => `${name}-${language}`)).map(
          (fault) => `${language}: ${fault}`,
        ),
      );
    }
    await opened.context.close();
  }
  expect(found).toEqual([]);
});

/** Runs in the page: a reader has chosen a language. */
function choose(language: string): void {
  if (location.protocol !== 'about:') localStorage.setItem('joint-force.language', language);
}

/** Somebody else sits down before the browser; nothing is left of whoever sat there before, but for what pages are made of. */
async function become({ page, context }: SignedIn, reader: Reader): Promise<void> {
  if (page.url() !== 'about:blank') await page.evaluate(() => (localStorage.clear(), sessionStorage.clear()));
  await context.clearCookies();
  await context.addCookies(cookies.get(reader) ?? []);
}

/** Goes to a page. @returns what is wrong with it */
async function visit(
  { page, complaints }: SignedIn,
  { name, path, isMissing }: Step,
  pictureOf: (name: string) => string,
): Promise<string[]> {
  complaints.length = 0;
  await page.goto(rig.url + path(filled));
  const isThere = await hasCome(page);
  if (pictures) await takePictures(page, (what) => `${pictures}/${pictureOf(name + what)}.png`);
  const expected = isMissing ? /status of 404/ : undefined;
  return [
    ...(isThere ? [] : ['has no heading, or loads for ever']),
    ...(await faultsOf(page)),
    ...complaints.filter((complaint) => !expected?.test(complaint)),
  ];
}

/** On a telephone all of a page; on a wide screen what one sees first and, where there is more, all of it once more in the light. */
async function takePictures(page: Page, pathOf: (what: '' | '-whole') => string): Promise<void> {
  const { width, height } = page.viewportSize()!;
  const whole = await page.evaluate(wholeHeight);
  if (width < 900) return takePicture(page, pathOf(''), Math.min(whole, tallest.narrow));
  await takePicture(page, pathOf(''), height);
  const isLight = await page.evaluate(() => matchMedia('(prefers-color-scheme: light)').matches);
  if (whole > height && isLight) await takePicture(page, pathOf('-whole'), Math.min(whole, tallest.wide));
}

/** Runs in the page: how high a screen would show all of it, and of the list or conversation that scrolls within it. */
function wholeHeight(): number {
  const within = [...document.querySelectorAll('main, main *')].filter((one) =>
    /auto|scroll/.test(getComputedStyle(one).overflowY),
  );
  const hidden = within.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  return Math.max(document.documentElement.scrollHeight, innerHeight + Math.max(0, ...hidden));
}

/** The screen is as high as the picture: a picture of more than the screen would forget that it is touched, and where what stands fast has to stand. */
async function takePicture(page: Page, path: string, tall: number): Promise<void> {
  const { width, height } = page.viewportSize()!;
  await page.setViewportSize({ width, height: Math.max(tall, height) });
  await page.waitForFunction(() =>
    [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight),
  );
  await page.screenshot({ path });
  await page.setViewportSize({ width, height });
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
