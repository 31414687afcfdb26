import type { Page } from 'playwright-core';
import { findingsOn } from '../accessibility.ts';

/** What is wrong with a page as it stands in the browser: found by axe, clipped, broken within a word, scrolling sideways, or run from words. */
export async function faultsOf(page: Page): Promise<string[]> {
  return [...(await findingsOn(page)).map((finding) => `axe: ${finding}`), ...(await page.evaluate(seen))];
}

/** Runs in the page. */
function seen(): string[] {
  const faults: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`scrolls sideways: ${scrollWidth} in ${clientWidth} pixels`);
  if ('hacked' in window) faults.push('words of a user have run');
  const labels = 'button, label, legend, h1, h2, h3, th, [role=tab], [role=columnheader], nav a, summary';
  for (const label of document.querySelectorAll<HTMLElement>(labels)) {
    const isClipped = label.scrollWidth > label.clientWidth + 1 && getComputedStyle(label).overflowX !== 'visible';
    const isHidden = label.closest('.visually-hidden, [aria-hidden="true"]') !== null || label.clientWidth <= 1;
    if (isClipped && !isHidden)
      faults.push(`clipped: ${label.tagName.toLowerCase()} “${label.innerText.slice(0, 60)}”`);
  }
  const line = document.createRange();
  for (const cell of document.querySelectorAll('td')) {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { textContent } = texts.currentNode;
      for (const { 0: word, index } of (textContent ?? '').matchAll(
        /(?<![^\s(])\p{Script=Latin}{2,24}(?![^\s.,:;)])/gu,
      )) {
        line.setStart(texts.currentNode, index);
        line.setEnd(texts.currentNode, index + word.length);
        const tops = new Set([...line.getClientRects()].map(({ top }) => Math.round(top)));
        if (innerWidth > 700 && tops.size > 1) faults.push(`broken: “${word}” in a cell`);
      }
    }
  }
  return faults;
}
