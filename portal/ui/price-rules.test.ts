import { expect, test } from 'vitest';
import { pricePlaces } from './price-rules.ts';

const range = { from: '400.00', to: '500.00', currency: 'EUR' };

test('a price stands where it is against the usual range', () => {
  const places = pricePlaces({ amount: '100.00', currency: 'EUR' }, range)!;
  expect(places.price).toBeCloseTo(100 / 575);
  expect(places.from / places.price).toBeCloseTo(4);
});

test('a price above the range stays on the mark', () => {
  const places = pricePlaces({ amount: '5000.00', currency: 'EUR' }, range)!;
  expect(places.price).toBeLessThan(1);
});

test('what is of another currency, or has no range, is not compared', () => {
  expect(pricePlaces({ amount: '100.00', currency: 'USD' }, range)).toBeUndefined();
  expect(pricePlaces({ amount: '100.00', currency: 'EUR' }, undefined)).toBeUndefined();
  expect(pricePlaces({ amount: '0', currency: 'EUR' }, { from: '0', to: '0', currency: 'EUR' })).toBeUndefined();
});
