import { describe, expect, test } from 'vitest';
import { say } from '../../../test/support/cases/commands.ts';
import type { Changes } from '../../../test/support/cases/opening.ts';
import { given } from '../../../test/support/cases/stages.ts';
import { errand } from '../questions/errand.ts';

describe('where the measure is lifted while an appeal runs', () => {
  const lifting = (changes: Changes['appeal'] = {}) =>
    ({ policy: { appeal: { measureMeanwhile: 'lift', ...changes } } }) as const;

  test('the lift is decided with the appeal', () => {
    const it = given.appealed(lifting());
    expect(it.last('measure_decided')).toEqual({ measure: 'none', order: 2 });
    expect(errand(it.case)).toBe('enforce');
    expect(it.obeys()).toEqual(['measure_taken']);
    expect(it.case).toMatchObject({ stage: { name: 'appeal_review' }, measure: { inForce: 'none' } });
  });

  test('an upheld decision removes again, with a new statement, and brings no second strike', () => {
    const it = given.answered(lifting());
    it.obeys();
    expect(it.when(say.decision('upheld'))).toEqual(['appeal_decided', 'measure_decided']);
    expect(it.case.stage.name).toBe('removing');
    expect(it.obeys()).toEqual(['measure_taken', 'statement_issued', 'appeal_window_opened']);
    expect(it.obeys()).toEqual(['removal_confirmed']);
  });

  test('also when the lift was not yet carried out', () => {
    const it = given.answered(lifting());
    it.when(say.decision('upheld'));
    expect(it.when({ kind: 'report_measure', content: { measure: 'none', order: 2 } })).toEqual(['measure_taken']);
    expect(it.obeys()).toEqual(['measure_taken', 'statement_issued', 'appeal_window_opened']);
  });

  test('after the last round the removal comes back with a statement, and the case closes', () => {
    const it = given.answered(lifting({ windows: [{ deadline: 'P14D' }] }));
    it.obeys();
    expect(it.when(say.decision('upheld'))).toEqual(['appeal_decided', 'ending_decided', 'measure_decided']);
    expect(it.case.stage.name).toBe('removing');
    expect(it.obeys()).toEqual(['measure_taken', 'statement_issued', 'case_closed']);
    expect(it.case).toMatchObject({ ending: { outcome: 'removed' }, measure: { inForce: 'removed' }, strike: 'given' });
  });

  test('a refused lift waits for staff while the appeal goes on', () => {
    const it = given.answered(lifting());
    it.refuses();
    expect(it.case).toMatchObject({
      stage: { name: 'appeal_review', clocks: [{ name: 'appeal_decision' }] },
      problem: { kind: 'refused' },
    });
    it.when(say.resolve('give_up'));
    expect(it.case.measure).toMatchObject({ wanted: 'removed', inForce: 'removed' });
    expect(it.when(say.decision('upheld'))).toEqual(['appeal_decided', 'appeal_window_opened']);
  });

  test('a lift that was refused is tried again before a case closes that shall end without a measure', () => {
    const it = given.answered(lifting({ windows: [{ deadline: 'P14D' }], measureAfterwards: 'lift' }));
    it.refuses();
    expect(it.when(say.decision('upheld'))).toEqual(['appeal_decided', 'ending_decided', 'measure_decided']);
    expect(it.obeys()).toEqual(['measure_taken', 'case_closed']);
    expect(it.case.measure.inForce).toBe('none');
  });

  test('a lift that is still under way is decided anew before such a case closes', () => {
    const it = given.answered(lifting({ windows: [{ deadline: 'P14D' }], measureAfterwards: 'lift' }));
    expect(it.when(say.decision('upheld'))).toEqual(['appeal_decided', 'ending_decided', 'measure_decided']);
    expect(it.case).toMatchObject({ stage: { name: 'lifting' }, measure: { order: 3 } });
    expect(it.when({ kind: 'report_measure', content: { measure: 'none', order: 2 } })).toEqual(['measure_taken']);
    expect(it.obeys()).toEqual(['measure_taken', 'case_closed']);
  });

  test('giving up the second removal undoes the strike with the dismissal', () => {
    const it = given.answered(lifting());
    it.obeys();
    it.when(say.decision('upheld'));
    it.refuses();
    expect(it.when(say.resolve('give_up'))).toEqual(['marketplace_problem_resolved', 'strike_undone', 'case_closed']);
  });
});

describe('when the appeals are over, the policy', () => {
  const afterwards = (measureAfterwards: 'keep' | 'remove' | 'lift', confirmedMeasure: 'held' | 'removed') =>
    given.removed({ policy: { confirmedMeasure, appeal: { measureAfterwards } } });

  test.each([
    ['keep', 'held'],
    ['keep', 'removed'],
    ['remove', 'removed'],
  ] as const)('%ss what is %s, and the case closes', (rule, measure) => {
    const it = afterwards(rule, measure);
    expect(it.step()).toEqual(['case_closed']);
    expect(it.case).toMatchObject({ ending: { outcome: 'removed' }, measure: { inForce: measure } });
  });

  test('removes what was held, with a statement of reasons', () => {
    const it = afterwards('remove', 'held');
    expect(it.step()).toEqual(['ending_decided', 'measure_decided']);
    expect(it.case).toMatchObject({ stage: { name: 'removing' }, measure: { wanted: 'removed' } });
    expect(it.obeys()).toEqual(['measure_taken', 'statement_issued', 'case_closed']);
    expect(it.case).toMatchObject({ ending: { outcome: 'removed' }, measure: { inForce: 'removed' } });
  });

  test.each(['continue', 'close'] as const)('needs nothing of an offer that is gone by then (%s)', (whenVanished) => {
    const policy = { whenVanished, confirmedMeasure: 'held', appeal: { measureAfterwards: 'remove' } } as const;
    const it = given.removed({ policy });
    it.step();
    expect(it.refuses('listing_gone')).toEqual(['listing_vanished', 'measure_unneeded', 'case_closed']);
    expect(it.case.ending).toEqual({ outcome: 'removed', reason: 'not_appealed' });
  });

  test('closes what staff give up, as it was decided', () => {
    const it = afterwards('remove', 'held');
    it.step();
    it.refuses();
    expect(it.when(say.resolve('give_up'))).toEqual(['marketplace_problem_resolved', 'case_closed']);
    expect(it.case).toMatchObject({ ending: { outcome: 'removed' }, measure: { inForce: 'held' } });
  });

  test('lifts the measure; the strike stands', () => {
    const it = afterwards('lift', 'removed');
    expect(it.step()).toEqual(['ending_decided', 'measure_decided']);
    expect(it.case.stage.name).toBe('lifting');
    expect(it.obeys()).toEqual(['measure_taken', 'case_closed']);
    expect(it.case).toMatchObject({ ending: { outcome: 'removed' }, measure: { inForce: 'none' }, strike: 'given' });
  });
});
