import { describe, expect, test } from 'vitest';
import { brand, seller, staff, system } from '../../../test/support/cases/actors.ts';
import { say, stepCommand } from '../../../test/support/cases/commands.ts';
import { given } from '../../../test/support/cases/stages.ts';
import { verdicts, type Verdict } from '../../vocabulary.ts';
import { nextStep } from '../questions/next-step.ts';

describe('the brand is asked', () => {
  test('and reminded at 24 and 48 hours; at 60 the account manager is called in, at 72 its silence counts', () => {
    const it = given.asked();
    expect(it.clock?.due).toEqual([
      { kind: 'reminder', at: '2026-01-13T08:00:00.000Z' },
      { kind: 'reminder', at: '2026-01-14T08:00:00.000Z' },
      { kind: 'escalation', at: '2026-01-14T20:00:00.000Z' },
      { kind: 'deadline', at: '2026-01-15T08:00:00.000Z' },
    ]);
    expect(it.step()).toEqual(['brand_reminded']);
    expect(it.step()).toEqual(['brand_reminded']);
    expect(it.step()).toEqual(['account_manager_called']);
    expect(it.step()).toEqual(['silence_rule_applied', 'review_opened']);
  });

  test('nobody is reminded at or after the deadline', () => {
    const clock = { reminders: ['PT72H', 'PT96H', 'PT1H'], escalation: 'PT80H', deadline: 'PT72H' };
    const it = given.asked({ policy: { verdict: { clock } } });
    expect(it.clock?.due.map(({ kind }) => kind)).toEqual(['reminder', 'deadline']);
  });

  test('a step is taken when it is due, and not before', () => {
    const it = given.asked();
    const next = nextStep(it.case)!;
    expect(next.clock).toBe('verdict');
    expect(it.refusal(stepCommand(next))).toBe('not_due');
    it.now = next.step.at;
    expect(it.when(stepCommand(next))).toEqual(['brand_reminded']);
  });

  test('a step is taken once', () => {
    const it = given.asked();
    const next = nextStep(it.case)!;
    it.step();
    expect(it.refusal(stepCommand(next))).toBe('not_due');
  });

  test('only the process speaks for a clock', () => {
    const it = given.asked();
    const next = nextStep(it.case)!;
    it.now = next.step.at;
    expect(it.refusal(stepCommand(next), staff('ada'))).toBe('not_permitted');
  });
});

describe('the brand answers', () => {
  test('only counterfeit removes', () => {
    const it = given.asked();
    expect(it.when(say.verdict('counterfeit'))).toEqual(['verdict_given', 'measure_decided']);
    expect(it.case).toMatchObject({ stage: { name: 'removing' }, removal: 'to_confirm', deciders: [] });
    expect(it.last('measure_decided')).toMatchObject({ measure: 'removed', order: 1 });
  });

  test.each(['authentic', 'authorised_seller', 'grey_market', 'not_our_mark'] as const)(
    '%s ends a case of which the marketplace never heard in the same decision',
    (verdict) => {
      const it = given.asked();
      expect(it.when(say.verdict(verdict))).toEqual(['verdict_given', 'case_closed']);
      expect(it.case.ending).toEqual({ outcome: 'dismissed', reason: verdict });
    },
  );

  test.each(['authentic', 'authorised_seller', 'grey_market', 'not_our_mark'] as const)(
    '%s lifts an interim measure before the case closes',
    (verdict) => {
      const it = given.heldAndAsked();
      expect(it.when(say.verdict(verdict))).toEqual(['verdict_given', 'ending_decided', 'measure_decided']);
      expect(it.case).toMatchObject({ stage: { name: 'lifting' }, measure: { wanted: 'none', inForce: 'held' } });
      expect(it.obeys()).toEqual(['measure_taken', 'case_closed']);
      expect(it.case).toMatchObject({ stage: { name: 'closed' }, measure: { inForce: 'none' }, strike: 'none' });
    },
  );

  test('cannot_determine asks staff', () => {
    const it = given.heldAndAsked();
    expect(it.when(say.verdict('cannot_determine'))).toEqual(['verdict_given', 'review_opened']);
    expect(it.case).toMatchObject({
      stage: { name: 'staff_review', clocks: [{ name: 'review' }] },
      measure: { inForce: 'held' },
    });
  });

  test('a policy may hold a confirmed counterfeit instead of removing it', () => {
    const it = given.removing({ policy: { confirmedMeasure: 'held' } });
    expect(it.last('measure_decided')).toMatchObject({ measure: 'held', order: 1 });
  });

  test('a verdict that comes after the deadline, but before its event, counts', () => {
    const it = given.asked();
    it.wait('PT73H');
    expect(it.when(say.verdict('authentic'))).toContain('case_closed');
  });

  test('a late message names the event that passed the stage', () => {
    const it = given.asked();
    it.deadline();
    expect(it.refused(say.verdict('counterfeit'))).toEqual({
      code: 'stage_conflict',
      message: 'the case is staff review since event 7, review opened, of 2026-01-15T08:00:00.000Z',
    });
  });

  test('a message to a closed case is told how it ended', () => {
    const it = given.closed();
    expect(it.refused(say.verdict('counterfeit')).message).toBe(
      'the case is closed (dismissed, authentic) since event 4, case closed, of 2026-01-12T08:00:00.000Z',
    );
  });

  test('another brand’s case is refused', () => {
    const it = given.asked();
    expect(it.refusal(say.verdict('authentic'), brand('stranger', 'brand-2'))).toBe('not_permitted');
    expect(it.refusal(say.verdict('authentic'), { kind: 'brand', id: 'nobody' })).toBe('not_permitted');
  });

  test('nobody but the brand gives its verdict', () => {
    const it = given.asked();
    for (const actor of [staff('ada'), seller, system])
      expect(it.refusal(say.verdict('authentic'), actor)).toBe('not_permitted');
  });
});

