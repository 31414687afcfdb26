import type { Actor, Verdict } from '../../vocabulary.ts';
import { deadlineOf, type Clock } from '../clock.ts';
import type { CaseEvent } from '../events.ts';

/** An event as one English sentence for people who read a timeline: by whom, what, why. Names nobody. */
export function describeEvent(event: CaseEvent): string {
  const who = describeActor(event.actor);
  switch (event.kind) {
    case 'case_opened':
      return {
        suspicion: `${who} suspected a counterfeit with a score of ${event.data.score}.`,
        notice: 'The brand complained about the offer.',
        reinstatement: `${who} reopened a closed case to reinstate the offer.`,
      }[event.data.kind];
    case 'seller_recognised':
      return 'The seller who was named is on the brand’s list of authorised sellers.';
    case 'authorisation_applied': {
      const { sellerId, since, endsOn, brandAsked } = event.data;
      const end = endsOn === undefined ? '' : `, up to and including ${endsOn}`;
      return (
        `The seller who was named, ${sellerId}, has been on the brand’s list of authorised sellers since ${since}${end}, ` +
        `put there by the brand; the brand ${brandAsked ? 'had been asked before' : 'was not asked'}.`
      );
    }
    case 'standing_removal_applied':
      return `Case ${event.data.caseId} removed the offer for good, and it is for sale again: that decision stands.`;
    case 'earlier_answer_applied':
      return `The brand had answered "${words(event.data.verdict)}" about this unchanged offer in case ${event.data.caseId}; it was not asked again.`;
    case 'suspicions_joined':
      return event.data.suspicions.length === 1
        ? `The offer was reported again, with a score of ${event.data.suspicions[0]!.score}.`
        : `The offer was reported again, ${event.data.suspicions.length} times.`;
    case 'calendar_renewed':
      return 'The case has outlived its calendar; from here on it counts the days by the next one.';
    case 'brand_asked':
      return `The brand was asked whether the offer is a counterfeit; it has until ${until(event.data.clock)}.`;
    case 'brand_reminded':
      return 'The brand was reminded of the open question.';
    case 'account_manager_called':
      return 'The brand’s account manager was called in, because the brand was silent.';
    case 'information_requested':
      return event.data.pausedUntil
        ? `The brand asked for more information; the clock stands still until ${event.data.pausedUntil} at the latest.`
        : 'The brand asked for more information.';
    case 'information_provided':
      return `${who} gave the brand the information it had asked for.`;
    case 'pause_ended':
      return 'The clock runs again: the question stayed open too long.';
    case 'lead_called':
      return 'The lead was called in, because nobody had answered the brand’s question.';
    case 'deadline_extended':
      return `${who} extended the deadline to ${until(event.data.clock)} (${words(event.data.reasonCode)}).`;
    case 'deadline_moved':
      return `The deadline moved to ${until(event.data.clock)}, because our own clock was late.`;
    case 'verdict_given':
      return `The brand said: ${describeVerdict(event.data.verdict)} (${words(event.data.reasonCode)}).`;
    case 'silence_rule_applied':
      return `Nobody answered in time; the policy’s rule for silence was applied: ${words(event.data.rule)}.`;
    case 'seller_statement_given':
      return `The seller commented on the measure (${words(event.data.reasonCode)}).`;
    case 'review_opened':
      return `Staff were asked to decide (${words(event.data.reason)}).`;
    case 'review_escalated':
      return event.data.to === 'lead'
        ? 'The review was overdue and went to the lead.'
        : 'The review was overdue; there is no lead who may decide it, and it stays with staff.';
    case 'review_proposed':
      return `${who} proposed to ${words(event.data.decision)} (${words(event.data.reasonCode)}); a second person must agree.`;
    case 'review_referred':
      return `${who} would ${words(event.data.decision)} (${words(event.data.reasonCode)}), against the proposal; the lead decides.`;
    case 'review_decided':
      return `${event.data.asLead ? 'The lead' : who} decided to ${words(event.data.decision)} (${words(event.data.reasonCode)}).`;
    case 'nobody_independent':
      return event.data.rule === 'wait'
        ? 'Nobody is left who has not decided before: somebody is to be named, and is waited for.'
        : 'Nobody is left who has not decided before; by the policy, the lead decides all the same.';
    case 'measure_decided':
      if (event.data.again) return 'The offer is to be restricted again: the decision stands.';
      return event.data.measure === 'none'
        ? 'It was decided to lift the measure.'
        : `It was decided that the offer is to be ${event.data.measure}${event.data.interim ? ' until the brand has answered' : ''}.`;
    case 'seller_corrected':
      return `The marketplace says that the offer is ${event.data.sellerId}’s; the case is against nobody else.`;
    case 'measure_taken':
      return event.data.measure === 'none'
        ? `The marketplace lifted the measure${byHand(event.data)}${besides(event.data)}.`
        : `The offer is ${event.data.measure}${byHand(event.data)}.`;
    case 'measure_unneeded':
      return 'There was no offer left to restrict.';
    case 'measure_refused':
      return `The marketplace refused the measure (${words(event.data.code)}); staff must see to it.`;
    case 'interim_measure_dropped':
      return `The marketplace refused the interim measure (${words(event.data.code)}); the brand answers without it.`;
    case 'marketplace_problem_reminded':
      return 'Staff were reminded of what the marketplace has refused.';
    case 'marketplace_problem_escalated':
      return 'Nobody saw to what the marketplace has refused, and the lead was called in.';
    case 'marketplace_problem_resolved':
      return `${who} settled the problem with the marketplace: ${words(event.data.resolution)} (${words(event.data.reasonCode)}).`;
    case 'statement_issued':
      return `The seller was sent the statement of reasons for the measure "${event.data.measure}".`;
    case 'removal_confirmed':
      return 'The offer is no longer for sale.';
    case 'removal_unconfirmed':
      return `The offer is still for sale (${words(event.data.code)}); staff must see to it.`;
    case 'strike_given':
      return `The seller was given a strike, which stands until ${event.data.expiresAt}.`;
    case 'strike_undone':
      return 'The seller’s strike was undone.';
    case 'appeal_window_opened':
      return `The seller may appeal (round ${event.data.round}) until ${until(event.data.clock)}.`;
    case 'seller_informed':
      return `The seller’s mail was accepted; the seller may appeal until ${until(event.data.clock)}.`;
    case 'delivery_overdue':
      return `The seller could not be reached by mail; the appeal window runs all the same, until ${until(event.data.clock)}.`;
    case 'appeal_filed':
      return `The seller appealed (round ${event.data.round}, ${words(event.data.reasonCode)}); the brand has until ${until(event.data.clock)}.`;
    case 'brand_reminded_of_appeal':
      return 'The brand was reminded of the appeal.';
    case 'appeal_answered':
      return event.data.answer === 'maintain'
        ? `The brand maintained its verdict (${words(event.data.reasonCode)}).`
        : `The brand answered the appeal: the offer is no counterfeit after all (${words(event.data.reasonCode)}).`;
    case 'appeal_decision_due':
      return `Somebody who has not decided before must decide about the appeal by ${until(event.data.clock)}.`;
    case 'appeal_escalated':
      return 'The decision about the appeal was overdue and went to the lead.';
    case 'appeal_decided':
      return event.data.decision === 'upheld'
        ? `${event.data.asLead ? 'The lead' : who} upheld the removal in round ${event.data.round} (${words(event.data.reasonCode)}).`
        : `${event.data.asLead ? 'The lead' : who} granted the appeal in round ${event.data.round} (${words(event.data.reasonCode)}).`;
    case 'verdict_retracted':
      return `The brand said that the offer is no counterfeit after all (${words(event.data.reasonCode)}).`;
    case 'suspicion_withdrawn':
      return `${who} withdrew the suspicion (${words(event.data.reasonCode)}).`;
    case 'reinstatement_ordered':
      return `${who} ordered that what case ${event.data.restrictionCaseId} did to the offer be undone (${words(event.data.reasonCode)}).`;
    case 'listing_vanished':
      return 'The offer vanished from the marketplace.';
    case 'listing_returned':
      return 'The offer is back on the marketplace.';
    case 'ending_decided':
      return `The case will end as ${event.data.outcome} (${words(event.data.reason)}) once the marketplace has been told.`;
    case 'case_closed':
      return `The case was closed: ${event.data.outcome} (${words(event.data.reason)}).`;
  }
}

