import { describe, expect, test } from 'vitest';
import { marketplace, seller, staff, system } from '../../../../test/support/cases/actors.ts';
import { say } from '../../../../test/support/cases/commands.ts';
import { given } from '../../../../test/support/cases/stages.ts';
import { errand } from '../../questions/errand.ts';

describe('a removal', () => {
  test('comes with its statement of reasons and the appeal window, in one record', () => {
    const it = given.removing();
    expect(it.obeys()).toEqual(['measure_taken', 'statement_issued', 'appeal_window_opened']);
    expect(it.last('statement_issued')).toMatchObject({ measure: 'removed', order: 1 });
  });

  test('brings a strike when the offer is really gone, not before', () => {
    const it = given.appealWindow();
    expect(it.case.strike).toBe('none');
    expect(errand(it.case)).toBe('confirm_removal');
    expect(it.obeys()).toEqual(['removal_confirmed', 'strike_given']);
    expect(it.last('strike_given')).toEqual({ expiresAt: '2027-01-12T23:00:00.000Z' });
    expect(errand(it.case)).toBeUndefined();
  });

  test('is confirmed once', () => {
    const it = given.removed();
    expect(it.refusal({ kind: 'report_removal', content: { gone: true, code: 'gone' } })).toBe('not_due');
  });

  test('of an offer that is still for sale becomes a task for staff', () => {
    const it = given.appealWindow();
    expect(it.when({ kind: 'report_removal', content: { gone: false, code: 'still_live' } })).toEqual([
      'removal_unconfirmed',
    ]);
    expect(it.case).toMatchObject({ problem: { kind: 'still_for_sale', code: 'still_live' }, strike: 'none' });
    expect(errand(it.case)).toBeUndefined();
  });

  test('the listing is gone when the removal comes: strike and statement all the same', () => {
    const it = given.removing();
    expect(it.refuses('listing_gone')).toEqual([
      'listing_vanished',
      'measure_unneeded',
      'statement_issued',
      'removal_confirmed',
      'strike_given',
      'appeal_window_opened',
    ]);
    expect(it.case).toMatchObject({ removal: 'confirmed', strike: 'given', measure: { inForce: 'none' } });
    expect(errand(it.case)).toBeUndefined();
  });

  test('a listing that was known to be gone vanishes once', () => {
    const it = given.removing();
    it.when(say.vanished);
    expect(it.refuses('listing_gone')).not.toContain('listing_vanished');
  });
});

describe('what a later decision overtook', () => {
  test('is recorded as taken, and moves nothing', () => {
    const it = given.removing();
    it.when(say.retract);
    expect(it.case.measure).toMatchObject({ wanted: 'none', order: 2 });
    expect(it.when({ kind: 'report_measure', content: { measure: 'removed', order: 1 } })).toEqual(['measure_taken']);
    expect(it.case).toMatchObject({ stage: { name: 'lifting' }, measure: { inForce: 'removed', settled: 1 } });
    expect(errand(it.case)).toBe('enforce');
    expect(it.obeys()).toEqual(['measure_taken', 'case_closed']);
  });

  test('cannot be refused any more', () => {
    const it = given.removing();
    it.when(say.retract);
    const refusal = { kind: 'report_refusal', content: { measure: 'removed', order: 1, code: 'forbidden' } } as const;
    expect(it.refusal(refusal)).toBe('not_due');
  });
});

describe('the marketplace refuses for good', () => {
  test('a refused removal waits for staff', () => {
    const it = given.removing();
    expect(it.refuses()).toEqual(['measure_refused']);
    expect(it.case).toMatchObject({ stage: { name: 'removing' }, problem: { kind: 'refused', code: 'forbidden' } });
    expect(it.case.told).toContain('staff');
    expect(errand(it.case)).toBeUndefined();
  });

  test('retry asks again', () => {
    const it = given.refused();
    expect(it.when(say.resolve('retry'))).toEqual(['marketplace_problem_resolved']);
    expect(it.case.problem).toBeUndefined();
    expect(errand(it.case)).toBe('enforce');
    expect(it.obeys()).toEqual(['measure_taken', 'statement_issued', 'appeal_window_opened']);
  });

  test('mark done takes the measure by hand, with its statement', () => {
    const it = given.refused();
    expect(it.when(say.resolve('mark_done'))).toEqual([
      'marketplace_problem_resolved',
      'measure_taken',
      'statement_issued',
      'appeal_window_opened',
    ]);
    expect(it.last('measure_taken')).toEqual({ measure: 'removed', order: 1, byHand: true });
    expect(errand(it.case)).toBe('confirm_removal');
  });

  test('giving up is visible, never silent', () => {
    const it = given.refused();
    expect(it.when(say.resolve('give_up'))).toEqual(['marketplace_problem_resolved', 'case_closed']);
    expect(it.last('marketplace_problem_resolved')).toEqual({ resolution: 'give_up', reasonCode: 'staff_say' });
    expect(it.case.ending).toEqual({ outcome: 'dismissed', reason: 'marketplace_refused' });
    expect(it.case.told).toEqual(expect.arrayContaining(['brand', 'staff']));
  });

  test('a refused lift waits for staff too, and the case stays open', () => {
    const it = given.lifting();
    expect(it.refuses()).toEqual(['measure_refused']);
    expect(it.case.stage.name).toBe('lifting');
  });

  test('also when it says that the offer is gone: the restriction may still stand when it comes back', () => {
    const it = given.lifting();
    expect(it.refuses('listing_gone')).toEqual(['measure_refused']);
  });

  test('a lift done by hand closes the case', () => {
    const it = given.lifting();
    it.refuses();
    expect(it.when(say.resolve('mark_done'))).toEqual(['marketplace_problem_resolved', 'measure_taken', 'case_closed']);
    expect(it.case.measure.inForce).toBe('none');
  });

  test('a later decision overtakes the problem', () => {
    const it = given.heldAndAsked();
    it.when(say.verdict('counterfeit'));
    it.refuses();
    it.when(say.retract);
    expect(it.case.problem).toBeUndefined();
    expect(it.refusal(say.resolve('retry'))).toBe('stage_conflict');
  });

  test('nobody resolves what is no problem', () => {
    expect(given.removing().refusal(say.resolve('mark_done'))).toBe('stage_conflict');
    expect(given.refused().refusal(say.resolve('retry'), seller)).toBe('not_permitted');
  });
});