describe('the brand is silent', () => {
  test('staff decide, where the policy says so', () => {
    const it = given.asked({ policy: { verdict: { silence: 'staff_review' } } });
    expect(it.deadline()).toEqual(['silence_rule_applied', 'review_opened']);
    expect(it.last('silence_rule_applied')).toEqual({ clock: 'verdict', rule: 'staff_review' });
    expect(it.last('review_opened').reason).toBe('brand_silent');
  });

  test('the suspicion is dismissed, where the policy says so', () => {
    const it = given.asked({ policy: { verdict: { silence: 'dismiss' } } });
    expect(it.deadline()).toEqual(['silence_rule_applied', 'case_closed']);
    expect(it.case.ending).toEqual({ outcome: 'dismissed', reason: 'brand_silent' });
  });

  test('and an interim measure is lifted with it', () => {
    const it = given.heldAndAsked({ policy: { verdict: { silence: 'dismiss' } } });
    expect(it.deadline()).toEqual(['silence_rule_applied', 'ending_decided', 'measure_decided']);
  });

  test.each([
    ['0.89', ['silence_rule_applied', 'case_closed']],
    ['0.9', ['silence_rule_applied', 'measure_decided']],
    ['1', ['silence_rule_applied', 'measure_decided']],
  ])('with remove_at_score from 0.9 on, a score of %s ends in %j', (score, kinds) => {
    const verdict = { silence: 'remove_at_score', score: '0.9' } as const;
    const it = given.asked({ score, policy: { interimLadder: [], verdict } });
    expect(it.deadline()).toEqual(kinds);
  });

  test('the highest score of all joined suspicions counts', () => {
    const it = given.asked({ policy: { verdict: { silence: 'remove_at_score' } } });
    it.when(say.suspicion('0.93'));
    it.when(say.suspicion('0.4'));
    expect(it.case).toMatchObject({ score: '0.93', suspicions: 3 });
    expect(it.deadline()).toEqual(['silence_rule_applied', 'measure_decided']);
  });
});

describe('a notice of the brand’s own', () => {
  const notice = (verdict: Verdict) =>
    ({ kind: 'submit_verdict', content: { ...say.verdict(verdict).content, notice: true } }) as const;

  test.each(['beingHeld', 'asked', 'review'] as const)('is a verdict in its undecided case (%s)', (stage) => {
    const it = given[stage]();
    expect(it.when(notice('counterfeit'))).toEqual(['verdict_given', 'measure_decided']);
    expect(it.case.stage.name).toBe('removing');
  });

  test('says that the offer is a counterfeit, and nothing else', () => {
    const it = given.asked();
    for (const verdict of verdicts.filter((one) => one !== 'counterfeit'))
      expect(it.refusal(notice(verdict))).toBe('invalid');
    expect(it.kinds).toEqual(['case_opened', 'brand_asked']);
  });

  test('a late answer is no notice: staff review already', () => {
    expect(given.review().refusal(say.verdict('counterfeit'))).toBe('stage_conflict');
  });
});

describe('a further suspicion', () => {
  test('does not join a case whose appeal window has opened, also while the offer is removed again', () => {
    const it = given.removed({
      policy: { confirmedMeasure: 'held', appeal: { windows: [{ deadline: 'P1D' }], measureAfterwards: 'remove' } },
    });
    it.step();
    expect(it.case.stage.name).toBe('removing');
    expect(it.refusal(say.suspicion('0.9'))).toBe('stage_conflict');
  });

  test.each(['beingHeld', 'asked', 'review', 'removing'] as const)('joins an undecided case (%s)', (stage) => {
    const it = given[stage]();
    expect(it.when(say.suspicion('0.1'))).toEqual(['suspicions_joined']);
    expect(it.case.suspicions).toBe(2);
  });

  test.each(['appealWindow', 'appealed', 'lifting', 'closed'] as const)('does not join a decided one (%s)', (stage) => {
    expect(given[stage]().refusal(say.suspicion('0.1'))).toBe('stage_conflict');
  });

  test('joins with others at once, and the highest score of all counts', () => {
    const it = given.asked({ score: '0.5' });
    const suspicions = ['0.4', '0.93', '0.7'].map((score) => ({
      suspicionId: `image-match/${score}`,
      score,
      findings: [],
    }));
    expect(it.when({ kind: 'add_suspicions', content: { suspicions } })).toContain('suspicions_joined');
    expect(it.last('suspicions_joined')).toEqual({ suspicions });
    expect(it.case).toMatchObject({ suspicions: 4, score: '0.93' });
  });

  test('comes from a detector or from staff', () => {
    expect(given.asked().when(say.suspicion('0.1'), staff('ada'))).toEqual(['suspicions_joined']);
    expect(given.asked().refusal(say.suspicion('0.1'), brand())).toBe('not_permitted');
  });
});
