import type { EnrolledBrand } from '../../database/brands/brands.ts';
import type { Opening } from '../../domain/case/events.ts';
import { policies } from '../../domain/policy/policies.ts';
import { calendarsOfTheDay } from './resolve-calendar.ts';

/** `decide` and `evolve` branch on it when a rule changes. */
const rules = 1;

const calendarOf = calendarsOfTheDay();

/** What a case of the brand that is opened now runs by, to its end. */
export function termsOf(
  { brandId, policy: policyName, zone, country }: EnrolledBrand,
  at: string,
): Pick<Opening, 'rules' | 'policy' | 'calendar'> {
  const policy = policies[policyName];
  if (!policy) throw new Error(`brand ${brandId} runs by a policy that is not there: ${policyName}`);
  return { rules, policy, calendar: calendarOf(zone, country, at.slice(0, 10)) };
}
