import { describe, expect, test } from 'vitest';
import { jointForce } from './joint-force.ts';
import { policies } from './policies.ts';
import { interimMeasure, policySchema } from './policy.ts';

describe('a policy', () => {
  test.each(Object.entries(policies))('%s is valid, and stands under its name', (name, policy) => {
    expect(policySchema.parse(policy)).toEqual(policy);
    expect(policy.name).toBe(name);
  });

  test('has at least one round of appeals', () => {
    expect(policySchema.safeParse({ ...jointForce, appeal: { ...jointForce.appeal, windows: [] } }).success).toBe(
      false,
    );
  });

  test('knows no review without an end', () => {
    const review = { ...jointForce.review, silence: 'staff_review' };
    expect(policySchema.safeParse({ ...jointForce, review }).success).toBe(false);
  });

  test('takes no measure before the verdict that only a verdict justifies', () => {
    const interimLadder = [{ fromScore: '0.9', measure: 'removed' }];
    expect(policySchema.safeParse({ ...jointForce, interimLadder }).success).toBe(false);
  });
});

test.each([
  ['0', 'none'],
  ['0.699999', 'none'],
  ['0.7', 'demoted'],
  ['0.9', 'held'],
  ['1.0', 'held'],
])('the ladder gives a score of %s the interim measure %s', (score, measure) => {
  expect(interimMeasure(jointForce, score)).toBe(measure);
});

test('without a ladder nothing is done before the verdict', () => {
  expect(interimMeasure({ ...jointForce, interimLadder: [] }, '1')).toBe('none');
});
