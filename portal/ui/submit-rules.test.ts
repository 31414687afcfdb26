import { expect, test } from 'vitest';
import { countriesIn, isUnderPointer, listIn, missingIn, wasAnswered } from './submit-rules.ts';

test('a fault within a list stands at the field of the list, and at no field whose name only begins so', () => {
  expect(isUnderPointer('/territories/2', '/territories')).toBe(true);
  expect(isUnderPointer('/number', '/number')).toBe(true);
  expect(isUnderPointer('/numbers', '/number')).toBe(false);
});

test('what is empty is missing: blanks, nothing chosen, nothing at all', () => {
  const given = { '/a': ' ', '/b': [], '/c': undefined, '/d': 'x', '/e': [1], '/f': 0, '/g': false };
  expect(missingIn(given)).toEqual(['/a', '/b', '/c']);
});

test('only what was answered for good is another request next time', () => {
  expect([422, 409, 404, 403].every((status) => wasAnswered({ status }))).toBe(true);
  expect([503, 500, 429, 408].some((status) => wasAnswered({ status }))).toBe(false);
  expect(wasAnswered({ status: 409, code: 'request_in_progress' })).toBe(false);
  expect(wasAnswered(undefined)).toBe(false);
});

test('a list is read however its parts are parted, each once', () => {
  expect(listIn(' a, b;c\nb　d，e')).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(countriesIn('de, fr EU')).toEqual(['DE', 'FR', 'EU']);
  expect(listIn('  ')).toEqual([]);
});
