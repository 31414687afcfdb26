import { describe, expect, test } from 'vitest';
import type { Language } from '../../domain/vocabulary.ts';
import { lettersOf } from '../../test/support/letters/letters-of.ts';
import { chinese } from './chinese/chinese.ts';
import { lives } from './compose-letter.cases.ts';
import { composeLetter, type Letter } from './compose-letter.ts';
import { composeSignIn } from './compose-sign-in.ts';
import { english } from './english/english.ts';
import { german } from './german/german.ts';
import type { LetterContext } from './letter-context.ts';
import { spanish } from './spanish/spanish.ts';

/** Whoever is written to in another language than English: by which words, and what would be none of them. */
const others: Record<Exclude<Language, 'en'>, { words: object; foreign: RegExp }> = {
  de: { words: german, foreign: /\b(the|you|your|please|offer|brand|case|and|is|by|until|seller’s|goods)\b/i },
  zh: { words: chinese, foreign: /[A-Za-z]{2,}/ },
  es: { words: spanish, foreign: /\b(the|you|your|please|offer|brand|case|and|is|by|until|seller’s|goods)\b/i },
};
const each = Object.entries(others) as [Exclude<Language, 'en'>, (typeof others)['de']][];

/** Every text by its key, such as `letters.time_over.brand.subject`. */
const textsIn = (words: object, under = ''): [key: string, text: string][] =>
  Object.entries(words).flatMap(([key, value]: [string, string | object]): [string, string][] =>
    typeof value === 'string' ? [[under + key, value]] : textsIn(value, `${under}${key}.`),
  );

/** The same letter in English and in another language, for every letter of every case. */
const pairsIn = (language: Language): { context: LetterContext; own: Letter; inEnglish: Letter }[] =>
  Object.values(lives).flatMap((life) =>
    lettersOf(life(), language).map((context) => ({
      context,
      own: composeLetter(context),
      inEnglish: composeLetter({ ...context, language: 'en' }),
    })),
  );

const placeholdersIn = (text: string): string[] => [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted();
const attributesIn = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(`${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);

/** Every number that a letter says, in whichever way it is written; not how the end of a day, a month or a zone is named. */
const numbersIn = ({ subject, text }: Letter): string[] =>
  `${subject}\n${text}`
    .replace(/24:00|\d+月|GMT[+-]\d+/g, '')
    .replace(/(?<=\d)[.,](?=\d)/g, '')
    .match(/\d+/g)!
    .toSorted();

/** Names and what people have written, which no language translates. */
function withoutNames(text: string, { brandName, marketplaceName, recipientName, listing, ...context }: LetterContext) {
  const names = [listing.title, marketplaceName, brandName, recipientName, context.text, context.right?.office];
  return names
    .filter((name) => name !== undefined)
    .reduce((rest, name) => rest.replaceAll(name, ''), text.replace(/\s+/g, ' '))
    .replace(
      /https?:\S+|(case|listing|seller)-\d|UTC|GMT|2001\/29\/EC|[“„«][^“”„»]+[“”»] ?[（(](原文|textual|im Wortlaut)[）)]/g,
      '',
    );
}

describe.each(each)('every letter in the language %s', (language, { words, foreign }) => {
  const own = new Map(textsIn(words));
  const pairs = pairsIn(language);

  test('has words of its own, with the same values in them', () => {
    for (const [key, text] of textsIn(english)) {
      const translated = own.get(key)!;
      expect([key, ...placeholdersIn(translated)]).toEqual([key, ...placeholdersIn(text)]);
      if (/\p{L}/u.test(text.replace(/\{\{\w+\}\}|UTC/g, ''))) expect(translated).not.toBe(text);
      expect(translated.replace(/\{\{\w+\}\}|UTC|2001\/29\/EC/g, '')).not.toMatch(foreign);
    }
  });

  test('says the same: times, links and numbers', () => {
    for (const { own: letter, inEnglish } of pairs) {
      expect(attributesIn(letter.html, 'datetime')).toEqual(attributesIn(inEnglish.html, 'datetime'));
      expect(attributesIn(letter.html, 'href')).toEqual(attributesIn(inEnglish.html, 'href'));
      expect(numbersIn(letter)).toEqual(numbersIn(inEnglish));
    }
  });

  test('has as many parts: nothing is left out, nothing is added', () => {
    const partsOf = ({ html }: Letter): string[] => html.match(/<(p|h2|tr|li|blockquote)\b/g)!;
    for (const { own: letter, inEnglish } of pairs) expect(partsOf(letter)).toEqual(partsOf(inEnglish));
  });

  test('leaves no English between its words', () => {
    for (const { context, own: letter } of pairs)
      expect(withoutNames(`${letter.subject}\n${letter.text}`, context)).not.toMatch(foreign);
  });

  test('and the one with a link to sign in by', () => {
    const link = { name: 'Vera Lindt', url: 'https://portal.example/sign-in?token=abc', minutes: 15 };
    const letter = composeSignIn({ ...link, language }, 'Marktplatz Nord');
    const inEnglish = composeSignIn({ ...link, language: 'en' }, 'Marktplatz Nord');
    expect(numbersIn(letter)).toEqual(numbersIn(inEnglish));
    expect(attributesIn(letter.html, 'href')).toEqual([link.url]);
    for (const part of [letter.subject, letter.text])
      expect(part.replaceAll(/Marktplatz Nord|Vera Lindt|https:\S+/g, '')).not.toMatch(/\{\{|undefined/);
    expect(letter.text.replaceAll(/Marktplatz Nord|Vera Lindt|https:\S+/g, '')).not.toMatch(foreign);
  });
});

describe('marks', () => {
  const texts = (words: object) => textsIn(words).map(([, text]) => text.replace(/\{\{\w+\}\}/g, ''));

  test('of Chinese are full-width, and no blank stands between its sentences', () => {
    for (const text of texts(chinese)) expect(text).not.toMatch(/[,;?!()"]|:(?!00)|[。；：？！，] /);
  });

  test('of Spanish open what they close, and quote as Spanish does', () => {
    for (const text of texts(spanish)) {
      for (const [opening, closing] of ['¿?', '¡!', '«»'])
        expect(text.split(opening!).length).toBe(text.split(closing!).length);
      expect(text).not.toMatch(/[“”„"]/);
    }
  });
});
