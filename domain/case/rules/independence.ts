import { startClock } from '../clock.ts';
import type { Setting } from '../decided.ts';
import type { People } from '../../access/people.ts';
import type { IndependenceRule } from '../../vocabulary.ts';
import type { Fact } from '../events.ts';

/** Whether somebody is left who has not decided before; where nobody knows who is there, somebody is. */
export const isLeft = (people: readonly string[] | undefined, deciders: readonly string[]): boolean =>
  people === undefined || people.some((person) => !deciders.includes(person));

/** By whom a decision can be given. */
interface Asked {
  /** Who have decided by then. */
  deciders: readonly string[];
  /** The lead alone is asked. */
  lead?: boolean;
  /** It was found before that nobody is left; where the lead decides all the same, any lead may. */
  nobodyLeft?: IndependenceRule;
}

const mayAnybody = ({ staff, leads }: People, { deciders, lead, nobodyLeft }: Asked): boolean =>
  isLeft(lead ? leads : [...staff, ...leads], deciders) || (nobodyLeft === 'lead_decides' && leads.length > 0);

/**
 * Before a decision is asked of anybody, it is known who may give it. When nobody is left, the lead decides although they
 * have decided before, where the policy lets them and there is one; else somebody is waited for, and no silence counts.
 */
export function ifNobodyIsLeft(
  clock: 'review' | 'appeal_decision',
  asked: Asked,
  { terms: { policy, calendar }, now, people }: Setting,
): Fact[] {
  if (!people || mayAnybody(people, asked)) return [];
  const rule = people.leads.length > 0 ? policy.whenNobodyIndependent : 'wait';
  const steps = clock === 'review' ? policy.review.clock : policy.appealDecision.clock;
  const running = startClock(clock, now, rule === 'lead_decides' ? steps : {}, calendar);
  return [{ kind: 'nobody_independent', data: { rule, clock: running } }];
}
