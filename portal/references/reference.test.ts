import { expect, test } from 'vitest';
import { decimalIn, marksIn, pricesIn } from './reference.ts';

test('a price is read as people of any country write it', () => {
  expect(['1290', '1290.00', '1290,5', '1.290,50', '1,290.50', '1 290,50', '1’290.50'].map(decimalIn)).toEqual([
    ...['1290', '1290.00', '1290.5', '1290.50', '1290.50', '1290.50', '1290.50'],
  ]);
  expect(['1.290', '12,345'].map(decimalIn)).toEqual(['1290', '12345']);
});

test('an empty line of prices says nothing; codes are capitals', () => {
  const written = [
    { market: 'de', amount: '12,50', currency: 'eur' },
    { market: ' ', amount: '', currency: 'EUR' },
  ];
  expect(pricesIn(written)).toEqual([{ market: 'DE', price: { amount: '12.50', currency: 'EUR' } }]);
});

test('each line is a mark', () => expect(marksIn(' a \n\nb')).toEqual(['a', 'b']));
