import { expect, test } from 'vitest';
import type { ListedCase } from '../ui/case-list/listed-case.ts';
import { batchesOf, planOf } from './plan.ts';

const row = (caseId: string, more: Partial<ListedCase> = {}): ListedCase => ({
  caseId,
  sequence: 1,
  listing: { listingId: 'l', marketplaceId: 'm', sellerId: 's' },
  signals: [],
  measure: { inForce: 'demoted' },
  stage: 'awaiting_verdict',
  openedAt: '',
  updatedAt: '',
  ...more,
});

test('what nobody is asked about, or is on its way, is left out and said', () => {
  const rows = [row('a'), row('b', { stage: 'closed' }), row('c'), row('d', { measure: { inForce: 'held' } })];
  const plan = planOf(rows, new Set(['c']));
  expect(plan.answered.map(({ caseId }) => caseId)).toEqual(['a', 'd']);
  expect(plan.leftOut.map(({ why, row: { caseId } }) => [caseId, why])).toEqual([
    ['b', 'not_asked'],
    ['c', 'on_its_way'],
  ]);
  expect(plan.measures).toEqual([
    ['demoted', 1],
    ['held', 1],
  ]);
});

test('samples are of the beginning, the middle and the end', () => {
  const rows = Array.from({ length: 9 }, (_, index) => row(String(index)));
  const samples = (count: number) => planOf(rows.slice(0, count), new Set()).samples.map(({ caseId }) => caseId);
  expect([samples(9), samples(2), samples(1), samples(0)]).toEqual([['0', '4', '8'], ['0', '1'], ['0'], []]);
});

test('two hundred are sent at once, and fit into what a browser sends when it is left', () => {
  const ids = Array.from({ length: 401 }, (_, index) => `case-01kb3v8w5h${String(index).padStart(20, '0')}`);
  const batches = batchesOf(ids, {
    verdict: 'counterfeit',
    reasonCode: 'price_far_below_market',
    iprRecordId: 'i'.repeat(40),
  });
  expect(batches.map(({ caseIds }) => caseIds.length)).toEqual([200, 200, 1]);
  expect(JSON.stringify(batches[0]!.request.body).length).toBeLessThan(60_000);
});
