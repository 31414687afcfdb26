import { describe, expect, test } from 'vitest';
import { staff, usualActor } from '../../test/support/cases/actors.ts';
import { say } from '../../test/support/cases/commands.ts';
import { openingWith } from '../../test/support/cases/opening.ts';
import { given } from '../../test/support/cases/stages.ts';
import type { Command } from './commands/commands.ts';
import { decide } from './decide.ts';

describe('whoever names the last event they have seen', () => {
  const withdrawal = (seen: number): Command => ({ ...say.withdraw, actor: usualActor.withdraw_suspicion, seen });

  test('is refused when something has happened since, and nothing has changed by that', () => {
    const it = given.asked();
    const seen = it.case.sequence;
    it.when(say.suspicion('0.6'));
    const before = structuredClone({ subject: it.case, events: it.events });
    expect(it.attempt(withdrawal(seen)).refused).toEqual({
      code: 'changed_meanwhile',
      message: 'the case stands at event 3, not at 2',
    });
    expect({ subject: it.case, events: it.events }).toStrictEqual(before);
  });

  test('is heard when nothing has', () => {
    const it = given.asked();
    expect(it.when({ ...say.withdraw, seen: it.case.sequence })).toEqual(['suspicion_withdrawn', 'case_closed']);
  });

  test('cannot have seen what has not happened', () => {
    const it = given.asked();
    expect(it.attempt(withdrawal(it.case.sequence + 1)).refused?.code).toBe('changed_meanwhile');
  });

  test('leaves no trace of that in the events', () => {
    const it = given.asked();
    it.when({ ...say.withdraw, seen: it.case.sequence });
    expect(it.last('suspicion_withdrawn')).toEqual({ reasonCode: 'detector_fault' });
  });

  test('learns first that the case is past that step, or that it is not theirs to ask', () => {
    expect(given.closed().refusal({ ...say.withdraw, seen: 1 })).toBe('stage_conflict');
    expect(given.review().refusal({ ...say.verdict('counterfeit'), seen: 1 }, staff('ada'))).toBe('not_permitted');
  });
});

describe('a case is opened', () => {
  const opening = { caseId: 'case-1', opening: openingWith(), circumstances: {} };

  test('once', () => {
    expect(given.asked().refusal({ kind: 'open_case', content: opening })).toBe('stage_conflict');
  });

  test('before anything else can be done to it', () => {
    const { setting } = given.asked();
    const withdrawal: Command = { ...say.withdraw, actor: usualActor.withdraw_suspicion };
    expect(() => decide(undefined, withdrawal, setting)).toThrow('begins with open_case, not with withdraw_suspicion');
  });
});
