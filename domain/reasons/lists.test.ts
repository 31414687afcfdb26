import { describe, expect, test } from 'vitest';
import { languages } from '../vocabulary.ts';
import { reasonsByAnswer, reasonsOfAct, wrongReason } from './lists.ts';
import { reasonAmong, reasonOf } from './schemas.ts';
import { reasonWords } from './words.ts';

const lists: (readonly string[])[] = [
  ...Object.values(reasonsByAnswer).flatMap((one): (readonly string[])[] => Object.values(one)),
  ...Object.values(reasonsOfAct),
];

describe('the reasons of a decision', () => {
  test('are nine at most, and each once', () => {
    for (const codes of lists) {
      expect(codes.length).toBeLessThanOrEqual(9);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  test.each(languages)('have words in %s, no two in a list the same', (language) => {
    const words: Readonly<Record<string, string>> = reasonWords[language];
    for (const codes of lists) {
      const said = codes.map((code) => words[code]);
      expect(said).not.toContain(undefined);
      expect(new Set(said).size).toBe(codes.length);
    }
    expect(Object.keys(words).toSorted()).toEqual([...new Set(lists.flat())].toSorted());
  });

  test('go with the answer for which they are given', () => {
    expect(wrongReason('submitVerdict', 'counterfeit', 'fake_logo')).toBeUndefined();
    expect(wrongReason('submitVerdict', 'authentic', 'fake_logo')).toBe(
      'with authentic must be one of genuine, serial_number_known, second_hand, invoice_genuine, brands_own_shop, test_purchase, laboratory_test',
    );
    expect(wrongReason('decideReview', 'perhaps', 'genuine')).toBeDefined();
  });

  test('are closed where they come in', () => {
    expect(reasonAmong('submitVerdict').safeParse('genuine').success).toBe(true);
    for (const unknown of [
      'because',
      'Fake_Logo',
      'fake_logo ',
      '__proto__',
      'constructor',
      '',
      7,
      null,
      ['genuine'],
    ]) {
      expect(reasonAmong('submitVerdict').safeParse(unknown).success).toBe(false);
      expect(reasonOf('fileAppeal').safeParse(unknown).success).toBe(false);
    }
  });
});
