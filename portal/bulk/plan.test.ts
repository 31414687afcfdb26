import { expect, test } from 'vitest';
import type { ListedCase } from '../ui/case-list/listed-case.ts';
import { batchesOf, planOf, rightFor, stillStanding } from './plan.ts';

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

test('a counterfeit relies on the one right there is, unless another or none is chosen', () => {
  const rights = [{ iprRecordId: 'a' }, { iprRecordId: 'b' }];
  expect(rightFor({ verdict: 'counterfeit' }, rights.slice(1))).toBe('b');
  expect(rightFor({ verdict: 'counterfeit' }, rights)).toBe('');
  expect(rightFor({ verdict: 'counterfeit', iprRecordId: 'a' }, rights)).toBe('a');
  expect(rightFor({ verdict: 'counterfeit', iprRecordId: '' }, rights.slice(1))).toBe('');
  expect(rightFor({ verdict: 'authentic', iprRecordId: 'a' }, rights)).toBe('');
  const [{ request }] = batchesOf(['c'], { verdict: 'counterfeit', reasonCode: 'logo_fake', iprRecordId: '' }) as [
    ReturnType<typeof batchesOf>[number],
  ];
  expect(request.body).toEqual({ verdicts: [{ caseId: 'c', verdict: 'counterfeit', reasonCode: 'logo_fake' }] });
});

test('a right that has ended is not to be relied on', () => {
  const rights = [{ expiresOn: '2031-05-30' }, { expiresOn: '2031-05-31' }, {}];
  expect(stillStanding(rights, '2031-05-31')).toEqual(rights.slice(1));
});
