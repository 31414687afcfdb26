import { describe, expect, test } from 'vitest';
import { authorisationOf } from '../../../../test/support/cases/authorisation.ts';
import { detector, seller } from '../../../../test/support/cases/actors.ts';
import { say } from '../../../../test/support/cases/commands.ts';
import { GivenCase } from '../../../../test/support/cases/given-case.ts';
import { given } from '../../../../test/support/cases/stages.ts';
import { listingStatusOf } from '../../case.ts';
import type { Restricting } from '../../events.ts';
import { errand } from '../../questions/errand.ts';

const authorisation = authorisationOf('seller-2');
const another = (isAuthorised = false) =>
  ({
    kind: 'report_seller',
    content: { sellerId: 'seller-2', isAuthorised, ...(isAuthorised && { authorisation }) },
  }) as const;

describe('whose offer it is, the marketplace says', () => {
  test('a seller who was reported wrongly is put right before anybody is accused', () => {
    const it = given.removing();
    expect(it.when(another())).toEqual(['seller_corrected']);
    expect(it.case.offer.sellerId).toBe('seller-2');
    expect(it.case.told).not.toContain('seller');
    expect(errand(it.case)).toBe('enforce');
    expect(it.obeys()).toContain('statement_issued');
    expect(it.refusal(say.appeal, seller)).toBe('not_permitted');
    expect(it.when(say.appeal, { kind: 'seller', id: 'seller-2' })).toEqual(['appeal_filed']);
  });

  test('a seller whom the brand has authorised is cleared, unless it was the brand that decided', () => {
    const held = given.beingHeld();
    expect(held.when(another(true))).toEqual(['seller_corrected', 'authorisation_applied', 'case_closed']);
    expect(held.last('authorisation_applied')).toEqual({ ...authorisation, brandAsked: true });
    expect(held.case).toMatchObject({ ending: { reason: 'authorised_seller' }, measure: { wanted: 'none' } });
    expect(given.removing().when(another(true))).toEqual(['seller_corrected']);
  });

  test('a run that was answered without the entry comes to what it has come to before', () => {
    const it = given.beingHeld();
    const answer = { sellerId: 'seller-2', isAuthorised: true };
    expect(it.when({ kind: 'report_seller', content: answer })).toEqual([
      'seller_corrected',
      'seller_recognised',
      'case_closed',
    ]);
    expect(it.case).toMatchObject({ ending: { reason: 'authorised_seller' } });
  });
});

describe('an offer that has become another seller’s after its seller was accused', () => {
  const first = { offer: { sellerId: 'seller-1' } };

  test('comes back as the other’s: nothing that was decided reaches that one', () => {
    const it = given.removing();
    it.refuses('listing_gone');
    it.when(say.returned);
    expect(it.when(another(true))).toEqual(['listing_vanished', 'measure_unneeded']);
    expect(it.case).toMatchObject({ ...first, listing: 'gone', measure: { inForce: 'none' }, strike: 'given' });
    expect(errand(it.case)).toBeUndefined();
    expect(it.when(say.appeal)).toEqual(['appeal_filed']);
  });

  test('what lies upon it by the case is lifted', () => {
    const it = given.heldAndAsked();
    it.when(say.verdict('counterfeit'));
    expect(it.when(another())).toEqual(['listing_vanished', 'ending_decided', 'measure_decided']);
    expect(it.obeys()).toEqual(['measure_taken', 'case_closed']);
    expect(it.case).toMatchObject({ ...first, measure: { inForce: 'none' }, strike: 'none' });
  });

  test('also when the appeals are over: the decision about its seller stands', () => {
    const it = given.removed({ policy: { confirmedMeasure: 'held', appeal: { measureAfterwards: 'remove' } } });
    it.deadline();
    expect(it.when(another())).toEqual(['listing_vanished', 'measure_decided']);
    expect(it.obeys()).toEqual(['measure_taken', 'case_closed']);
    expect(it.case).toMatchObject({ ...first, ending: { outcome: 'removed' }, strike: 'given' });
  });

  test('and the removal that was to be carried out again ends there', () => {
    const standingRemoval = { caseId: 'case-0', ground: { basis: 'brand', reasonCode: 'fake_logo' } } as const;
    const it = new GivenCase({ cites: 'case-0' }, detector, { standingRemoval });
    expect(it.when(another())).toEqual(['listing_vanished', 'case_closed']);
    expect(it.case).toMatchObject({ ...first, ending: { reason: 'listing_vanished' }, told: [] });
  });
});

