import { describe, expect, test } from 'vitest';
import { brand, staff } from '../../../test/support/cases/actors.ts';
import { say, stepCommand } from '../../../test/support/cases/commands.ts';
import { given } from '../../../test/support/cases/stages.ts';
import { nextStep } from '../questions/next-step.ts';

const ada = staff('ada');
const ben = staff('ben');
const lea = staff('lea');

describe('four eyes', () => {
  test('a removal needs four eyes', () => {
    const it = given.review();
    expect(it.when(say.review('remove'), ada)).toEqual(['review_proposed']);
    expect(it.case.stage.name).toBe('staff_review');
    expect(it.when(say.review('remove'), ben)).toEqual(['review_decided', 'measure_decided']);
    expect(it.case).toMatchObject({ stage: { name: 'removing' }, deciders: ['ada', 'ben'] });
  });

  test('a dismissal does not, under the same policy', () => {
    const it = given.review();
    expect(it.when(say.review('dismiss'), ada)).toEqual(['review_decided', 'case_closed']);
    expect(it.case.ending).toEqual({ outcome: 'dismissed', reason: 'staff_say' });
  });

  test('the second pair of eyes is another person’s', () => {
    const it = given.review();
    it.when(say.review('remove'), ada);
    expect(it.refusal(say.review('remove'), ada)).toBe('not_independent');
    expect(it.refusal(say.reviewAsLead('remove'), ada)).toBe('not_independent');
  });

  test('with always, a dismissal needs them too', () => {
    const it = given.review({ policy: { review: { fourEyes: 'always' } } });
    expect(it.when(say.review('dismiss'), ada)).toEqual(['review_proposed']);
    expect(it.when(say.review('dismiss'), ben)).toEqual(['review_decided', 'case_closed']);
  });

  test('with never, one person removes', () => {
    const it = given.review({ policy: { review: { fourEyes: 'never' } } });
    expect(it.when(say.review('remove'), ada)).toEqual(['review_decided', 'measure_decided']);
  });

  test('whoever has proposed counts as having decided, from that moment', () => {
    const it = given.review();
    it.when(say.review('remove'), ada);
    expect(it.case.deciders).toEqual(['ada']);
  });
});

describe('disagreement', () => {
  test('of two people who disagree neither decides: the lead does', () => {
    const it = given.review();
    it.when(say.review('remove'), ada);
    expect(it.when(say.review('dismiss'), ben)).toEqual(['review_referred']);
    expect(it.events.at(-1)).toMatchObject({ actor: ben, data: { decision: 'dismiss' } }); // what the lead decides about
    expect(it.case).toMatchObject({ stage: { name: 'staff_review', lead: true } });
    expect(it.refusal(say.review('dismiss'), staff('cem'))).toBe('not_permitted');
    expect(it.when(say.reviewAsLead('remove'), lea)).toEqual(['review_decided', 'measure_decided']);
  });

  test('neither of the two decides as the lead', () => {
    const it = given.review();
    it.when(say.review('remove'), ada);
    it.when(say.review('dismiss'), ben);
    expect(it.refusal(say.reviewAsLead('remove'), ada)).toBe('not_independent');
    expect(it.refusal(say.reviewAsLead('remove'), ben)).toBe('not_independent');
  });

  test('the lead may side with either', () => {
    const it = given.review();
    it.when(say.review('remove'), ada);
    it.when(say.review('dismiss'), ben);
    expect(it.when(say.reviewAsLead('dismiss'), lea)).toEqual(['review_decided', 'case_closed']);
  });

  test('a lead who was not called in needs a second pair of eyes like anybody', () => {
    const it = given.review();
    expect(it.when(say.reviewAsLead('remove'), lea)).toEqual(['review_proposed']);
    expect(it.last('review_proposed')).toEqual({ decision: 'remove', reasonCode: 'lead_says' });
  });
});

describe('an overdue review', () => {
  test('goes to the lead after seven days', () => {
    const it = given.review();
    expect(it.step()).toEqual(['review_escalated']);
    expect(it.now).toBe('2026-01-19T23:00:00.000Z');
    expect(it.case.stage).toMatchObject({ name: 'staff_review', lead: true });
    expect(it.case.stage).not.toHaveProperty('proposal');
    expect(it.when(say.reviewAsLead('remove'), lea)).toEqual(['review_decided', 'measure_decided']);
  });

  test('with a proposal, is for the lead alone to decide', () => {
    const it = given.review();
    it.when(say.review('remove'), ada);
    it.step();
    expect(it.case.stage).toMatchObject({ lead: true, proposal: { by: 'ada', decision: 'remove' } });
    expect(it.refusal(say.review('remove'), ben)).toBe('not_permitted');
    expect(it.when(say.reviewAsLead('remove'), lea)).toEqual(['review_decided', 'measure_decided']);
  });

  test('is not escalated before it is due', () => {
    const it = given.review();
    expect(it.refusal(stepCommand(nextStep(it.case)!))).toBe('not_due');
  });

  test('that nobody decides is dismissed, where the policy says so', () => {
    const it = given.review();
    expect(it.deadline()).toEqual(['silence_rule_applied', 'case_closed']);
    expect(it.last('silence_rule_applied')).toEqual({ clock: 'review', rule: 'dismiss' });
    expect(it.case.ending).toEqual({ outcome: 'dismissed', reason: 'review_overdue' });
  });

  test.each([
    ['0.79', 'case_closed'],
    ['0.8', 'measure_decided'],
  ])('with remove_at_score from 0.8 on, a score of %s ends in %s', (score, kind) => {
    const review = { silence: 'remove_at_score', score: '0.8' } as const;
    const it = given.review({ score, policy: { interimLadder: [], review } });
    expect(it.deadline()).toEqual(['silence_rule_applied', kind]);
  });

  test('lifts what was done in the meantime', () => {
    const it = given.heldAndAsked();
    it.when(say.verdict('cannot_determine'));
    expect(it.deadline()).toEqual(['silence_rule_applied', 'ending_decided', 'measure_decided']);
    expect(it.case).toMatchObject({ stage: { name: 'lifting' }, measure: { wanted: 'none' } });
  });

  test('does not end before its deadline', () => {
    const it = given.review();
    it.step();
    expect(it.refusal(stepCommand(nextStep(it.case)!))).toBe('not_due');
  });

  test('whose deadline comes late is moved by the delay', () => {
    const it = given.review();
    it.step();
    expect(it.step(3_600_000)).toEqual(['deadline_moved']);
    expect(it.when(say.reviewAsLead('dismiss'), lea)).toContain('review_decided');
  });
});

test('only staff review, and only while the review is open', () => {
  expect(given.review().refusal(say.review('dismiss'), brand())).toBe('not_permitted');
  expect(given.asked().refusal(say.review('dismiss'))).toBe('stage_conflict');
  expect(given.removing().refusal(say.review('dismiss'))).toBe('stage_conflict');
});
