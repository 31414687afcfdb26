import { describe, expect, test } from 'vitest';
import { languages } from '../../domain/vocabulary.ts';
import { arabic, endless, hebrew, lettersWith } from '../../test/support/letters/unusual-names.ts';
import { columns } from './writing/wrap.ts';

const isolates = /[\u2066-\u2069]/;
const isolated = /\u2068[^\u2066-\u2069]*\u2069/g;
const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}]/u;

describe.each(languages)('in the language %s', (language) => {
  test.each([
    ['Arabic', arabic],
    ['Hebrew', hebrew],
  ])('a name from right to left keeps to itself on every line: %s', (_script, names) => {
    for (const { subject, text, html } of lettersWith(names, language)) {
      for (const line of [subject, ...text.split('\n'), ...html.split('\n')]) {
        const around = line.replaceAll(isolated, '');
        expect(around).not.toMatch(isolates);
        expect(around).not.toMatch(rightToLeft);
      }
    }
  });

  test('a word without an end stays whole, and no line is longer than one but for it', () => {
    for (const { subject, text } of lettersWith(endless, language)) {
      expect(subject.length).toBeLessThanOrEqual(210);
      const long = text.split('\n').filter((line) => columns(line) > 78 && !line.includes('https://'));
      for (const line of long) expect(line.replace(/^(> |\* | +)/, '')).not.toContain(' ');
    }
  });

  test('a letter in which nothing runs from right to left has no mark in it that nobody sees', () => {
    for (const { subject, text, html } of lettersWith(endless, language))
      expect(subject + text + html).not.toMatch(isolates);
  });
});

test('Chinese is broken between its characters: no line begins with a mark that closes, or ends with one that opens', () => {
  const lines = lettersWith(endless, 'zh').flatMap(({ text }) => text.split('\n'));
  expect(lines.filter((line) => /^[>* ]*[，。；：！？、）》”]|[（《“]$/u.test(line))).toEqual([]);
  const isLong = (line: string): boolean => columns(line) > 78 && !/[\p{sc=Latin}\p{sc=Greek}]{50}|https:/u.test(line);
  expect(lines.filter(isLong)).toEqual([]);
});
