import { startClock } from '../clock.ts';
import type { Setting } from '../decided.ts';
import type { People } from '../../people.ts';
import type { Fact } from '../events.ts';

/** Whether somebody is left who has not decided before; where nobody knows who is there, somebody is. */
export const isLeft = (people: readonly string[] | undefined, deciders: readonly string[]): boolean =>
  people === undefined || people.some((person) => !deciders.includes(person));

const whoIsAsked = ({ staff, leads }: People, who: 'staff' | 'lead'): readonly string[] =>
  who === 'lead' ? leads : [...staff, ...leads];

/**
 * Before a decision is asked of anybody, it is known who may give it. When nobody is left, the lead decides although they
 * have decided before, where the policy lets them and there is one; else somebody is waited for, and no silence counts.
 * @param deciders who have decided by then
 */
export function ifNobodyIsLeft(
  clock: 'review' | 'appeal_decision',
  deciders: readonly string[],
  { terms: { policy, calendar }, now, people }: Setting,
  who: 'staff' | 'lead' = 'staff',
): Fact[] {
  if (!people || isLeft(whoIsAsked(people, who), deciders)) return [];
  const rule = people.leads.length > 0 ? policy.whenNobodyIndependent : 'wait';
  const steps = clock === 'review' ? policy.review.clock : policy.appealDecision.clock;
  const running = startClock(clock, now, rule === 'lead_decides' ? steps : {}, calendar);
  return [{ kind: 'nobody_independent', data: { rule, clock: running } }];
}
