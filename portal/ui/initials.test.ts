import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test('a name of several words is told by its first and its last, a name of one word by its first letter', () => {
  expect(['Arne Holm', 'Ana María de la Cruz', 'Vera', '王小明', ' élodie  dupré '].map(initialsOf)).toEqual([
    'AH',
    'AC',
    'V',
    '王',
    'ÉD',
  ]);
  expect(initialsOf('Arne Holm (you)')).toBe('AH');
  expect(initialsOf(' ')).toBe('?');
});
