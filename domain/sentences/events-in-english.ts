import { unlistedInEnglish } from '../reasons/unlisted-in-english.ts';
import type { ActorKind, Measure, Outcome, ReviewDecision, Verdict } from '../vocabulary.ts';
import type { Sentences } from './saying.ts';

const verdicts: Record<Verdict, string> = {
  counterfeit: 'it is a counterfeit',
  authentic: 'it is authentic',
  authorised_seller: 'the seller is authorised',
  grey_market: 'it is genuine, from the grey market',
  not_our_mark: 'it does not bear our mark',
  cannot_determine: 'we cannot tell',
};
const measures: Record<Measure, string> = {
  none: 'unrestricted',
  demoted: 'demoted',
  held: 'on hold',
  removed: 'removed',
};
/** What is decided to do to the offer. */
const restrictions: Record<Exclude<Measure, 'none'>, string> = {
  demoted: 'demote the offer',
  held: 'put the offer on hold',
  removed: 'remove the offer',
};
const outcomes: Record<Outcome, string> = {
  removed: 'the removal stands',
  dismissed: 'the suspicion is dismissed',
  reinstated: 'the offer is reinstated',
  withdrawn: 'the suspicion is withdrawn',
};
const decisions: Record<ReviewDecision, string> = { remove: 'remove the offer', dismiss: 'dismiss the suspicion' };

const until = (at: string | undefined): string => (at === undefined ? 'without a time limit' : `until ${at}`);
const byHand = ({ byHand: isByHand }: { byHand?: true | undefined }): string =>
  isByHand ? ', as staff have seen themselves' : '';