describe('the offer is still for sale', () => {
  function stillForSale() {
    const it = given.appealWindow();
    it.when({ kind: 'report_removal', content: { gone: false, code: 'still_live' } });
    return it;
  }

  test('retry looks again', () => {
    const it = stillForSale();
    it.when(say.resolve('retry'));
    expect(errand(it.case)).toBe('confirm_removal');
    expect(it.obeys()).toEqual(['removal_confirmed', 'strike_given']);
  });

  test('mark done confirms the removal: the brand is told, and the seller has a strike', () => {
    const it = stillForSale();
    expect(it.when(say.resolve('mark_done'))).toEqual([
      'marketplace_problem_resolved',
      'removal_confirmed',
      'strike_given',
    ]);
    expect(it.case).toMatchObject({ removal: 'confirmed', strike: 'given' });
  });

  test('giving up confirms nothing and brings no strike', () => {
    const it = stillForSale();
    expect(it.when(say.resolve('give_up'))).toEqual(['marketplace_problem_resolved']);
    expect(it.case).toMatchObject({ removal: 'not_decided', strike: 'none' });
    expect(it.case.problem).toBeUndefined();
    expect(errand(it.case)).toBeUndefined();
  });
});

describe('the listing vanishes', () => {
  test.each(['beingHeld', 'asked', 'review', 'removing', 'appealWindow', 'appealed'] as const)(
    'a vanished listing does not end the case (%s)',
    (stage) => {
      const it = given[stage]();
      const before = it.case.stage.name;
      expect(it.when(say.vanished)).toEqual(['listing_vanished']);
      expect(it.case).toMatchObject({ stage: { name: before }, listing: 'gone' });
      expect(it.refusal(say.vanished)).toBe('stage_conflict');
    },
  );

  test('unless the policy says so: a case of which the marketplace never heard closes in the same decision', () => {
    const it = given.asked({ policy: { whenVanished: 'close' } });
    expect(it.when(say.vanished)).toEqual(['listing_vanished', 'case_closed']);
    expect(it.case.ending).toEqual({ outcome: 'dismissed', reason: 'listing_vanished' });
  });

  test('and where it heard of it, what was done to the offer is lifted first', () => {
    const it = given.heldAndAsked({ policy: { whenVanished: 'close' } });
    expect(it.when(say.vanished)).toEqual(['listing_vanished', 'ending_decided', 'measure_decided']);
    expect(it.obeys()).toEqual(['measure_taken', 'case_closed']);
  });

  test.each(['beingHeld', 'removing'] as const)(
    'also when the marketplace’s answer says that it is gone (%s)',
    (stage) => {
      const it = given[stage]({ policy: { whenVanished: 'close' } });
      expect(it.refuses('listing_gone')).toEqual(['listing_vanished', 'case_closed']);
    },
  );

  test('and then, too, what was done before is lifted first', () => {
    const it = given.heldAndAsked({ policy: { whenVanished: 'close' } });
    it.when(say.verdict('counterfeit'));
    expect(it.refuses('listing_gone')).toEqual(['listing_vanished', 'ending_decided', 'measure_decided']);
  });

  test.each(['removed', 'appealed'] as const)(
    'a removed offer that is gone ends nothing, whatever the policy (%s)',
    (stage) => {
      const it = given[stage]({ policy: { whenVanished: 'close' } });
      expect(it.when(say.vanished)).toEqual(['listing_vanished']);
      expect(it.case.strike).toBe('given');
    },
  );

  test('the marketplace, staff or the process tell of it, the seller does not', () => {
    expect(given.asked().when(say.vanished, marketplace)).toEqual(['listing_vanished']);
    expect(given.asked().when(say.vanished, staff('ada'))).toEqual(['listing_vanished']);
    expect(given.asked().when(say.vanished, system)).toEqual(['listing_vanished']);
    expect(given.asked().refusal(say.vanished, seller)).toBe('not_permitted');
    expect(given.lifting().refusal(say.vanished)).toBe('stage_conflict');
  });
});

test('the marketplace answers only where it was asked', () => {
  const report = { kind: 'report_measure', content: { measure: 'removed', order: 1 } } as const;
  expect(given.asked().refusal(report)).toBe('not_due');
  expect(given.closed().refusal(report)).toBe('stage_conflict');
  expect(given.removing().refusal(report, staff('ada'))).toBe('not_permitted');
  expect(given.refused().refusal(report)).toBe('not_due');
  const refusal = { kind: 'report_refusal', content: { ...report.content, code: 'forbidden' } } as const;
  expect(given.refused().refusal(refusal)).toBe('not_due');
});
