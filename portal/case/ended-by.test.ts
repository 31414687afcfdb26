import { expect, test } from 'vitest';
import { staff } from '../../test/support/cases/actors.ts';
import { say } from '../../test/support/cases/commands.ts';
import type { GivenCase } from '../../test/support/cases/given-case.ts';
import { given } from '../../test/support/cases/stages.ts';
import { endedBy } from './ended-by.ts';

function ended(it: GivenCase): string | undefined {
  const by = endedBy(it.events);
  return typeof by === 'object' ? `${by.actor.kind}: ${by.kind}` : by;
}

test('whose act a case ended upon, and not who carried it out, has ended it', () => {
  const dismissed = given.heldAndAsked();
  dismissed.when(say.verdict('authentic'));
  dismissed.obeys();
  expect(ended(dismissed)).toBe('brand: verdict_given');
  const reinstated = given.answered();
  reinstated.when(say.decision('reinstated'), staff('ada'));
  reinstated.obeys();
  expect(ended(reinstated)).toBe('staff: appeal_decided');
});

test('where nobody spoke in time, time has', () => {
  const it = given.removed();
  it.deadline();
  expect(ended(it)).toBe('time');
});

test('nobody, before the end, and where the reader is not told', () => {
  expect(ended(given.asked())).toBeUndefined();
  const closed = given.closed();
  const shown = closed.events.map((event) =>
    event.kind === 'verdict_given' ? { sequence: event.sequence, kind: 'withheld' } : event,
  );
  expect(endedBy(shown)).toBeUndefined();
});
