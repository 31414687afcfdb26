import { expect, test } from 'vitest';
import { staff } from '../../test/support/cases/actors.ts';
import { say } from '../../test/support/cases/commands.ts';
import { given } from '../../test/support/cases/stages.ts';
import type { GivenCase } from '../../test/support/cases/given-case.ts';
import { isDecision } from './is-decision.ts';
import type { CaseEvent } from './read-case.ts';

const decided = ({ events }: GivenCase) =>
  events.filter((event) => isDecision(event as unknown as CaseEvent)).map(({ kind, actor }) => `${kind}: ${actor.id}`);

test('whoever decided stands there, the first and all later ones, and nothing that only follows', () => {
  const it = given.answered();
  it.when(say.decision('reinstated'), staff('zoe'));
  it.obeys();
  expect(decided(it)).toEqual(['verdict_given: brand-person', 'appeal_answered: brand-person', 'appeal_decided: zoe']);
});

test('both pairs of eyes stand there', () => {
  const it = given.review();
  it.when(say.review('remove'), staff('ada'));
  it.when(say.review('remove'), staff('zoe'));
  expect(decided(it).slice(1)).toEqual(['review_proposed: ada', 'review_decided: zoe']);
});

test('a rule that decides in the place of somebody stands there, too', () => {
  const it = given.heldAndAsked({ policy: { verdict: { silence: 'dismiss' } } });
  it.deadline();
  expect(decided(it)).toEqual(['measure_decided: image-match', 'silence_rule_applied: counterfeit-case']);
});
