import { describe, expect, test } from 'vitest';
import { auditor, brand, seller, staff } from '../../../test/support/cases/actors.ts';
import { say } from '../../../test/support/cases/commands.ts';
import { given } from '../../../test/support/cases/stages.ts';
import { allowedActions, possibilities } from './allowed-actions.ts';
import { updateNames, type UpdateName } from '../../vocabulary.ts';

const zoe = staff('zoe');

/** What each may do to a case, stage by stage; the lead is staff who may decide as the lead. */
const table: Record<keyof typeof given, { brand: UpdateName[]; seller: UpdateName[]; staff: UpdateName[] }> = {
  beingHeld: {
    brand: ['submitVerdict', 'requestInformation'],
    seller: [],
    staff: ['extendDeadline', 'withdrawSuspicion'],
  },
  asked: {
    brand: ['submitVerdict', 'requestInformation'],
    seller: [],
    staff: ['extendDeadline', 'withdrawSuspicion'],
  },
  heldAndAsked: {
    brand: ['submitVerdict', 'requestInformation'],
    seller: ['fileAppeal'],
    staff: ['extendDeadline', 'withdrawSuspicion'],
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
    expect(allowedActions(it.case, brand(), it.setting)).toEqual(allowed.brand);
    expect(allowedActions(it.case, seller, it.setting)).toEqual(allowed.seller);
    expect(allowedActions(it.case, zoe, it.setting)).toEqual(allowed.staff);
    expect(allowedActions(it.case, auditor, it.setting)).toEqual([]);
    expect(allowedActions(it.case, brand('stranger', 'brand-2'), it.setting)).toEqual([]);
  });

  test('a problem with the marketplace can be resolved', () => {
    const it = given.lifting();
    it.refuses();
    expect(allowedActions(it.case, zoe, it.setting)).toEqual(['resolveMarketplaceProblem']);
  });

  test('a review that is with the lead is offered to the lead alone', () => {
    const it = given.review();
    it.when(say.review('remove'), staff('ada'));
    it.when(say.review('dismiss'), staff('ben'));
    expect(allowedActions(it.case, zoe, it.setting)).not.toContain('decideReview');
    expect(allowedActions(it.case, zoe, it.setting, true)).toContain('decideReview');
    expect(allowedActions(it.case, staff('ada'), it.setting, true)).not.toContain('decideReview');
  });

  test('whoever has decided is not offered the decision about the appeal', () => {
    const it = given.review({ policy: { review: { fourEyes: 'never' } } });
    it.when(say.review('remove'), staff('ada'));
    it.obeys();
    it.when(say.appeal);
    it.when(say.answer('maintain'));
    expect(allowedActions(it.case, staff('ada'), it.setting)).not.toContain('decideAppeal');
    expect(allowedActions(it.case, zoe, it.setting)).toContain('decideAppeal');
  });
});

test('what is refused says why', () => {
  const it = given.review();
  it.when(say.review('remove'), zoe);
  const { allowed, refused } = possibilities(it.case, zoe, { now: it.case.at, terms: it.terms });
  const reasons = new Map(refused.map(({ action, refusal }) => [action, refusal]));
  expect(reasons.get('decideReview')).toEqual({ code: 'not_independent', message: expect.stringContaining('second') });
  expect(reasons.get('decideAppeal')).toMatchObject({ code: 'stage_conflict' });
  expect([...allowed, ...reasons.keys()].toSorted(byName)).toEqual(updateNames.toSorted(byName));
});

const byName = (one: string, other: string): number => (one < other ? -1 : 1);
