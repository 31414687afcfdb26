import { describe, expect, test } from 'vitest';
import { say } from '../../../../test/support/cases/commands.ts';
import { given } from '../../../../test/support/cases/stages.ts';
import { errand } from '../../questions/errand.ts';

describe('an interim measure', () => {
  test('is taken by the score, and keeps nobody from asking the brand', () => {
    const it = given.beingHeld();
    expect(it.kinds).toEqual(['case_opened', 'measure_decided', 'brand_asked']);
    expect(it.case.stage.name).toBe('awaiting_verdict');
    expect(errand(it.case)).toBe('enforce');
    expect(it.last('measure_decided')).toEqual({
      measure: 'held',
      order: 1,
      ground: { basis: 'interim', reasonCode: 'suspected_counterfeit', score: '0.95' },
      interim: true,
    });
  });

  test('comes with its statement of reasons', () => {
    const it = given.beingHeld();
    expect(it.obeys()).toEqual(['measure_taken', 'statement_issued']);
    expect(it.case).toMatchObject({ measure: { inForce: 'held' }, told: ['brand', 'seller'] });
    expect(it.last('statement_issued')).toMatchObject({ measure: 'held', order: 1, ground: { basis: 'interim' } });
  });

  test('that the marketplace refuses is dropped, visibly; the brand answers all the same', () => {
    const it = given.beingHeld();
    expect(it.refuses()).toEqual(['interim_measure_dropped']);
    expect(it.case).toMatchObject({
      stage: { name: 'awaiting_verdict' },
      measure: { wanted: 'none', inForce: 'none' },
    });
    expect(it.case.told).toContain('staff');
    expect(errand(it.case)).toBeUndefined();
  });

  test('on an offer that is gone is not needed, and nothing is confirmed by that', () => {
    const it = given.beingHeld();
    expect(it.refuses('listing_gone')).toEqual(['listing_vanished', 'measure_unneeded']);
    expect(it.case).toMatchObject({ listing: 'gone', removal: 'not_decided', strike: 'none' });
    expect(it.case.told).not.toContain('seller');
  });

  test('a verdict that comes while it is under way overtakes it', () => {
    const it = given.beingHeld();
    expect(it.when(say.verdict('counterfeit'))).toEqual(['verdict_given', 'measure_decided']);
    expect(it.when({ kind: 'report_measure', content: { measure: 'held', order: 1 } })).toEqual(['measure_taken']);
    expect(it.obeys()).toEqual(['measure_taken', 'statement_issued', 'appeal_window_opened']);
  });
});

describe('a further suspicion', () => {
  test('with a higher score asks the ladder again', () => {
    const it = given.asked({ score: '0.6' });
    expect(it.when(say.suspicion('0.95'))).toEqual(['suspicions_joined', 'measure_decided']);
    expect(it.last('measure_decided')).toMatchObject({ measure: 'held', interim: true });
    expect(it.case.stage.name).toBe('awaiting_verdict');
    expect(it.obeys()).toEqual(['measure_taken', 'statement_issued']);
  });

  test('also when staff are deciding', () => {
    expect(given.review({ score: '0.75' }).when(say.suspicion('0.95'))).toContain('measure_decided');
  });

  test('with a lower score takes nothing back', () => {
    expect(given.heldAndAsked().when(say.suspicion('0.75'))).toEqual(['suspicions_joined']);
  });

  test('changes nothing about what is decided', () => {
    expect(given.removing({ score: '0.6' }).when(say.suspicion('0.95'))).toEqual(['suspicions_joined']);
  });
});
