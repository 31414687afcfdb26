import { expect, test } from 'vitest';
import { columnIn } from './batch-rules.ts';

test.each([
  ['/seller_id', 'seller_id'],
  ['/price/amount', 'price.amount'],
  ['', ''],
])('a fault at %j is in the column %j', (pointer, column) => {
  expect(columnIn(pointer)).toBe(column);
});
