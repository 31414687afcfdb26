import { expect, test } from 'vitest';
import { filtersBesidesWords, filtersIn } from './filters.ts';

test('what an address asks for is taken where it is ours, and left out elsewhere', () => {
  const search = {
    stage: 'closed',
    order: 'price',
    q: ' gold watch ',
    outcome: 'nonsense',
    brandId: ' ',
    sellerId: 'time-bazaar',
    listingId: 42,
  };
  expect(filtersIn({ ...search, hasProblem: true, more: 1 })).toEqual({
    q: 'gold watch',
    stage: ['closed'],
    sellerId: 'time-bazaar',
    listingId: '42',
    hasProblem: true,
  });
  expect(filtersIn({ hasProblem: 'false' })).toEqual({});
  expect(filtersIn({ order: 'due', stage: ['removing', 'nonsense', 'screening'] })).toEqual({
    order: 'due',
    stage: ['screening', 'removing'],
  });
});

test('filters are counted but for the words, which stay in sight, and the order', () => {
  expect(filtersBesidesWords({})).toBe(0);
  expect(filtersBesidesWords({ q: 'gold', order: 'due' })).toBe(0);
  expect(filtersBesidesWords({ q: 'gold', stage: ['screening', 'closed'], hasProblem: true })).toBe(2);
});
