import { expect, test } from 'vitest';
import { languages } from '../../domain/vocabulary.ts';
import { loadWords } from './words.ts';

/** What any function of words can be given: it reads as `3`, answers `3` when it is called, and has itself in every property. */
const three: unknown = new Proxy(() => '3', {
  get: (_called, name) => (name === Symbol.toPrimitive ? () => '3' : three),
});

/** Every text by its place; what is made of numbers, names and formats, by an example. */
function textsOf(value: unknown, place = ''): [place: string, text: string][] {
  if (place === '/events/sentences') return []; // made of events, as `sentence.test.ts` has them
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') {
    const made = (value as (...given: unknown[]) => unknown)(...Array.from({ length: 6 }, () => three));
    return textsOf(String(made), place);
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
  expect(latin.map(([place]) => place)).toEqual(['/shared/languages/en', '/shared/languages/de']);
});
