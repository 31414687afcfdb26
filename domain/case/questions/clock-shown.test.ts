import { expect, test } from 'vitest';
import { given } from '../../../test/support/cases/stages.ts';
import { say } from '../../../test/support/cases/commands.ts';
import { clockShown } from './clock-shown.ts';

test('a clock is shown since when, until when, and with what comes on the way', () => {
  const it = given.asked();
  const shown = clockShown(it.case)!;
  expect(shown).toMatchObject({ name: 'verdict', startedAt: it.case.since.at, deadline: expect.any(String) });
  expect(shown.steps.map(({ kind }) => kind)).toContain('reminder');
  expect(shown.steps.at(-1)).toEqual({ kind: 'deadline', at: shown.deadline });
  expect(shown).not.toHaveProperty('paused');
});

test('a clock that stands still says until when', () => {
  const it = given.asked();
  it.when(say.question);
  expect(clockShown(it.case)!.paused).toEqual({ at: it.case.at, until: expect.any(String) });
});

test('of several clocks the one that is asked for is shown, as long as it runs', () => {
  const it = given.refused();
  expect(clockShown(it.case, 'resolution')).toMatchObject({ name: 'resolution', startedAt: it.case.problem!.at });
  expect(clockShown(it.case, 'verdict')!.name).toBe('resolution');
});

test('where nobody is waited for, no clock is shown', () => {
  expect(clockShown(given.closed().case)).toBeUndefined();
});
