import { expect, test } from 'vitest';
import { brandNameKey } from './brands.ts';

const alike = (...names: string[]): Set<string> => new Set(names.map(brandNameKey));

test.each([
  [['Weiß & Söhne', 'WEISS & SÖHNE', 'WEIẞ & SÖHNE', 'Weiss & So\u0308hne']],
  [["L'Oréal", 'L’Oréal', 'L‘Oréal', 'LʼORÉAL', 'L′Oréal', 'L´Oréal', 'L`oréal', 'L＇Oréal']],
  [['Rolls-Royce', 'Rolls\u2010Royce', 'Rolls\u2011Royce', 'Rolls–Royce', 'ROLLS—ROYCE']],
  [['Nordlicht', 'Nordlicht®', 'Nordlicht ®', 'NORDLICHT™', 'Nordlicht℠']],
  [['ΟΔΟΣ', 'οδος', 'οδοσ']],
])('names that one reads alike are one: %j', (names) => {
  expect(alike(...names).size).toBe(1);
});

test('a sign alone is a name all the same', () => {
  expect(alike('®', 'Nordlicht').size).toBe(2);
  expect(brandNameKey('®')).toBe('®');
});

test('no letter is another one in its other case', () => {
  const letters = Array.from({ length: 0x1_1000 }, (_, code) => String.fromCodePoint(code)).filter((one) =>
    /\p{L}/u.test(one),
  );
  const other = letters.filter((one) => alike(one, one.toUpperCase(), one.toLowerCase()).size > 1);
  expect(other).toEqual([]);
});

test('whatever form a name is in, it is compared as it is', () => {
  for (const name of ['Weiß', 'L’Oréal ®', 'Rolls–Royce', 'ＬＵＭＥＮ', 'İstanbul'])
    expect(brandNameKey(brandNameKey(name))).toBe(brandNameKey(name));
});
