import { describe, expect, test } from 'vitest';
import { jointForce } from './joint-force.ts';
import { policies } from './policies.ts';
import { interimMeasure, policySchema, type Policy } from './policy.ts';

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

describe('a policy that contradicts itself is refused', () => {
  /** Where the schema finds fault. */
  const faults = (changed: object): string[] =>
    policySchema.safeParse({ ...jointForce, ...changed }).error?.issues.map(({ path }) => path.join('.')) ?? [];
  const verdict = (clock: Policy['verdict']['clock']) => ({ verdict: { ...jointForce.verdict, clock } });

  test.each([
    ['the lower rung stands first', ['0.7', '0.9']],
    ['a score stands twice', ['0.9', '0.9']],
    ['one rung among many is out of order', ['0.9', '0.5', '0.7']],
  ])('its ladder hides a rung: %s', (_rule, scores) => {
    const interimLadder = scores.map((fromScore) => ({ fromScore, measure: 'held' }));
    expect(faults({ interimLadder })).toEqual(['interimLadder']);
  });

  test('its ladder does less about a higher score', () => {
    const interimLadder = [
      { fromScore: '0.9', measure: 'demoted' },
      { fromScore: '0.7', measure: 'held' },
    ];
    expect(faults({ interimLadder })).toEqual(['interimLadder']);
  });

  test.each([
    ['a reminder at the deadline', { reminders: ['PT24H', 'PT72H'], deadline: 'PT72H' }, 'reminders.1'],
    ['a reminder after it', { reminders: ['P4D'], deadline: 'PT72H' }, 'reminders.0'],
    ['a reminder before the one before it', { reminders: ['PT48H', 'PT24H'], deadline: 'PT72H' }, 'reminders.1'],
    ['a reminder twice', { reminders: ['PT24H', 'P1D'], deadline: 'PT72H' }, 'reminders.1'],
    ['an escalation at the deadline', { escalation: 'P3D', deadline: 'PT72H' }, 'escalation'],
    ['an escalation that free days may put after it', { escalation: 'P1D business', deadline: 'PT72H' }, 'escalation'],
    ['an escalation after it', { escalation: 'P3D business', deadline: 'PT72H' }, 'escalation'],
  ])('its clock has %s', (_rule, clock, where) => {
    expect(faults(verdict(clock))).toEqual([`verdict.clock.${where}`]);
  });

  test('its clock may be extended, and has nothing to extend', () => {
    expect(faults(verdict({ extensionAtMost: 'P7D' }))).toContain('verdict.clock.extensionAtMost');
  });

  test.each(['verdict', 'review', 'answer', 'appealDecision'] as const)(
    'a silence rule never speaks (%s)',
    (section) => {
      expect(faults({ [section]: { ...jointForce[section], clock: {} } })).toEqual([`${section}.clock.deadline`]);
    },
  );

  test.each([
    ['review', { reminders: ['P1D'] }],
    ['review', { extensionAtMost: 'P1D' }],
    ['answer', { escalation: 'P1D' }],
    ['appealDecision', { reminders: ['P1D'] }],
    ['appealDecision', { extensionAtMost: 'P1D' }],
  ] as const)('a clock has a step from which nothing would follow (%s, %j)', (section, part) => {
    const clock = { deadline: 'P14D', ...part };
    const where = `${section}.clock.${Object.keys(part)[0]}`;
    expect(faults({ [section]: { ...jointForce[section], clock } })).toEqual([where]);
  });

  test('it gives somebody no time at all', () => {
    expect(faults(verdict({ deadline: 'PT0S' }))).toEqual(['verdict.clock.deadline']);
    const windows = [{ deadline: 'P0D' }];
    expect(faults({ appeal: { ...jointForce.appeal, windows } })).toEqual(['appeal.windows.0.deadline']);
  });

  test('its every deadline is late, and moves for ever', () => {
    expect(faults({ lateAtMost: 'PT0S' })).toEqual(['lateAtMost']);
  });

  test('an appeal window reminds nobody', () => {
    const windows = [{ reminders: ['P7D'], deadline: 'P14D' }];
    expect(faults({ appeal: { ...jointForce.appeal, windows } })).toEqual(['appeal.windows.0.reminders']);
  });
});

test('a right to appeal needs no end', () => {
  expect(policySchema.safeParse({ ...jointForce, appeal: { ...jointForce.appeal, windows: [{}] } }).success).toBe(true);
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
