import type { Language } from '../../domain/vocabulary.ts';

export const noBreak = '\u00a0';

interface Habits {
  /** Behind the time of day, within a sentence. */
  afterClock: string;
  zone: (name: string) => string;
  justNow: string;
  /** Between days and hours. */
  betweenUnits: string;
  kilobytes: string;
}

const usual = {
  afterClock: '',
  zone: (name: string) => `${noBreak}${name}`,
  justNow: 'just now',
  betweenUnits: ' ',
  kilobytes: 'kB',
};

/** How times and sizes are written beside what the platform knows of a language. */
export const habits: Record<Language, Habits> = {
  en: usual,
  de: { ...usual, afterClock: `${noBreak}Uhr`, justNow: 'gerade eben' },
  zh: {
    ...usual,
    zone: (name) => `（${name.replace('GMT', 'UTC')}）`,
    justNow: '刚刚',
    betweenUnits: '',
    kilobytes: 'KB',
  },
  es: { ...usual, justNow: 'hace un momento' },
};
