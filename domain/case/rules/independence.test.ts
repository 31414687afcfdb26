import { describe, expect, test } from 'vitest';
import { detector, staff } from '../../../test/support/cases/actors.ts';
import { say } from '../../../test/support/cases/commands.ts';
import { GivenCase } from '../../../test/support/cases/given-case.ts';
import type { Given } from '../../../test/support/cases/opening.ts';
import { given } from '../../../test/support/cases/stages.ts';
import type { People } from '../../access/people.ts';
import { nextStep } from '../questions/next-step.ts';
import { tasksOf } from '../questions/tasks.ts';

const lea = staff('lea');
const ada = staff('ada');
const two: People = { staff: ['ada', 'lea'], leads: ['lea'] };
const lead = { policy: { whenNobodyIndependent: 'lead_decides' } } as const;

const among = (people: People, it: GivenCase): GivenCase => Object.assign(it, { people });
const review = (people: People, changes?: Given) => {
  const it = among(people, given.asked(changes));
  it.when(say.verdict('cannot_determine'));
  return it;
};

describe('nobody is left who may decide', () => {
  test('it is known before anybody is asked: after a proposal, where there is nobody to agree', () => {
    const it = review({ staff: ['ada'], leads: [] });
    expect(it.when(say.review('remove'), ada)).toEqual(['review_proposed', 'nobody_independent']);
    expect(it.last('nobody_independent')).toMatchObject({ rule: 'wait' });
  });

  test('two who disagree, and no lead beside them', () => {
    const it = review(two);
    it.when(say.review('remove'), lea);
    expect(it.when(say.review('dismiss'), ada)).toEqual(['review_referred', 'nobody_independent']);
    expect(tasksOf(it.case).map(({ kind }) => kind)).toEqual(['approve_review', 'name_somebody']);
  });

  test('and a third, who is the lead, decides as ever', () => {
    const it = review({ staff: ['ada', 'ben', 'lea'], leads: ['lea'] });
    it.when(say.review('remove'), ada);
    expect(it.when(say.review('dismiss'), staff('ben'))).toEqual(['review_referred']);
    expect(it.when(say.reviewAsLead('dismiss'), lea)).toContain('review_decided');
  });

  test('somebody is waited for: no silence counts, and whoever is new decides', () => {
    const it = review(two);
    it.when(say.review('remove'), lea);
    it.when(say.review('dismiss'), ada);
    expect(nextStep(it.case)).toBeUndefined();
    expect(it.case.told).toContain('lead');
    expect(it.refusal(say.review('dismiss'), ada)).toBe('not_independent');
    it.wait('P60D');
    expect(it.when(say.reviewAsLead('dismiss'), staff('newcomer'))).toContain('review_decided');
  });

  test('or the lead decides although they have decided before, where the policy says so', () => {
    const it = review(two, lead);
    it.when(say.review('remove'), lea);
    it.when(say.review('dismiss'), ada);
    expect(it.last('nobody_independent').rule).toBe('lead_decides');
    expect(it.refusal(say.review('dismiss'), ada)).toBe('not_independent');
    expect(it.when(say.reviewAsLead('remove'), lea)).toEqual(['review_decided', 'measure_decided']);
  });

  test('unless there is no lead at all', () => {
    const it = review({ staff: ['ada'], leads: [] }, lead);
    it.when(say.review('remove'), ada);
    expect(it.last('nobody_independent').rule).toBe('wait');
  });

  test('an appeal waits, too, and its silence rule does not speak', () => {
    const it = review(two);
    it.when(say.review('remove'), ada);
    it.when(say.review('remove'), lea);
    it.obeys();
    it.obeys();
    it.when(say.appeal);
    expect(it.when(say.answer('maintain'))).toEqual(['appeal_answered', 'appeal_decision_due', 'nobody_independent']);
    expect(nextStep(it.case)).toBeUndefined();
    expect(it.refusal(say.decision('upheld'), ada)).toBe('not_independent');
    expect(it.when(say.decision('upheld'), staff('newcomer'))).toContain('appeal_decided');
  });

  test('an appeal is decided by the lead, who has decided before, where the policy says so', () => {
    const it = review(two, lead);
    it.when(say.review('remove'), ada);
    it.when(say.review('remove'), lea);
    it.obeys();
    it.obeys();
    it.when(say.appeal);
    it.when(say.answer('maintain'));
    expect(
      it.when({ ...say.decision('upheld'), content: { ...say.decision('upheld').content, asLead: true } }, lea),
    ).toContain('appeal_decided');
  });

  test('people who leave while a decision is due end it by no silence', () => {
    const it = review({ staff: ['ada', 'ben'], leads: [] });
    it.when(say.review('remove'), ada);
    it.people = { staff: ['ada'], leads: [] };
    while (nextStep(it.case)?.step.kind !== 'deadline') it.step();
    expect(it.step()).toEqual(['nobody_independent']);
    expect(it.case.stage.name).toBe('staff_review');
  });
});

