import { expect, test } from 'vitest';
import { soughtWords, wordsOfTitle } from './title-words.ts';

const isFound = (title: string, asked: string): boolean => {
  const words = wordsOfTitle(title);
  return soughtWords(asked).every(({ word, isBeginning }) =>
    words.some((one) => (isBeginning ? one.startsWith(word) : one === word)),
  );
};

test.each([
  ['Aurelia GMT-Master, wie neu', 'gmt'],
  ['Aurelia GMT-Master, wie neu', 'MASTER aur'],
  ['Uhr aus Glashütte', 'glashutte'],
  ['Uhr aus Glashutte', 'GLASHÜTTE'],
  ['Ｒｏｌｅｘ full-width', 'rolex'],
  ['自动机械手表，全新', '手表'],
  ['自动机械手表，全新', '机械手表 全新'],
  ['自动机械手表，全新', '表'],
  ['新品 ロレックス Watch', 'ロレックス watch'],
  ['진짜 시계', '시계'],
  ['Часы «Заря» новые', 'заря'],
  ['ساعة ذهبية', 'ذهبية'],
])('%s is found by %s', (title, asked) => {
  expect(isFound(title, asked)).toBe(true);
});

test.each([
  ['Aurelia watch', 'atch'],
  ['Aurelia watch', 'wa'],
  ['Aurelia watch', 'watch strap'],
  ['Aurelia watch', 'aur watch'],
  ['自动机械手表', '手械'],
  ['a watch', 'b'],
])('%s is not found by %s', (title, asked) => {
  expect(isFound(title, asked)).toBe(false);
});

test('neither titles nor searches are longer than what is kept of them', () => {
  const long = Array.from({ length: 300 }, (_, n) => `word${n}`).join(' ');
  expect(wordsOfTitle(long)).toHaveLength(64);
  expect(soughtWords(long)).toHaveLength(8);
  expect(wordsOfTitle('x'.repeat(5000))).toEqual(['x'.repeat(40)]);
  expect(soughtWords('?! …')).toEqual([]);
});
