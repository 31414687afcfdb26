import { describe, expect, test } from 'vitest';
import { auditor, brand, given, say, seller, staff } from '../../../test/support/given-case.ts';
import { allowedActions } from './allowed-actions.ts';
import type { UpdateName } from '../../vocabulary.ts';

const zoe = staff('zoe');

/** What each may do to a case, stage by stage; the lead is staff who may decide as the lead. */
const table: Record<keyof typeof given, { brand: UpdateName[]; seller: UpdateName[]; staff: UpdateName[] }> = {
  screening: { brand: [], seller: [], staff: ['withdrawSuspicion'] },
  asked: {
    brand: ['submitVerdict', 'requestInformation'],
    seller: [],
    staff: ['provideInformation', 'extendDeadline', 'withdrawSuspicion'],
  },
  heldAndAsked: {
    brand: ['submitVerdict', 'requestInformation'],
    seller: ['fileAppeal'],
    staff: ['provideInformation', 'extendDeadline', 'withdrawSuspicion'],
  },
  review: { brand: [], seller: [], staff: ['decideReview', 'withdrawSuspicion'] },
  removing: { brand: ['retractVerdict'], seller: [], staff: ['withdrawSuspicion'] },
  refused: { brand: ['retractVerdict'], seller: [], staff: ['resolveMarketplaceProblem', 'withdrawSuspicion'] },
  appealWindow: { brand: ['retractVerdict'], seller: ['fileAppeal'], staff: ['withdrawSuspicion'] },
  removed: { brand: ['retractVerdict'], seller: ['fileAppeal'], staff: ['withdrawSuspicion'] },
  appealed: { brand: ['answerAppeal', 'retractVerdict'], seller: [], staff: ['extendDeadline', 'withdrawSuspicion'] },
  answered: { brand: ['retractVerdict'], seller: [], staff: ['decideAppeal', 'withdrawSuspicion'] },
  lifting: { brand: [], seller: [], staff: [] },
  closed: { brand: [], seller: [], staff: [] },
};

describe('the actions that a page offers', () => {
  test.each(Object.entries(table))('%s', (stage, allowed) => {
    const it = given[stage as keyof typeof given]();
    expect(allowedActions(it.case, brand(), it.now)).toEqual(allowed.brand);
    expect(allowedActions(it.case, seller, it.now)).toEqual(allowed.seller);
    expect(allowedActions(it.case, zoe, it.now)).toEqual(allowed.staff);
    expect(allowedActions(it.case, auditor, it.now)).toEqual([]);
    expect(allowedActions(it.case, brand('stranger', 'brand-2'), it.now)).toEqual([]);
  });

  test('a problem with the marketplace can be resolved', () => {
    const it = given.lifting();
    it.refuses();
    expect(allowedActions(it.case, zoe, it.now)).toEqual(['resolveMarketplaceProblem']);
  });

  test('a review that is with the lead is offered to the lead alone', () => {
    const it = given.review();
    it.when(say.review('remove'), staff('ada'));
    it.when(say.review('dismiss'), staff('ben'));
    expect(allowedActions(it.case, zoe, it.now)).not.toContain('decideReview');
    expect(allowedActions(it.case, zoe, it.now, true)).toContain('decideReview');
    expect(allowedActions(it.case, staff('ada'), it.now, true)).not.toContain('decideReview');
  });

  test('whoever has decided is not offered the decision about the appeal', () => {
    const it = given.review({ policy: { review: { fourEyes: 'never' } } });
    it.when(say.review('remove'), staff('ada'));
    it.obeys();
    it.when(say.appeal);
    it.when(say.answer('maintain'));
    expect(allowedActions(it.case, staff('ada'), it.now)).not.toContain('decideAppeal');
    expect(allowedActions(it.case, zoe, it.now)).toContain('decideAppeal');
  });
});
