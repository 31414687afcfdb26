import { describe, expect, test } from 'vitest';
import { system, usualActor } from '../../../test/support/cases/actors.ts';
import { say, stepCommand } from '../../../test/support/cases/commands.ts';
import { given } from '../../../test/support/cases/stages.ts';
import { clockNames, stepKinds } from '../../vocabulary.ts';
import { clocksOf } from '../case.ts';
import { errand } from '../questions/errand.ts';
import { nextStep } from '../questions/next-step.ts';

/** A case for each clock. */
const running = {
  verdict: given.asked,
  review: given.review,
  appeal: given.removed,
  answer: given.appealed,
  appeal_decision: given.answered,
  resolution: given.refused,
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
    expect(clocksOf(it.case).map((clock) => clock.name)).not.toContain(name);
  });

  test('runs on while the marketplace owes an answer', () => {
    const it = given.appealed({ policy: { appeal: { measureMeanwhile: 'lift' } } });
    expect(it.case.measure).toMatchObject({ wanted: 'none', inForce: 'removed' });
    expect(it.step()).toEqual(['brand_reminded_of_appeal']);
    expect(it.obeys()).toEqual(['measure_taken']);
  });

  test('that is over before a removal is confirmed waits for that, and brings the strike, not a second statement', () => {
    const it = given.appealWindow();
    expect(it.case.removal).toBe('to_confirm');
    expect(it.step()).toEqual(['ending_decided']);
    expect(errand(it.case)).toBe('confirm_removal');
    expect(it.obeys()).toEqual(['removal_confirmed', 'strike_given', 'case_closed']);
  });
});

describe('a clock that comes late to a step, because nothing ran', () => {
  const hours = 3_600_000;

  test('keeps every promise it made, in order and with its time between', () => {
    const it = given.asked();
    expect(it.step(47 * hours)).toEqual(['deadline_moved', 'brand_reminded']);
    expect(it.clock).toEqual({
      name: 'verdict',
      promised: '2026-01-17T07:00:00.000Z',
      due: [
        { kind: 'reminder', at: '2026-01-16T07:00:00.000Z' },
        { kind: 'escalation', at: '2026-01-16T19:00:00.000Z' },
        { kind: 'deadline', at: '2026-01-17T07:00:00.000Z' },
      ],
    });
  });

  test('moves nothing where it is late by less than the policy says', () => {
    expect(given.asked().step(15 * 60_000)).toEqual(['brand_reminded']);
  });

  test('does so for staff, too', () => {
    expect(given.review().step(3 * hours)).toEqual(['deadline_moved', 'review_escalated']);
  });
});

describe('business days stay business days', () => {
  const policy = { verdict: { clock: { deadline: 'P4D business', extensionAtMost: 'P20D' } } } as const;
  const fridayEnds = '2026-01-16T23:00:00.000Z';

  test('whatever stops the clock: a day of standing still is a working day more', () => {
    const it = given.asked({ policy });
    expect(it.clock?.due).toEqual([{ kind: 'deadline', at: fridayEnds, counted: 'business' }]);
    it.now = '2026-01-15T23:00:00.000Z';
    it.when(say.question);
    it.now = fridayEnds;
    it.when(say.information);
    expect(it.clock?.due[0]?.at).toBe('2026-01-19T23:00:00.000Z');
  });

  test('whatever moves it: an outage, or more time', () => {
    const late = given.asked({ policy });
    expect(late.step(2 * 3_600_000)).toEqual(['deadline_moved']);
    expect(late.clock?.due[0]?.at).toBe('2026-01-19T23:00:00.000Z');
    const extended = given.asked({ policy });
    extended.when(say.extend('P2D'));
    expect(extended.clock?.due[0]?.at).toBe('2026-01-19T23:00:00.000Z');
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