const sentences: Sentences = {
  case_opened: ({ kind, score }, { who, score: of }) =>
    ({
      suspicion: `${who} suspected a counterfeit, with a score of ${of(score)}.`,
      notice: 'The brand sent a notice about the offer.',
      reinstatement: `${who} reopened a closed case to reinstate the offer.`,
    })[kind],
  seller_recognised: () => 'The seller who was named is on the brand’s list of authorised sellers.',
  authorisation_applied: ({ sellerId, since, endsOn, namedBy, brandAsked }, { day, calendarDay, person }) => {
    const end = endsOn === undefined ? '' : `, up to and including ${calendarDay(endsOn)}`;
    const by = (namedBy !== undefined && person(namedBy)) || 'the brand';
    return (
      `The seller who was named, ${sellerId}, has been on the brand’s list of authorised sellers since ${day(since)}${end}; ` +
      `${by} put the seller there. The brand ${brandAsked ? 'had been asked before' : 'was not asked'}.`
    );
  },
  standing_removal_applied: ({ caseId }) =>
    `Case ${caseId} removed the offer for good, and it is for sale again: that decision stands.`,
  earlier_answer_applied: ({ caseId, verdict }) =>
    `About this unchanged offer the brand had said in case ${caseId}: ${verdicts[verdict]}. It was not asked again.`,
  suspicions_joined: ({ suspicions }, { score: of }) =>
    suspicions.length === 1
      ? `The offer was reported again, with a score of ${of(suspicions[0]!.score)}.`
      : `The offer was reported again, ${suspicions.length} times.`,
  calendar_renewed: () => 'The case has outlived its calendar; from here on it counts the days by the next one.',
  brand_asked: ({ clock }, say) =>
    `The brand was asked whether the offer is a counterfeit; it can answer ${until(say.until(clock))}.`,
  brand_reminded: () => 'The brand was reminded of the open question.',
  account_manager_called: () => 'The brand’s account manager was called in, because the brand was silent.',
  information_requested: ({ pausedUntil }, say) =>
    pausedUntil === undefined
      ? 'The brand asked for more information.'
      : `The brand asked for more information; the clock is paused until ${say.at(pausedUntil)} at the latest.`,
  information_provided: (_data, { who }) => `${who} gave the brand the information it had asked for.`,
  lead_called: () => 'The lead was called in, because nobody had answered the brand’s question.',
  pause_ended: () => 'The clock runs again: the question stayed open too long.',
  deadline_extended: ({ clock, reasonCode }, say) =>
    `${say.who} extended the time ${until(say.until(clock))}, because ${say.code(reasonCode)}.`,
  deadline_moved: ({ clock }, say) => `The time now runs ${until(say.until(clock))}, because our own clock was late.`,
  verdict_given: ({ verdict, reasonCode }, say) => `The brand said: ${verdicts[verdict]} (${say.code(reasonCode)}).`,
  silence_rule_applied: ({ rule }, say) => `Nobody answered in time; the policy’s rule was applied: ${say.code(rule)}.`,
  seller_statement_given: ({ reasonCode }, say) => `The seller commented on the restriction: ${say.code(reasonCode)}.`,
  review_opened: ({ reason }, say) => `Staff were asked to decide, because ${say.code(reason)}.`,
  review_escalated: ({ to }) =>
    to === 'lead'
      ? 'The review was overdue and went to the lead.'
      : 'The review was overdue; there is no lead who may decide it, and it stays with staff.',
  review_proposed: ({ decision, reasonCode }, say) =>
    `${say.who} proposed to ${decisions[decision]}, because ${say.code(reasonCode)}; a second person must agree.`,
  review_referred: ({ decision, reasonCode }, say) =>
    `${say.who} would ${decisions[decision]}, against the proposal, because ${say.code(reasonCode)}; the lead decides.`,
  review_decided: ({ decision, reasonCode, asLead }, say) =>
    `${asLead ? 'The lead' : say.who} decided to ${decisions[decision]}, because ${say.code(reasonCode)}.`,
  nobody_independent: ({ rule }) =>
    rule === 'wait'
      ? 'Nobody is left who has not decided before: the case waits until somebody is named.'
      : 'Nobody is left who has not decided before; by the policy, the lead decides all the same.',
  measure_decided: ({ measure, again, interim }) => {
    if (again) return 'The offer is to be restricted again: the decision stands.';
    if (measure === 'none') return 'It was decided to lift the restriction.';
    return `It was decided to ${restrictions[measure]}${interim ? ' until the brand has answered' : ''}.`;
  },
  seller_corrected: ({ sellerId }) =>
    `The marketplace says that the offer is ${sellerId}’s; the case is against nobody else.`,
  measure_taken: (data) => {
    if (data.measure !== 'none') return `The offer is ${measures[data.measure]}${byHand(data)}.`;
    const others = (data.others ?? []).map(
      ({ caseId, measure }) => `; by case ${caseId} the offer is still ${measures[measure]}`,
    );
    return `The marketplace lifted the restriction${byHand(data)}${others.join('')}.`;
  },
  measure_unneeded: () => 'There was no offer left to restrict.',
  measure_refused: ({ code }, say) => `The restriction was refused: ${say.code(code)}; staff must see to it.`,
  interim_measure_dropped: ({ code }, say) =>
    `The interim restriction was refused: ${say.code(code)}; the brand answers without it.`,
  marketplace_problem_reminded: () => 'Staff were reminded of what the marketplace has refused.',
  marketplace_problem_escalated: () => 'Nobody saw to what the marketplace has refused, and the lead was called in.',
  marketplace_problem_resolved: ({ resolution, reasonCode }, { who, code }) =>
    ({
      retry: `${who} had the marketplace asked again: ${code(reasonCode)}.`,
      mark_done: `${who} settled the problem with the marketplace: ${code(reasonCode)}.`,
      give_up: `${who} gave up the restriction: ${code(reasonCode)}.`,
    })[resolution],
  statement_issued: ({ measure }) => `The seller was sent the statement of reasons: the offer is ${measures[measure]}.`,
  removal_confirmed: () => 'The offer is no longer for sale.',
  removal_unconfirmed: () => 'The offer is still for sale, although it was removed; staff must see to it.',
  strike_given: ({ expiresAt }, { at }) => `The seller was given a strike, which counts until ${at(expiresAt)}.`,
  strike_undone: () => 'The seller’s strike was undone.',
  appeal_window_opened: ({ round, clock }, say) => `The seller may appeal (round ${round}) ${until(say.until(clock))}.`,
  seller_informed: ({ clock }, say) =>
    `The seller’s mail was accepted; the seller may appeal ${until(say.until(clock))}.`,
  delivery_overdue: ({ clock }, say) =>
    `The seller could not be reached by mail; the appeal window runs all the same, ${until(say.until(clock))}.`,
  appeal_filed: ({ round, reasonCode, clock }, say) =>
    `The seller appealed (round ${round}): ${say.code(reasonCode)}. The brand can answer ${until(say.until(clock))}.`,
  brand_reminded_of_appeal: () => 'The brand was reminded of the appeal.',
  appeal_answered: ({ answer, reasonCode }, { code }) =>
    answer === 'maintain'
      ? `The brand answered the appeal: it is a counterfeit, because ${code(reasonCode)}.`
      : `The brand answered the appeal: no counterfeit after all, because ${code(reasonCode)}.`,
  appeal_decision_due: ({ clock }, say) =>
    `Somebody who has not decided before must decide on the appeal, ${until(say.until(clock))}.`,
  appeal_escalated: () => 'The decision on the appeal was overdue and went to the lead.',
  appeal_decided: ({ decision, round, reasonCode, asLead }, { who, code }) =>
    `${asLead ? 'The lead' : who} ${decision === 'upheld' ? 'upheld the decision' : 'granted the appeal'} in round ${round}, because ${code(reasonCode)}.`,
  verdict_retracted: ({ reasonCode }, { code }) => `The brand withdrew its verdict, because ${code(reasonCode)}.`,
  suspicion_withdrawn: ({ reasonCode }, { who, code }) => `${who} withdrew the suspicion, because ${code(reasonCode)}.`,
  reinstatement_ordered: ({ restrictionCaseId, reasonCode }, { who, code }) =>
    `${who} ordered that what case ${restrictionCaseId} did to the offer be undone, because ${code(reasonCode)}.`,
  listing_vanished: () => 'The offer vanished from the marketplace.',
  listing_returned: () => 'The offer is back on the marketplace.',
  ending_decided: ({ outcome, reason }, { code }) =>
    `The case will end (${outcomes[outcome]}: ${code(reason)}) once the marketplace has been told.`,
  case_closed: ({ outcome, reason }, { code }) => `The case was closed: ${outcomes[outcome]} (${code(reason)}).`,
};

