import { clocksOf, listingStatusOf, type Case } from '../../domain/case/case.ts';
import type { Clock } from '../../domain/case/clock.ts';
import { evolve } from '../../domain/case/evolve.ts';
import { parties, type NotificationKind, type Party } from '../../domain/notifications/kinds.ts';
import type { Formats } from '../ui/formats.ts';
import type { Words } from '../words/words.ts';
import { deadlineOf } from '../../domain/case/clock.ts';
import type { Told } from './told-event.ts';

/** The case as it stood after the event of that number; what is withheld from the reader leaves no trace in it. */
export function standingAt(events: readonly Told[], sequence: number): Case {
  let subject: Case | undefined;
  for (const event of events)
    if (event.sequence <= sequence && event.kind !== 'withheld') subject = evolve(subject, event);
  if (!subject) throw new Error('nothing of the case can be seen at that moment');
  return subject;
}

/** What each party had been told by then, the newest first; a party that was told nothing is there, too. */
export function toldAt(
  events: readonly Told[],
  sequence: number,
): { party: Party; notices: { kind: NotificationKind; at: string; sequence: number }[] }[] {
  const told = events
    .filter((event) => event.sequence <= sequence)
    .flatMap((event) =>
      event.kind === 'withheld'
        ? []
        : (event.data.tells ?? []).map((tell) => ({ ...tell, at: event.at, sequence: event.sequence })),
    )
    .toReversed();
  return parties.map((party) => ({
    party,
    notices: told
      .filter((one) => one.party === party)
      .map(({ kind, at, sequence: by }) => ({ kind, at, sequence: by })),
  }));
}

/** The clocks that ran, each with what was still to come. */
export const clocksAt = (subject: Case): Clock[] => clocksOf(subject);

/** A fact about how the case stood, by its name. */
export interface StandingFact {
  name: string;
  value: string;
}

/** How the case stood, in the reader's words; what there was not, is left out. */
export function factsOf(
  subject: Case,
  words: Words,
  formats: Pick<Formats, 'until' | 'list' | 'number' | 'score'>,
): StandingFact[] {
  const { shared, reasons, events } = words;
  const names = words.timeline.facts;
  const codes: Readonly<Record<string, string>> = { ...reasons, ...events.codes };
  const because = (code: string): string => codes[code] ?? code.replaceAll('_', ' ');
  const { stage, measure, verdict, problem, ending, appeals, strike, told } = subject;
  const review = stage.name === 'staff_review' ? stage : undefined;
  const hearing = stage.name === 'appeal_review' ? stage : undefined;
  const facts: (readonly [string, string | false | undefined])[] = [
    [names.stage, shared.stages[stage.name]],
    [names.ending, ending && shared.aside(shared.outcomes[ending.outcome], because(ending.reason))],
    [names.inForce, shared.measures[measure.inForce]],
    [names.wanted, measure.wanted !== measure.inForce && shared.measures[measure.wanted]],
    [names.problem, problem && because(problem.kind === 'refused' ? problem.code : problem.kind)],
    [names.verdict, verdict && shared.aside(shared.verdicts[verdict.value], because(verdict.reasonCode))],
    [
      names.proposal,
      review?.proposal && shared.aside(names.decisions[review.proposal.decision], because(review.proposal.reasonCode)),
    ],
    [names.lead, (review?.lead || hearing?.lead) && shared.yes],
    [names.question, stage.name === 'awaiting_verdict' && stage.question && names.questions[stage.question]],
    [names.appeals, appeals.filed > 0 && formats.number(appeals.filed)],
    [names.answer, hearing?.answer && names.answers[hearing.answer]],
    [names.seller, subject.offer.sellerId],
    [names.listing, shared.listing[listingStatusOf(subject)]],
    [names.score, formats.score(subject.score)],
    [names.suspicions, subject.suspicions > 1 && formats.number(subject.suspicions)],
    [names.statement, subject.sellerStatement && shared.yes],
    [names.strike, strike !== 'none' && shared.strikes[strike]],
    [names.told, told.length > 0 && formats.list(told.map((party) => names.parties[party]))],
    ...clocksOf(subject).map(
      (clock) =>
        [
          names.deadline(shared.clocks[clock.name]),
          clock.paused ? shared.clock.paused : deadlineText(clock, shared.clock.noEnd, formats),
        ] as const,
    ),
  ];
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []));
}

const deadlineText = (clock: Clock, noEnd: string, formats: Pick<Formats, 'until'>): string => {
  const deadline = deadlineOf(clock);
  return deadline === undefined ? noEnd : formats.until(deadline);
};

/** A fact that is another one than before; without `before` it is new, without `after` it is gone. */
export interface Change {
  name: string;
  before?: string;
  after?: string;
}

/** What is different between two moments. */
export function changesBetween(before: readonly StandingFact[], after: readonly StandingFact[]): Change[] {
  const [was, is] = [before, after].map((facts) => new Map(facts.map(({ name, value }) => [name, value]))) as [
    Map<string, string>,
    Map<string, string>,
  ];
  const names = new Set([...is.keys(), ...was.keys()]);
  return [...names].flatMap((name) => {
    const [one, other] = [was.get(name), is.get(name)];
    if (one === other) return [];
    return [{ name, ...(one !== undefined && { before: one }), ...(other !== undefined && { after: other }) }];
  });
}
