import { describe, expect, test } from 'vitest';
import { accuracyOf, cameOf, wilsonLowerBound, windowStart } from './accuracy.ts';

describe('a verdict counterfeit', () => {
  test.each([
    ['removed', 'not_appealed', 'stood'],
    ['removed', 'appeals_upheld', 'stood'],
    ['reinstated', 'brand_retracted', 'retracted'],
    ['reinstated', 'invoice_genuine', 'reinstated'],
    ['reinstated', 'brand_silent', 'reinstated'],
    ['withdrawn', 'detector_fault', 'withdrawn'],
  ] as const)('of a case that ends as %s, %s, has %s', (outcome, reason, came) => {
    expect(cameOf({ outcome, reason })).toBe(came);
  });

  test('is not counted where the end says nothing of it', () => {
    expect(cameOf({ outcome: 'reinstated', reason: 'appeal_overdue' })).toBeUndefined();
    expect(cameOf({ outcome: 'dismissed', reason: 'marketplace_refused' })).toBeUndefined();
  });
});

describe('the accuracy of a brand', () => {
  const counts = (stood: number, reinstated = 0) => ({ stood, reinstated, retracted: 0, withdrawn: 0 });

  test.each([
    [0, 0, 0],
    [0, 10, 0],
    [1, 1, 0.20655],
    [10, 10, 0.72247],
    [20, 20, 0.83887],
    [90, 100, 0.82563],
    [900, 1000, 0.87985],
    [9900, 10_000, 0.98785],
  ])('of %i of %i is at least %f', (successes, count, bound) => {
    expect(wilsonLowerBound(successes, count)).toBeCloseTo(bound, 4);
  });

  test('is never above the share that was measured, and comes nearer the more are counted', () => {
    let before = 0;
    for (const count of [10, 100, 1000, 10_000]) {
      const bound = wilsonLowerBound(count * 0.9, count);
      expect(bound).toBeGreaterThan(before);
      expect(bound).toBeLessThan(0.9);
      before = bound;
    }
  });

  test('is not told of fewer verdicts than the policy asks for', () => {
    expect(accuracyOf(counts(19), 20)).toEqual({ count: 19 });
    const measured = accuracyOf(counts(18, 2), 20);
    expect(measured).toEqual({ count: 20, share: { rate: 0.9, lowerBound: expect.closeTo(0.699, 3) } });
    expect(accuracyOf({ stood: 1, retracted: 1, reinstated: 1, withdrawn: 1 }, 4)).toMatchObject({
      count: 4,
      share: { rate: 0.25 },
    });
  });

  test('is that of the policy’s window', () => {
    expect(windowStart('P180D', '2026-07-11T08:00:00.000Z')).toBe('2026-01-12T08:00:00.000Z');
  });
});
