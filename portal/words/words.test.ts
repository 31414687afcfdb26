import { expect, test } from 'vitest';
import { languages } from '../../domain/vocabulary.ts';
import { loadWords } from './words.ts';

/** Every text by its place; what is made of numbers and names, by an example. */
function textsOf(value: unknown, place = ''): [place: string, text: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') {
    const made = (value as (...given: unknown[]) => unknown)(...Array.from({ length: 6 }, () => '3'));
    return typeof made === 'string' ? [[place, made]] : [];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, `${place}/${name}`));
}

test.each(languages)('no text of the portal is empty in %s, nor left in programmers’ words', async (language) => {
  const texts = textsOf(await loadWords[language]());
  const wrong = texts.filter(([, text]) => text.trim() === '' || /undefined|\bNaN\b|\[object|\{\{|\bTODO\b/.test(text));
  expect(wrong).toEqual([]);
});

test('Chinese is written in Chinese signs, but for names and codes', async () => {
  const texts = textsOf(await loadWords.zh());
  const latin = texts.filter(([, text]) => !/\p{Script=Han}/u.test(text) && /[a-z]{4,}/.test(text));
  expect(latin.map(([place]) => place)).toEqual([
    '/shared/languages/en',
    '/shared/languages/de',
    '/shared/languages/es',
  ]);
});
