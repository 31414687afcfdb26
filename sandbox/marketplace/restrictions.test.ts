import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureInForce, takeDecision, type Restriction } from './restrictions.ts';

const restriction = (caseId: string, decision: number, measure: Restriction['measure']): Restriction => ({
  caseId,
  decision,
  measure,
  reason: 'verdict',
});

test('a first decision of a case applies beside those of other cases', () => {
  const other = restriction('a', 1, 'held');
  const mine = restriction('b', 1, 'demoted');
  expect(takeDecision([other], mine)).toEqual({ kind: 'applied', restrictions: [other, mine] });
});

test('a higher decision replaces the standing one', () => {
  const higher = restriction('a', 2, 'removed');
  expect(takeDecision([restriction('a', 1, 'held')], higher)).toEqual({ kind: 'applied', restrictions: [higher] });
});

test('the same decision again and a lower one are ignored', () => {
  const standing = restriction('a', 2, 'removed');
  expect(takeDecision([standing], standing)).toEqual({ kind: 'ignored', standing });
  expect(takeDecision([standing], restriction('a', 1, 'held'))).toEqual({ kind: 'ignored', standing });
});

test('the same decision with another measure is a conflict', () => {
  const standing = restriction('a', 2, 'removed');
  expect(takeDecision([standing], restriction('a', 2, 'none'))).toEqual({ kind: 'conflict', standing });
});

test('the strongest measure over all cases is in force', () => {
  expect(measureInForce([])).toBe('none');
  expect(
    measureInForce([restriction('a', 1, 'demoted'), restriction('b', 1, 'held'), restriction('c', 9, 'none')]),
  ).toBe('held');
});

test('whatever the order and however often repeated, the highest decision of each case stands', () => {
  const decisions = fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1 });
  const arrivals = decisions.chain((numbers) =>
    fc.tuple(fc.constant(numbers), fc.shuffledSubarray([...numbers, ...numbers], { minLength: numbers.length * 2 })),
  );
  fc.assert(
    fc.property(arrivals, ([numbers, order]) => {
      const measures = ['none', 'demoted', 'held', 'removed'] as const;
      const wanted = (number: number) => restriction('a', number, measures[number % 4] ?? 'none');
      let standing: Restriction[] = [];
      for (const number of order) {
        const outcome = takeDecision(standing, wanted(number));
        if (outcome.kind === 'applied') standing = outcome.restrictions;
      }
      expect(standing).toEqual([wanted(Math.max(...numbers))]);
    }),
  );
});