describe('the lead leaves', () => {
  const three: People = { staff: ['ada', 'ben', 'lea'], leads: ['lea'] };
  const withoutLead: People = { staff: ['ada', 'ben', 'cem'], leads: [] };

  test('who alone is asked: no silence counts, though others are there', () => {
    const it = review(three);
    it.step();
    it.people = withoutLead;
    expect(it.refusal(say.review('dismiss'), ada)).toBe('not_permitted');
    expect(it.step()).toEqual(['nobody_independent']);
    expect(nextStep(it.case)).toBeUndefined();
    expect(it.when(say.reviewAsLead('dismiss'), staff('newcomer'))).toContain('review_decided');
  });

  test('to whom a disagreement was referred: another one is waited for from the escalation on', () => {
    const it = review(three);
    it.when(say.review('remove'), ada);
    it.when(say.review('dismiss'), staff('ben'));
    it.people = withoutLead;
    expect(it.step()).toEqual(['nobody_independent']);
    expect(tasksOf(it.case).map(({ kind, queue }) => [kind, queue])).toEqual([
      ['approve_review', 'lead'],
      ['name_somebody', 'lead'],
    ]);
  });

  test.each(['review', 'appeal'] as const)('who was to decide all the same: no silence counts (%s)', (decision) => {
    const it = review(two, { policy: { ...lead.policy, appealDecision: { silence: 'uphold' } } });
    it.when(say.review('remove'), lea);
    it.when(say.review(decision === 'appeal' ? 'remove' : 'dismiss'), ada);
    if (decision === 'appeal') {
      it.obeys();
      it.obeys();
      it.when(say.appeal);
      it.when(say.answer('maintain'));
    }
    expect(it.last('nobody_independent').rule).toBe('lead_decides');
    it.people = { staff: ['ada'], leads: [] };
    while (nextStep(it.case)) it.step();
    expect(it.kinds.at(-1)).toBe('nobody_independent');
    expect(it.last('nobody_independent').rule).toBe('wait');
  });

  test('and one who stays and is silent lets the rule for silence speak', () => {
    const it = review(two, lead);
    it.when(say.review('remove'), lea);
    it.when(say.review('dismiss'), ada);
    expect(it.step()).toEqual(['review_escalated']);
    expect(it.last('review_escalated')).toEqual({ to: 'lead' });
    expect(it.deadline()).toEqual(['silence_rule_applied', 'case_closed']);
  });
});

describe('what a person did makes them a decider at that moment', () => {
  test('who has proposed a removal does not decide its appeal, whoever decided in the end', () => {
    const it = given.review();
    it.when(say.review('remove'), ada);
    it.when({ kind: 'submit_verdict', content: { verdict: 'counterfeit', notice: true, reasonCode: 'test_purchase' } });
    it.obeys();
    it.when(say.appeal);
    it.when(say.answer('maintain'));
    expect(it.refusal(say.decision('upheld'), ada)).toBe('not_independent');
  });

  test('a brand’s person and one of the marketplace who bear the same id are two', () => {
    const it = given.removed();
    it.when(say.appeal);
    it.when(say.answer('maintain'));
    expect(it.case.deciders).toEqual([]);
    expect(it.when(say.decision('upheld'), staff('brand-person'))).toContain('appeal_decided');
  });

  test('whoever has decided does not end an appeal by a withdrawal', () => {
    const it = given.review({ policy: { review: { fourEyes: 'never' } } });
    it.when(say.review('remove'), ada);
    it.obeys();
    it.when(say.appeal);
    expect(it.refusal(say.withdraw, ada)).toBe('not_independent');
    expect(it.when(say.withdraw, staff('zoe'))).toContain('suspicion_withdrawn');
  });

  test('nor a review: of two who disagree neither ends it', () => {
    const it = given.review();
    it.when(say.review('remove'), ada);
    expect(it.refusal(say.withdraw, ada)).toBe('not_independent');
    it.when(say.review('dismiss'), staff('ben'));
    expect(it.refusal(say.withdraw, staff('ben'))).toBe('not_independent');
    expect(it.when(say.withdraw, staff('zoe'))).toContain('suspicion_withdrawn');
  });
});

describe('a decision that is carried out again', () => {
  test('is heard on appeal by nobody who took it, in whichever case that was', () => {
    const standingRemoval = {
      caseId: 'case-0',
      ground: { basis: 'staff', reasonCode: 'fake_logo' } as const,
      deciders: ['ada', 'ben'],
    };
    const it = new GivenCase({ cites: 'case-0' }, detector, { standingRemoval });
    it.obeys();
    it.when(say.appeal);
    it.when(say.answer('maintain'));
    expect(it.refusal(say.decision('upheld'), ada)).toBe('not_independent');
    expect(it.when(say.decision('upheld'), staff('zoe'))).toContain('appeal_decided');
  });
});

describe('an overdue review', () => {
  test('stays with staff where there is no lead', () => {
    const it = review({ staff: ['ada', 'ben'], leads: [] });
    it.when(say.review('remove'), ada);
    it.step();
    expect(it.last('review_escalated')).toEqual({ to: 'staff' });
    expect(it.when(say.review('remove'), staff('ben'))).toContain('review_decided');
  });

  test('is the lead’s alone, once it has gone to the lead', () => {
    const it = given.review();
    it.step();
    expect(it.refusal(say.review('remove'), ada)).toBe('not_permitted');
  });
});