describe('a decision stands for an offer that comes back', () => {
  const gone = () => {
    const it = given.removing();
    it.refuses('listing_gone');
    return it;
  };

  test('it is carried out again, and the seller is told; the strike is one', () => {
    const it = gone();
    expect(it.case).toMatchObject({ measure: { wanted: 'removed', inForce: 'none' }, strike: 'given' });
    expect(it.when(say.returned)).toEqual(['listing_returned', 'measure_decided']);
    expect(it.case.stage.name).toBe('appeal_window');
    expect(it.obeys()).toEqual(['measure_taken', 'statement_issued']);
    expect(it.obeys()).toEqual(['removal_confirmed']);
    expect(listingStatusOf(it.case)).toBe('removed');
  });

  test('a refusal then waits for staff, and the appeal goes on', () => {
    const it = gone();
    it.when(say.returned);
    expect(it.refuses()).toEqual(['measure_refused']);
    expect(it.when(say.appeal)).toEqual(['appeal_filed']);
  });

  test('also when its case is closed: a new one carries it out, and the seller is heard again', () => {
    const standingRemoval = { caseId: 'case-0', ground: { basis: 'brand', reasonCode: 'fake_logo' } } as const;
    const it = new GivenCase({ cites: 'case-0' }, detector, { standingRemoval });
    expect(it.kinds).toEqual(['case_opened', 'standing_removal_applied', 'measure_decided']);
    expect(it.obeys()).toEqual(['measure_taken', 'statement_issued', 'appeal_window_opened']);
    expect(it.last('statement_issued').ground).toEqual(standingRemoval.ground);
  });

  test('before the verdict, the interim measure is taken again', () => {
    const it = given.beingHeld();
    it.refuses('listing_gone');
    expect(it.when(say.returned)).toEqual(['listing_returned', 'measure_decided']);
    expect(it.obeys()).toEqual(['measure_taken', 'statement_issued']);
  });

  test('nothing follows where nothing was decided', () => {
    const it = given.asked();
    it.when(say.vanished);
    expect(it.when(say.returned)).toEqual(['listing_returned']);
    expect(it.refusal(say.returned)).toBe('stage_conflict');
  });
});

describe('several cases about one offer', () => {
  const others: Restricting[] = [{ caseId: 'case-2', measure: 'removed', strike: true }];

  test('whoever lifts its own learns what stands by others', () => {
    const it = given.lifting();
    it.when({ kind: 'report_measure', content: { measure: 'none', order: 2, others } });
    expect(it.case).toMatchObject({ stage: { name: 'closed' }, measure: { inForce: 'none', others } });
  });

  test('one offer gives one strike', () => {
    const it = given.appealWindow();
    const gone = { kind: 'report_removal', content: { gone: true, code: 'gone', others } } as const;
    expect(it.when(gone)).toEqual(['removal_confirmed']);
    expect(it.last('removal_confirmed')).toEqual({ strikeOf: 'case-2' });
    expect(it.case.strike).toBe('none');
  });

  test('also when staff saw to it that the offer went', () => {
    const it = given.appealWindow();
    it.when({ kind: 'report_removal', content: { gone: false, code: 'still_live', others } });
    expect(it.when(say.resolve('mark_done'))).toEqual(['marketplace_problem_resolved', 'removal_confirmed']);
    expect(it.last('removal_confirmed')).toEqual({ strikeOf: 'case-2' });
  });
});

describe('the statement of reasons', () => {
  test('says who decided and why, and the end of each term, as it was decided', () => {
    const it = given.asked();
    it.when({
      kind: 'submit_verdict',
      content: { verdict: 'counterfeit', reasonCode: 'fake_logo', iprRecordId: 'mark-1' },
    });
    it.obeys();
    expect(it.last('statement_issued')).toEqual({
      measure: 'removed',
      order: 1,
      ground: { basis: 'brand', reasonCode: 'fake_logo', iprRecordId: 'mark-1' },
      appealUntil: '2026-01-26T23:00:00.000Z',
      strike: 'P365D',
    });
  });

  test('names a rule where nobody decided, and staff where they did', () => {
    const silent = given.asked({ score: '0.65', policy: { verdict: { silence: 'remove_at_score', score: '0.6' } } });
    silent.deadline();
    silent.obeys();
    expect(silent.last('statement_issued').ground).toEqual({
      basis: 'rule',
      reasonCode: 'brand_silent',
      score: '0.65',
    });
    const reviewed = given.review({ policy: { review: { fourEyes: 'never' } } });
    reviewed.when({ kind: 'decide_review', content: { decision: 'remove', reasonCode: 'fake_logo' } });
    reviewed.obeys();
    expect(reviewed.last('statement_issued').ground).toEqual({ basis: 'staff', reasonCode: 'fake_logo' });
  });
});
