import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { connectMailServer } from '../../activities/deliveries/mail-server.ts';
import { languages } from '../../domain/vocabulary.ts';
import { openMailbox } from '../../sandbox/mailbox/rig.ts';
import { launchChromium } from '../support/browser/chromium.ts';
import { arabic, endless, hebrew, lettersWith } from '../support/letters/unusual-names.ts';

let browser: Browser;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());

test.each(languages)(
  'a mail with names from right to left or without an end arrives as it was written: %s',
  async (language) => {
    const mailbox = await openMailbox();
    const server = connectMailServer({ url: mailbox.smtpUrl });
    onTestFinished(() => server.close());
    for (const names of [arabic, hebrew, endless]) {
      const from = { name: names.marketplaceName, address: 'notices@shop.example' };
      for (const [index, letter] of lettersWith(names, language).entries()) {
        const address = `${crypto.randomUUID()}@brand.example`;
        await server.send({
          from,
          to: { name: names.recipientName, address },
          messageId: `<${index}@shop.example>`,
          ...letter,
        });
        const [arrived] = await mailbox.mails({ to: address });
        expect(arrived).toMatchObject(letter);
        expect(arrived!.from).toContain(names.marketplaceName);
      }
    }
  },
);

/** How far the page is wider than it is seen, and how narrow the narrowest value in a row is. */
const measure = `({
  hidden: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  narrowest: Math.min(...[...document.querySelectorAll('.rows td')].map(({ clientWidth }) => clientWidth)),
})`;

test.each(languages)('its page fits on a small telephone, each column wide enough to be read: %s', async (language) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  for (const { html } of [arabic, endless].flatMap((names) => lettersWith(names, language))) {
    await page.setContent(html);
    const { hidden, narrowest } = await page.evaluate<{ hidden: number; narrowest: number }>(measure);
    expect(hidden).toBe(0);
    expect(narrowest).toBeGreaterThan(120);
  }
  await page.close();
});
