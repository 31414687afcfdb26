import { describe, expect, test } from 'vitest';
import { seller } from '../../../test/support/cases/actors.ts';
import { say, stepCommand } from '../../../test/support/cases/commands.ts';
import { given } from '../../../test/support/cases/stages.ts';
import { nextStep } from '../questions/next-step.ts';

describe('where the policy demands mail', () => {
  const byMail = { policy: { appeal: { sellerInformedBy: 'mail' } } } as const;
  /** The event of the removal's statement of reasons. */
  const statement = 6;

  test('the window opens when the mail is accepted', () => {
    const it = given.removed(byMail);
    expect(nextStep(it.case)?.step).toEqual({ kind: 'deadline', at: '2026-01-15T23:00:00.000Z' });
    expect(it.wait('PT24H').when(say.delivered(statement))).toEqual(['seller_informed']);
    expect(nextStep(it.case)?.step).toEqual({ kind: 'deadline', at: '2026-01-27T23:00:00.000Z' });
    expect(it.step()).toEqual(['case_closed']);
  });

  test('an undelivered mail becomes a task for staff, and the window opens all the same', () => {
    const it = given.removed(byMail);
    expect(it.step()).toEqual(['delivery_overdue']);
    expect(it.case.told).toContain('staff');
    expect(nextStep(it.case)?.step).toEqual({ kind: 'deadline', at: '2026-01-30T23:00:00.000Z' });
    expect(it.step()).toEqual(['case_closed']);
  });

  test('a delivery is not overdue before its time', () => {
    const it = given.removed(byMail);
    expect(it.refusal(stepCommand(nextStep(it.case)!))).toBe('not_due');
  });

  test('and not when that of another letter is: a delayed interim one, for instance', () => {
    const it = given.heldAndAsked(byMail);
    const interim = it.case.sequence;
    it.when(say.verdict('counterfeit'));
    it.obeys();
    for (let sequence = 1; sequence < it.case.statement!.sequence; sequence += 1)
      expect(it.refusal(say.delivered(sequence))).toBe('not_due');
    expect(it.case.statement!.sequence).toBeGreaterThan(interim);
    expect(it.when(say.delivered(it.case.statement!.sequence))).toEqual(['seller_informed']);
  });

  test('a second delivery changes nothing', () => {
    const it = given.removed(byMail);
    it.when(say.delivered(statement));
    expect(it.refusal(say.delivered(statement))).toBe('not_due');
  });

  test('whoever appeals is informed: the next round does not wait for a mail', () => {
    const it = given.removed(byMail);
    it.when(say.appeal);
    it.when(say.answer('maintain'));
    it.when(say.decision('upheld'));
    expect(nextStep(it.case)?.step).toEqual({ kind: 'deadline', at: '2026-01-26T23:00:00.000Z' });
    expect(it.refusal(say.delivered(statement))).toBe('not_due');
  });

  test('by inbox, the window needs no delivery', () => {
    expect(given.removed().refusal(say.delivered(statement))).toBe('not_due');
    expect(given.asked().refusal(say.delivered(statement))).toBe('stage_conflict');
    expect(given.removed(byMail).refusal(say.delivered(statement), seller)).toBe('not_permitted');
  });
});
