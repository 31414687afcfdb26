import { calendarAt } from '../../../../../database/terms/calendars.ts';
import { nameTerm, type NamedTerm } from '../../../../../database/terms/terms.ts';
import type { CaseEvent } from '../../../../../domain/case/events.ts';
import { jointForce } from '../../../../../domain/policy/joint-force.ts';
import { staff } from '../../../../support/cases/actors.ts';
import { authorisationOf } from '../../../../support/cases/authorisation.ts';
import { monday } from '../../../../support/cases/calendar.ts';
import { say } from '../../../../support/cases/commands.ts';
import { GivenCase } from '../../../../support/cases/given-case.ts';
import { given } from '../../../../support/cases/stages.ts';

/** How long ago a case was opened: it decides what can have become of it. */
export const ages = ['days', 'weeks', 'months', 'years'] as const;
type Age = (typeof ages)[number];

/** A course of a case from which many are made. */
export interface Model {
  name: string;
  events: readonly CaseEvent[];
  /** Of a thousand cases of an age, how many went so. */
  shares: Partial<Record<Age, number>>;
}

const policy = nameTerm('policy', jointForce);
const calendar = calendarAt({ zone: 'Europe/Berlin', country: 'DE' }, monday);
/** What all cases run by. */
export const terms: readonly NamedTerm[] = [policy, calendar];

/** What stands in a case from its opening is as long as in a real one. */
const opening = {
  terms: { policySha256: policy.sha256, calendarSha256: calendar.sha256 },
  snapshotSha256: '0'.repeat(64),
};
const held = { ...opening, score: '0.95' };

/** Lets the appeal window end without an appeal. */
function unopposed(it: GivenCase): GivenCase {
  it.deadline();
  return it;
}

/** Does one thing more to a case. */
function after(it: GivenCase, ...things: ((it: GivenCase) => unknown)[]): GivenCase {
  for (const thing of things) thing(it);
  return it;
}

const authorised = new GivenCase(opening, undefined, { authorisation: authorisationOf() });

const drafts: { it: GivenCase; name: string; shares: Model['shares'] }[] = [
  { name: 'being-held', it: given.beingHeld(held), shares: { days: 40 } },
  { name: 'asked', it: given.asked(opening), shares: { days: 330, weeks: 20 } },
  { name: 'held-and-asked', it: given.heldAndAsked(held), shares: { days: 180, weeks: 20 } },
  { name: 'reminded', it: after(given.asked(opening), (it) => it.step()), shares: { days: 90, weeks: 40 } },
  { name: 'review', it: given.review(opening), shares: { days: 40, weeks: 120, months: 1 } },
  {
    name: 'proposed',
    it: after(given.review(opening), (it) => it.when(say.review('remove'))),
    shares: { weeks: 30, months: 1 },
  },
  { name: 'removing', it: given.removing(opening), shares: { days: 20, weeks: 5 } },
  { name: 'refused', it: given.refused(opening), shares: { days: 5, weeks: 10, months: 3 } },
  { name: 'appeal-window', it: given.removed(opening), shares: { days: 120, weeks: 400, months: 480 } },
  {
    name: 'appeal-window-held',
    it: after(
      given.heldAndAsked(held),
      (it) => it.when(say.verdict('counterfeit')),
      (it) => it.obeys(),
      (it) => it.obeys(),
    ),
    shares: { days: 50, weeks: 120, months: 120 },
  },
  { name: 'appealed', it: given.appealed(opening), shares: { weeks: 10, months: 20 } },
  { name: 'answered', it: given.answered(opening), shares: { weeks: 10, months: 20, years: 1 } },
  { name: 'lifting', it: given.lifting(opening), shares: { days: 5, weeks: 5, months: 1 } },
  { name: 'authentic', it: given.closed(opening), shares: { days: 60, weeks: 90, months: 150, years: 160 } },
  {
    name: 'held-and-authentic',
    it: after(
      given.heldAndAsked(held),
      (it) => it.when(say.verdict('grey_market')),
      (it) => it.obeys(),
    ),
    shares: { days: 30, weeks: 60, months: 90, years: 100 },
  },
  {
    name: 'nobody-answers',
    it: after(
      given.asked(opening),
      (it) => it.deadline(),
      (it) => it.deadline(),
    ),
    shares: { months: 60, years: 70 },
  },
  { name: 'authorised-seller', it: authorised, shares: { days: 25, weeks: 40, months: 30, years: 30 } },
  {
    name: 'withdrawn',
    it: after(given.asked(opening), (it) => it.when(say.withdraw)),
    shares: { days: 5, weeks: 20, months: 19, years: 19 },
  },
  { name: 'removed', it: unopposed(given.removed(opening)), shares: { years: 560 } },
  {
    name: 'upheld',
    it: after(given.answered(opening), (it) => it.when(say.decision('upheld'), staff('zoe')), unopposed),
    shares: { years: 30 },
  },
  {
    name: 'reinstated',
    it: after(
      given.answered(opening),
      (it) => it.when(say.decision('reinstated'), staff('zoe')),
      (it) => it.obeys(),
    ),
    shares: { months: 5, years: 30 },
  },
];

/** One case of each course, each with an id and a listing of its own. */
export const models: readonly Model[] = drafts.map(({ name, it, shares }) => ({
  name,
  shares,
  events: it.events.map((event) => ({
    ...event,
    caseId: `model-${name}`,
    ...(event.kind === 'case_opened' && {
      data: { ...event.data, offer: { ...event.data.offer, listingId: `listing-${name}` } },
    }),
  })) as CaseEvent[],
}));
