import { createInstance } from 'i18next';
import type { NotificationKind } from '../../domain/notifications/kinds.ts';
import { chinese } from './chinese/chinese.ts';
import { english } from './english/english.ts';
import { german } from './german/german.ts';
import { spanish } from './spanish/spanish.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { LetterWording, Translation } from './translation.ts';

/** What stands for the placeholders. */
export type Values = Record<string, string | number>;

type Resource = Translation<typeof english>;
type Path<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Path<T[K]>}` }[keyof T & string];
export type Key = Path<Omit<Resource, 'letters'>>;

/** Says one thing in the reader's language, with what is known of the letter for its placeholders. */
export type Speak = (key: Key, values?: Values) => string;

const fail = (what: string): never => {
  throw new Error(`the letters have no ${what}`);
};

const resources: Record<Language, { translation: Resource }> = {
  en: { translation: english },
  de: { translation: german },
  zh: { translation: chinese },
  es: { translation: spanish },
};

const i18n = createInstance({
  resources,
  fallbackLng: false,
  initAsync: false,
  // The HTML is escaped where it is written; the plain text and the subject must not be.
  interpolation: { escapeValue: false },
  // A letter with a hole must not go out: the delivery fails visibly instead.
  parseMissingKeyHandler: (key) => fail(`wording ${key}`),
  missingInterpolationHandler: (text, [placeholder]) => fail(`value for ${placeholder} in "${text}"`),
});
// Everything is at hand, so that it is done when the call returns.
void i18n.init();

/** Says one thing in a language. Throws when a placeholder has no value. */
export const say = (language: Language, key: Key, values: Values): string =>
  i18n.t(key as string, { ...values, lng: language });

/** The sentences of a letter. Throws when nobody wrote any for such a reader. */
export const wordingOf = (language: Language, kind: NotificationKind, reader: string, values: Values): LetterWording =>
  i18n.t(`letters.${kind}.${reader}`, { ...values, lng: language, returnObjects: true }) as LetterWording;

/** Whether a reason has words: what machines give is an open list, and old ledgers hold what no list has any more. */
export const isKnownReason = (code: string): code is keyof Resource['reasons'] => Object.hasOwn(english.reasons, code);

/** A reason in words; one that nobody has worded, or that is misspelt, is quoted: it is the giver's own. */
export const reasonInWords = (language: Language, code: string): string =>
  isKnownReason(code)
    ? say(language, `reasons.${code}`, {})
    : say(language, 'other_reason', { words: code.replaceAll('_', ' ') });
