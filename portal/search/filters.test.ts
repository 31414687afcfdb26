import { expect, test } from 'vitest';
import { filtersIn } from './filters.ts';

test('what an address asks for is taken where it is ours, and left out elsewhere', () => {
  const search = { stage: 'closed', outcome: 'nonsense', brandId: ' ', sellerId: 'time-bazaar', listingId: 42 };
  expect(filtersIn({ ...search, hasProblem: true, more: 1 })).toEqual({
    stage: 'closed',
    sellerId: 'time-bazaar',
    listingId: '42',
    hasProblem: true,
  });
  expect(filtersIn({ hasProblem: 'false' })).toEqual({});
});
