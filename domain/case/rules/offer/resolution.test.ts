import { describe, expect, test } from 'vitest';
import { say } from '../../../../test/support/cases/commands.ts';
import { given } from '../../../../test/support/cases/stages.ts';
import { errand } from '../../questions/errand.ts';
import { nextStep } from '../../questions/next-step.ts';
import { tasksOf } from '../../questions/tasks.ts';

describe('what the marketplace has refused', () => {
  test('has a clock: staff are reminded, the lead is called in, and in the end it is asked again', () => {
    const it = given.refused();
    expect(nextStep(it.case)).toEqual({
      clock: 'resolution',
      step: { kind: 'reminder', at: '2026-01-13T08:00:00.000Z' },
    });
    expect(tasksOf(it.case)).toMatchObject([
      { kind: 'resolve_marketplace_problem', queue: 'staff', due: '2026-01-14T08:00:00.000Z', barred: [] },
    ]);
    expect(it.step()).toEqual(['marketplace_problem_reminded']);
    expect(it.step()).toEqual(['marketplace_problem_escalated']);
    expect(it.case.told).toContain('lead');
    expect(it.step()).toEqual(['silence_rule_applied', 'marketplace_problem_resolved']);
    expect(errand(it.case)).toBe('enforce');
  });

  test('has it also beside the seller’s own clock', () => {
    const it = given.appealWindow();
    it.when({ kind: 'report_removal', content: { gone: false, code: 'still_live' } });
    expect(nextStep(it.case)?.clock).toBe('resolution');
    it.when(say.appeal);
    expect(it.case.problem?.clock.due).toHaveLength(3);
    it.when(say.resolve('mark_done'));
    expect(nextStep(it.case)?.clock).toBe('answer');
  });

  test('ends with no appeal window: an offer that was still for sale is looked for once more', () => {
    const it = given.appealWindow();
    const stillLive = { kind: 'report_removal', content: { gone: false, code: 'still_live' } } as const;
    while (it.case.stage.name === 'appeal_window')
      if (errand(it.case) === 'confirm_removal') it.when(stillLive);
      else it.step();
    expect(it.obeys()).toEqual(['measure_taken']);
    expect(it.when(stillLive)).toEqual(['removal_unconfirmed']);
    expect(it.when(say.resolve('mark_done'))).toEqual([
      ...['marketplace_problem_resolved', 'removal_confirmed', 'strike_given', 'case_closed'],
    ]);
  });

  test.each(['nobody', 'staff'])(
    'is told to the marketplace again, also when the case has ended before anybody looked: %s sees to it',
    (who) => {
      const it = given.appealWindow();
      while (it.case.stage.name === 'appeal_window') it.step();
      expect(it.when({ kind: 'report_removal', content: { gone: false, code: 'still_live' } })).toEqual([
        'removal_unconfirmed',
      ]);
      if (who === 'staff') it.when(say.resolve('retry'));
      else while (it.case.problem) it.step();
      expect(errand(it.case)).toBe('enforce');
      expect(it.obeys()).toEqual(['measure_taken']);
      expect(it.obeys()).toEqual(['removal_confirmed', 'strike_given', 'case_closed']);
    },
  );
});

describe('whatever stands in force can be lifted by somebody', () => {
  test('what is to be lifted cannot be given up, only done by hand or asked again', () => {
    const it = given.lifting();
    it.refuses();
    expect(it.refusal(say.resolve('give_up'))).toBe('stage_conflict');
    expect(it.when(say.resolve('mark_done'))).toEqual(['marketplace_problem_resolved', 'measure_taken', 'case_closed']);
    expect(it.case.measure.inForce).toBe('none');
  });
});

describe('what was never in force', () => {
  test('needs no lifting: one resolution is enough', () => {
    const it = given.refused();
    expect(it.when(say.resolve('give_up'))).toEqual(['marketplace_problem_resolved', 'case_closed']);
    expect(it.case).toMatchObject({ measure: { wanted: 'none', inForce: 'none' }, ending: { outcome: 'dismissed' } });
  });

  test('unless nobody knows whether it is: a marketplace that could not be reached is told', () => {
    const it = given.removing();
    it.refuses('unreachable');
    expect(it.when(say.resolve('give_up'))).toEqual([
      ...['marketplace_problem_resolved', 'ending_decided', 'measure_decided'],
    ]);
    expect(it.obeys()).toEqual(['measure_taken', 'case_closed']);
  });

  test('nor does a retraction', () => {
    expect(given.refused().when(say.retract)).toEqual(['verdict_retracted', 'case_closed']);
  });
});

describe('an offer that the marketplace does not know', () => {
  const unknown = () => {
    const it = given.removing();
    it.refuses('listing_unknown');
    return it;
  };

  test('is nobody’s, as far as we know: nothing is marked as done, and nobody is accused', () => {
    const it = unknown();
    expect(it.case.listing).toBe('unknown');
    expect(it.refusal(say.resolve('mark_done'))).toBe('stage_conflict');
    expect(it.when(say.resolve('give_up'))).toEqual(['marketplace_problem_resolved', 'case_closed']);
    expect(it.kinds).not.toContain('statement_issued');
    expect(it.case.told).not.toContain('seller');
  });

  test('may be known when it is asked again', () => {
    const it = unknown();
    it.when(say.resolve('retry'));
    it.obeys();
    expect(it.case).toMatchObject({ listing: 'live', stage: { name: 'appeal_window' } });
  });
});
