import type { Language } from '../vocabulary.ts';

export const noBreak = '\u00a0';

interface Habits {
  /** Behind the time of day, within a sentence. */
  afterClock: string;
  zone: (name: string) => string;
  justNow: string;
  /** Between days and hours. */
  betweenUnits: string;
  kilobytes: string;
  /** Between two sentences, and before a name within one. */
  blank: string;
  /** At the end of a sentence. */
  stop: string;
}

const usual = {
  afterClock: '',
  zone: (name: string) => `${noBreak}${name}`,
  justNow: 'just now',
  betweenUnits: ' ',
  kilobytes: 'kB',
  blank: ' ',
  stop: '.',
};

/** How times, sizes and sentences are written beside what the platform knows of a language. */
export const habits: Record<Language, Habits> = {
  en: usual,
  de: { ...usual, afterClock: `${noBreak}Uhr`, justNow: 'gerade eben' },
  zh: {
    ...usual,
    zone: (name) => `（${name.replace('GMT', 'UTC')}）`,
    justNow: '刚刚',
    betweenUnits: '',
    kilobytes: 'KB',
    blank: '',
    stop: '。',
  },
  es: { ...usual, justNow: 'hace un momento' },
};