const actorNames: Record<Actor['kind'], string> = {
  system: 'Joint Force',
  detector: 'The marketplace’s detector',
  brand: 'The brand',
  seller: 'The seller',
  staff: 'Staff',
  auditor: 'An auditor',
  marketplace: 'The marketplace',
  applicant: 'The applicant',
};

const describeActor = ({ kind }: Actor): string => actorNames[kind];

const verdictSentences: Record<Verdict, string> = {
  counterfeit: 'it is a counterfeit',
  authentic: 'it is authentic',
  authorised_seller: 'the seller is authorised',
  grey_market: 'it is genuine, from the grey market',
  not_our_mark: 'it does not bear our mark',
  cannot_determine: 'we cannot tell',
};

const describeVerdict = (verdict: Verdict): string => verdictSentences[verdict];

const byHand = ({ byHand: isByHand }: { byHand?: true }): string => (isByHand ? ', as staff have seen themselves' : '');

const besides = ({ others = [] }: { others?: { caseId: string; measure: string }[] }): string =>
  others.length === 0
    ? ''
    : `; ${others.map(({ caseId, measure }) => `by case ${caseId} it is still ${measure}`).join(', ')}`;

const until = (clock: Clock): string => deadlineOf(clock) ?? 'whenever it wants';

const words = (code: string): string => code.replaceAll('_', ' ');
