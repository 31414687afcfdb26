import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds on a page as it stands, by rule and place. @param rules only these, by their tags: all without them */
export async function findingsOn(page: Page, rules: string[] = []): Promise<string[]> {
  // Otherwise it opens a page more for each look, in order to reach into frames: there are none.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules.length > 0 ? axe.withTags(rules) : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** What axe finds in both schemes; of colours alone there can be more in the second. The page ends in the light one. */
export async function findingsInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await findingsOn(page, ['cat.color']);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...(await findingsOn(page)), ...dark.map((finding) => `dark: ${finding}`)];
}
