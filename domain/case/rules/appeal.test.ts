import { describe, expect, test } from 'vitest';
import { brand, seller, staff } from '../../../test/support/cases/actors.ts';
import { say, stepCommand } from '../../../test/support/cases/commands.ts';
import { given } from '../../../test/support/cases/stages.ts';
import { errand } from '../questions/errand.ts';
import { nextStep } from '../questions/next-step.ts';

const day = 86_400_000;

describe('the appeal window', () => {
  test('is open for fourteen days', () => {
    expect(nextStep(given.removed().case)?.step).toEqual({ kind: 'deadline', at: '2026-01-26T23:00:00.000Z' });
  });

  test('of a case that nobody appeals closes with the removal standing', () => {
    const it = given.removed();
    expect(it.step()).toEqual(['case_closed']);
    expect(it.case).toMatchObject({
      ending: { outcome: 'removed', reason: 'not_appealed' },
      measure: { inForce: 'removed' },
      strike: 'given',
    });
  });

  test('does not close before its end', () => {
    const it = given.removed();
    expect(it.refusal(stepCommand(nextStep(it.case)!))).toBe('not_due');
  });

  test('that would close late is moved by the delay', () => {
    const it = given.removed();
    expect(it.step(day)).toEqual(['deadline_moved']);
    expect(it.when(say.appeal)).toEqual(['appeal_filed']);
  });

  test('takes an appeal also before the removal is confirmed', () => {
    const it = given.appealWindow();
    it.when(say.appeal);
    expect(errand(it.case)).toBe('confirm_removal');
    expect(it.obeys()).toEqual(['removal_confirmed', 'strike_given']);
    expect(it.case.stage.name).toBe('appeal_review');
  });
});

describe('an appeal', () => {
  test('is the seller’s own', () => {
    expect(given.removed().refusal(say.appeal, { kind: 'seller', id: 'seller-2' })).toBe('not_permitted');
    expect(given.removed().refusal(say.appeal, staff('ada'))).toBe('not_permitted');
  });

  test('one a round', () => {
    expect(given.appealed().refusal(say.appeal)).toBe('stage_conflict');
    expect(given.answered().refusal(say.appeal)).toBe('stage_conflict');
  });

  test('goes to the brand, which has three business days and one reminder', () => {
    const it = given.appealed();
    expect(it.last('appeal_filed')).toMatchObject({ round: 1, reasonCode: 'genuine' });
    expect(it.clock).toMatchObject({
      name: 'answer',
      due: [
        { kind: 'reminder', at: '2026-01-13T08:00:00.000Z' },
        { kind: 'deadline', at: '2026-01-15T23:00:00.000Z' },
      ],
    });
    expect(it.step()).toEqual(['brand_reminded_of_appeal']);
  });

  test('reminds nobody before it is time', () => {
    const it = given.appealed();
    expect(it.refusal(stepCommand(nextStep(it.case)!))).toBe('not_due');
  });
});

describe('the brand answers an appeal', () => {
  test('maintain leaves the decision to staff', () => {
    const it = given.appealed();
    expect(it.when(say.answer('maintain'))).toEqual(['appeal_answered', 'appeal_decision_due']);
    expect(it.case).toMatchObject({ stage: { answer: 'maintain', clocks: [{ name: 'appeal_decision' }] } });
  });

  test('retract reinstates, and undoes the strike', () => {
    const it = given.appealed();
    expect(it.when(say.answer('retract'))).toEqual([
      'appeal_answered',
      'strike_undone',
      'ending_decided',
      'measure_decided',
    ]);
    expect(it.obeys()).toEqual(['measure_taken', 'case_closed']);
    expect(it.case).toMatchObject({
      ending: { outcome: 'reinstated', reason: 'brand_retracted' },
      measure: { inForce: 'none' },
      strike: 'undone',
    });
  });

  test('once', () => {
    expect(given.answered().refusal(say.answer('retract'))).toBe('stage_conflict');
  });

  test('itself, and about its own case', () => {
    expect(given.appealed().refusal(say.answer('maintain'), seller)).toBe('not_permitted');
    expect(given.appealed().refusal(say.answer('maintain'), brand('stranger', 'brand-2'))).toBe('not_permitted');
  });

  test('or is silent: staff decide', () => {
    const it = given.appealed();
    expect(it.deadline()).toEqual(['silence_rule_applied', 'appeal_decision_due']);
    expect(it.case.stage).toMatchObject({ answer: 'silence' });
    expect(it.last('silence_rule_applied')).toEqual({ clock: 'answer', rule: 'staff_decide' });
    expect(it.refusal(say.answer('maintain'))).toBe('stage_conflict');
  });

  test('or is silent, and the policy reinstates', () => {
    const it = given.appealed({ policy: { answer: { silence: 'reinstate' } } });
    expect(it.deadline()).toEqual(['silence_rule_applied', 'strike_undone', 'ending_decided', 'measure_decided']);
    expect(it.case.ending).toEqual({ outcome: 'reinstated', reason: 'brand_silent' });
  });

  test('and its silence does not count before the deadline', () => {
    const it = given.appealed();
    it.step();
    expect(it.refusal(stepCommand(nextStep(it.case)!))).toBe('not_due');
  });
});

