import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../domain/case/events.ts';
import { bundled, seenBy } from '../../test/support/cases/bundled-case.ts';
import { say } from '../../test/support/cases/commands.ts';
import type { GivenCase } from '../../test/support/cases/given-case.ts';
import { given } from '../../test/support/cases/stages.ts';
import type { BundledEvent, View } from './bundle-content.ts';
import type { Deadline } from './case-story.ts';
import { deadlinesIn } from './deadlines.ts';

const courses = {
  'the appeal is answered and upheld, and nobody appeals again': (it: GivenCase) => {
    it.when(say.appeal);
    it.wait('P2D').when(say.answer('maintain'));
    it.wait('PT5H').when(say.decision('upheld'));
    it.wait('P1D').deadline();
  },
  'the brand is silent about the appeal, and the offer comes back': (it: GivenCase) => {
    it.when(say.appeal);
    it.deadline();
    it.wait('PT5H').when(say.decision('reinstated'));
    it.wait('PT1M').obeys();
  },
  'the appeal is being decided': (it: GivenCase) => {
    it.when(say.appeal);
    it.wait('P2D').when(say.answer('maintain'));
  },
  'a second appeal is heard': (it: GivenCase) => {
    it.when(say.appeal);
    it.wait('P2D').when(say.answer('maintain'));
    it.wait('PT5H').when(say.decision('upheld'));
    it.wait('P1D').when(say.appeal);
    it.wait('P1D').when(say.answer('maintain', 2));
    it.wait('P1D').when(say.decision('reinstated', 2), { kind: 'staff', id: 'somebody-else' });
    it.wait('PT1M').obeys();
  },
  'the brand takes its verdict back': (it: GivenCase) => {
    it.wait('P1D').when(say.retract);
    it.wait('PT1M').obeys();
  },
};

/** The case as a reader's bundle holds it. */
const shownTo = (view: View, events: readonly CaseEvent[]): BundledEvent[] => seenBy(view, bundled(events));

const endsIn = (deadlines: readonly Deadline[]) => deadlines.map(({ clock, end }) => `${clock}: ${end}`);

describe.each(Object.entries(courses))('of a case in which %s', (_, course) => {
  const it = given.removed();
  course(it);
  const known = deadlinesIn(shownTo('auditor', it.events), 'auditor');

  test('a brand is told how each time ended', () => {
    expect(deadlinesIn(shownTo('brand', it.events), 'brand')).toEqual(known);
  });

  test('a seller is told of no other ending than it had', () => {
    const told = deadlinesIn(shownTo('seller', it.events), 'seller');
    const truly = new Map(known.map((one) => [`${one.clock} ${one.from}`, one.end]));
    for (const { clock, from, end } of told) expect([truly.get(`${clock} ${from}`), 'withheld']).toContain(end);
    expect(told.length).toBeGreaterThan(0);
  });
});

test('a seller is not told how the answer to the appeal ended, and is told what they know themselves', () => {
  const it = given.removed();
  courses['the appeal is answered and upheld, and nobody appeals again'](it);
  expect(endsIn(deadlinesIn(shownTo('seller', it.events), 'seller'))).toContain('answer: withheld');
  const silent = given.removed();
  silent.deadline();
  expect(silent.events.at(-1)!.kind).toBe('case_closed');
  expect(endsIn(deadlinesIn(shownTo('seller', silent.events), 'seller'))).toEqual(['appeal: lapsed']);
  expect(endsIn(deadlinesIn(shownTo('auditor', it.events), 'auditor'))).toContain('answer: met');
});
