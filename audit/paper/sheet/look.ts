import type { Language } from '../../../domain/vocabulary.ts';

/** A4 in points, as everything here. */
export const page = { width: 595.28, height: 841.89, left: 56, right: 56, top: 58, bottom: 70 } as const;
export const textWidth = page.width - page.left - page.right;
export const lowest = page.height - page.bottom;

/** A language as programs that read aloud know it. */
export const languageTag = (language: Language): string => (language === 'zh' ? 'zh-Hans' : language);

/** Lines stand this many times their size apart. */
export const leading = 1.38;

export const colours = {
  ink: '#1b1f24',
  quiet: '#59626d',
  line: '#c9d0d7',
  shade: '#f1f4f6',
  brand: '#1d5fa8',
  staff: '#6b3fa0',
  seller: '#b4530a',
  nobody: '#4c5661',
  demoted: '#f2d38a',
  held: '#eba45c',
  removed: '#c8553d',
  none: '#dfe5ea',
} as const;
