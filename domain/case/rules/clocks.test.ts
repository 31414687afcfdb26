import { describe, expect, test } from 'vitest';
import { system, usualActor } from '../../../test/support/cases/actors.ts';
import { say, stepCommand } from '../../../test/support/cases/commands.ts';
import { given } from '../../../test/support/cases/stages.ts';
import { clockNames, stepKinds } from '../../vocabulary.ts';
import { nextStep } from '../questions/next-step.ts';

/** A case for each clock. */
const running = {
  verdict: given.asked,
  review: given.review,
  appeal: given.removed,
  answer: given.appealed,
  appeal_decision: given.answered,
};

describe('a clock', () => {
  test.each(clockNames)('takes its next step at its time, and no other (%s)', (name) => {
    const it = running[name]();
    const { clock, step } = nextStep(it.case)!;
    expect(clock).toBe(name);
    it.now = step.at;
    for (const other of clockNames)
      for (const kind of stepKinds)
        if (other !== name || kind !== step.kind)
          expect(it.refusal(stepCommand({ clock: other, step: { ...step, kind } })), `${other} ${kind}`).toBe(
            'not_due',
          );
    expect(it.refusal(stepCommand({ clock, step: { ...step, at: it.case.openedAt } }))).toBe('not_due');
    expect(it.when(stepCommand({ clock, step }))).not.toEqual([]);
  });

  test.each(clockNames)('takes none before its time (%s)', (name) => {
    const it = running[name]();
    for (let next = nextStep(it.case); next?.clock === name; next = nextStep(it.case)) {
      expect(it.refusal(stepCommand(next))).toBe('not_due');
      it.step();
    }
    expect(it.case.stage.clocks.map((clock) => clock.name)).not.toContain(name);
  });

  test('runs on while the marketplace owes an answer', () => {
    const it = given.appealed({ policy: { appeal: { measureMeanwhile: 'lift' } } });
    expect(it.case.measure).toMatchObject({ wanted: 'none', inForce: 'removed' });
    expect(it.step()).toEqual(['brand_reminded_of_appeal']);
    expect(it.obeys()).toEqual(['measure_taken']);
  });

  test('that is over before a removal is confirmed has it ordered once more', () => {
    const it = given.appealWindow();
    expect(it.case.removal).toBe('to_confirm');
    expect(it.step()).toEqual(['ending_decided', 'measure_decided']);
    expect(it.case.stage.name).toBe('removing');
  });
});

describe('a right without an end', () => {
  const endless = (sellerInformedBy: 'inbox' | 'mail') =>
    given.removed({ policy: { appeal: { windows: [{}], sellerInformedBy } } });

  test('is waited for, by a clock that never runs out', () => {
    const it = endless('inbox');
    expect(it.case.stage).toEqual({ name: 'appeal_window', clocks: [{ name: 'appeal', due: [] }] });
    it.wait('P120M');
    expect(nextStep(it.case)).toBeUndefined();
    for (const kind of stepKinds)
      expect(it.refusal(stepCommand({ clock: 'appeal', step: { kind, at: it.now } }))).toBe('not_due');
    expect(it.when(say.appeal)).toEqual(['appeal_filed']);
  });

  test('begins when the seller is informed, or could not be', () => {
    const it = endless('mail');
    expect(it.step()).toEqual(['delivery_overdue']);
    expect(it.clock).toEqual({ name: 'appeal', due: [] });
  });

  test('of the seller leaves the brand its own: to take the verdict back', () => {
    expect(endless('inbox').wait('P120M').when(say.retract)).toContain('verdict_retracted');
  });
});

describe('the next calendar', () => {
  const renewal = { kind: 'renew_calendar', content: { calendarSha256: 'c'.repeat(64) } } as const;

  test('changes by which days the case counts, and nothing else', () => {
    const it = given.answered();
    const { terms, sequence, ...before } = structuredClone(it.case);
    expect(it.when(renewal)).toEqual(['calendar_renewed']);
    expect(it.case).toStrictEqual({
      ...before,
      sequence: sequence + 1,
      terms: { ...terms, calendarSha256: 'c'.repeat(64) },
    });
    expect(it.events.at(-1)?.data.tells).toBeUndefined();
  });

  test('is named once', () => {
    const it = given.asked();
    it.when(renewal);
    expect(it.refusal(renewal)).toBe('not_due');
  });

  test('is given by the process alone, and to no closed case', () => {
    expect(given.asked().refusal(renewal, usualActor.withdraw_suspicion)).toBe('not_permitted');
    expect(given.closed().refusal(renewal, system)).toBe('stage_conflict');
  });
});