/** What has happened in a case, in sentences. */
export const eventsInEnglish = {
  sentences,
  withheld: 'Something happened that is for marketplace staff alone.',
  unknown: 'Something happened that only a newer release can describe.',
  /** How an event is named among those of its case. */
  number: (number: string): string => `No. ${number}`,
  /** What stands in the place of who did it, where nobody did. */
  byRule: {
    plain: 'By rule',
    time: 'By rule, as its time had come',
    upon: (number: string): string => `By rule, after No. ${number}`,
  },
  actors: {
    system: 'Joint Force',
    detector: 'The marketplace’s detection',
    brand: 'The brand',
    seller: 'The seller',
    staff: 'Marketplace staff',
    auditor: 'An auditor',
    marketplace: 'The marketplace',
    applicant: 'The applicant',
  } satisfies Record<ActorKind, string>,
  /** Rules, and reasons that nobody chooses, beside those of the lists. */
  codes: {
    ...unlistedInEnglish,
    appeal_overdue: 'nobody decided on the appeal in time',
    staff_review: 'marketplace staff decide',
    staff_decide: 'marketplace staff decide',
    dismiss: 'the suspicion is dismissed',
    remove_at_score: 'the score decides',
    reinstate: 'the offer is reinstated',
    uphold: 'the decision stands',
    retry: 'the marketplace is asked again',
  },
};

/** English is the measure: the compiler asks every other language for the same. */
export type EventWords = typeof eventsInEnglish;