describe('the appeal is decided', () => {
  test('an appeal is decided by someone who has not decided before', () => {
    const it = given.review();
    it.when(say.review('remove'), staff('ada'));
    it.when(say.review('remove'), staff('ben'));
    it.obeys();
    it.when(say.appeal);
    it.when(say.answer('maintain'));
    expect(it.refusal(say.decision('upheld'), staff('ada'))).toBe('not_independent');
    expect(it.refusal(say.decision('upheld'), staff('ben'))).toBe('not_independent');
    expect(it.when(say.decision('upheld'), staff('zoe'))).toContain('appeal_decided');
  });

  test('and in the next round by yet another person', () => {
    const it = given.answered();
    it.when(say.decision('upheld'), staff('zoe'));
    it.when(say.appeal);
    it.when(say.answer('maintain', 2));
    expect(it.refusal(say.decision('upheld', 2), staff('zoe'))).toBe('not_independent');
  });

  test('what is meant for one appeal never reaches another', () => {
    const it = given.answered();
    it.when(say.decision('upheld'), staff('zoe'));
    it.when(say.appeal);
    expect(it.refusal(say.answer('maintain', 1))).toBe('stage_conflict');
    it.when(say.answer('maintain', 2));
    expect(it.refusal(say.decision('upheld', 1), staff('yan'))).toBe('stage_conflict');
  });

  test('when the brand has answered, not before', () => {
    expect(given.appealed().refusal(say.decision('upheld'))).toBe('stage_conflict');
  });

  test('by staff alone', () => {
    expect(given.answered().refusal(say.decision('reinstated'), brand())).toBe('not_permitted');
  });

  test('reinstated brings the offer back and undoes the strike', () => {
    const it = given.answered();
    expect(it.when(say.decision('reinstated'))).toEqual([
      'appeal_decided',
      'strike_undone',
      'ending_decided',
      'measure_decided',
    ]);
    expect(it.obeys()).toEqual(['measure_taken', 'case_closed']);
    expect(it.case.ending).toEqual({ outcome: 'reinstated', reason: 'staff_say' });
  });

  test('upheld opens the next round', () => {
    const it = given.answered();
    expect(it.when(say.decision('upheld'))).toEqual(['appeal_decided', 'appeal_window_opened']);
    expect(it.case).toMatchObject({ stage: { name: 'appeal_window' }, appeals: { filed: 1 }, strike: 'given' });
    expect(it.case.stage).not.toHaveProperty('answer');
    expect(it.last('appeal_window_opened').round).toBe(2);
  });

  test('after the last round the decision stands', () => {
    const it = given.answered({ policy: { appeal: { windows: [{ deadline: 'P14D' }, { deadline: 'P7D' }] } } });
    it.when(say.decision('upheld'), staff('zoe'));
    it.when(say.appeal);
    it.when(say.answer('maintain', 2));
    expect(it.when(say.decision('upheld', 2), staff('yan'))).toEqual(['appeal_decided', 'case_closed']);
    expect(it.case.ending).toEqual({ outcome: 'removed', reason: 'appeals_upheld' });
  });

  test('each round has its own window', () => {
    const it = given.answered({ policy: { appeal: { windows: [{ deadline: 'P14D' }, { deadline: 'PT48H' }] } } });
    it.when(say.decision('upheld'));
    expect(nextStep(it.case)?.step).toEqual({ kind: 'deadline', at: '2026-01-14T08:00:00.000Z' });
  });

  test('an overdue decision goes to the lead', () => {
    const it = given.answered();
    expect(it.refusal(stepCommand(nextStep(it.case)!))).toBe('not_due');
    expect(it.step()).toEqual(['appeal_escalated']);
    expect(it.case).toMatchObject({ stage: { lead: true }, told: expect.arrayContaining(['lead']) });
    it.when(say.decision('upheld'));
    expect(it.case.stage).not.toHaveProperty('lead');
    it.when(say.appeal);
    expect(it.case.stage).toMatchObject({ lead: false });
  });

  test('a decision that nobody takes reinstates, where the policy says so', () => {
    const it = given.answered();
    expect(it.deadline()).toEqual(['silence_rule_applied', 'strike_undone', 'ending_decided', 'measure_decided']);
    expect(it.case.ending).toEqual({ outcome: 'reinstated', reason: 'appeal_overdue' });
  });

  test('or upholds', () => {
    const it = given.answered({ policy: { appealDecision: { silence: 'uphold' } } });
    expect(it.deadline()).toEqual(['silence_rule_applied', 'appeal_window_opened']);
    expect(it.last('silence_rule_applied')).toEqual({ clock: 'appeal_decision', rule: 'uphold' });
  });

  test('but not before its deadline', () => {
    const it = given.answered();
    it.step();
    expect(it.refusal(stepCommand(nextStep(it.case)!))).toBe('not_due');
  });
});

describe('before the verdict, the seller of a held offer', () => {
  test('is heard once, and whoever decides is told', () => {
    const it = given.heldAndAsked();
    expect(it.when(say.appeal)).toEqual(['seller_statement_given']);
    expect(it.case).toMatchObject({
      stage: { name: 'awaiting_verdict' },
      sellerStatement: true,
      appeals: { filed: 0 },
    });
    expect(it.refusal(say.appeal)).toBe('limit_reached');
  });

  test('is heard in the review too', () => {
    const it = given.heldAndAsked();
    it.when(say.verdict('cannot_determine'));
    expect(it.when(say.appeal)).toEqual(['seller_statement_given']);
  });

  test('may still appeal the removal', () => {
    const it = given.heldAndAsked();
    it.when(say.appeal);
    it.when(say.verdict('counterfeit'));
    it.obeys();
    expect(it.when(say.appeal)).toEqual(['appeal_filed']);
  });

  test('but nobody answers to nothing', () => {
    expect(given.asked().refusal(say.appeal)).toBe('stage_conflict');
  });
});
