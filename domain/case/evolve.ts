import { isIn, type Case } from './case.ts';
import {
  answered,
  closed,
  decidedBy,
  endingOf,
  enter,
  higher,
  withClock,
  withLead,
  withoutAnybody,
  withQuestion,
} from './changes.ts';
import { afterOrder } from './after-order.ts';
import { pause, takeStep } from './clock.ts';
import type { CaseEvent } from './events.ts';

/** What an event does to a case. The only place that knows. */
export function evolve(before: Case | undefined, event: CaseEvent): Case {
  const next = place(before, event);
  const told = (event.data.tells ?? []).map(({ party }) => party).filter((party) => !next.told.includes(party));
  const since =
    next.stage.name === before?.stage.name
      ? before.since
      : { sequence: event.sequence, kind: event.kind, at: event.at };
  return { ...next, since, told: told.length > 0 ? [...next.told, ...told] : next.told };
}

/** The case after its events, in order. */
export function fold(events: readonly CaseEvent[]): Case {
  const subject = events.reduce<Case | undefined>(evolve, undefined);
  if (!subject) throw new Error('a case has at least one event');
  return subject;
}

/** An event of a kind that this release does not know: a newer one has written it. What the case came to, that one can say. */
export class UnknownEvent extends Error {
  override name = 'UnknownEvent';
}

function place(before: Case | undefined, event: CaseEvent): Case {
  if (event.kind === 'case_opened') return open(event);
  if (!before) throw new Error(`a case begins with case_opened, not with ${event.kind}`);
  const next: Case = { ...before, sequence: event.sequence, at: event.at };
  const { stage, appeals } = next;

  switch (event.kind) {
    case 'seller_recognised':
    case 'authorisation_applied':
    case 'earlier_answer_applied':
    case 'silence_rule_applied':
    case 'lead_called':
      return next;
    case 'standing_removal_applied':
      return { ...next, carriesOut: event.data.caseId, deciders: event.data.deciders ?? [] };
    case 'seller_corrected':
      return { ...next, offer: { ...next.offer, sellerId: event.data.sellerId } };
    case 'statement_issued':
      return stage.name === 'removing' ? { ...next, statement: { sequence: event.sequence } } : next;
    case 'calendar_renewed':
      return { ...next, terms: { ...next.terms, calendarSha256: event.data.calendarSha256 } };
    case 'suspicions_joined': {
      const { suspicions } = event.data;
      const score = suspicions.reduce((highest, one) => higher(highest, one.score), next.score);
      return { ...next, suspicions: next.suspicions + suspicions.length, score };
    }
    case 'brand_asked':
      return { ...next, stage: { name: 'awaiting_verdict', clocks: [event.data.clock], questions: 0 } };
    case 'brand_reminded':
    case 'account_manager_called':
      return withClock(next, 'verdict', takeStep);
    case 'brand_reminded_of_appeal':
      return withClock(next, 'answer', takeStep);
    case 'information_requested': {
      const { pausedUntil } = event.data;
      const asked = withQuestion(next, 'open');
      return pausedUntil ? withClock(asked, 'verdict', (clock) => pause(clock, event.at, pausedUntil)) : asked;
    }
    case 'information_provided':
    case 'pause_ended': {
      const { clock } = event.data;
      const asked = withQuestion(next, event.kind === 'pause_ended' ? 'lapsed' : undefined);
      return clock ? withClock(asked, clock.name, () => clock) : asked;
    }
    case 'deadline_extended':
    case 'deadline_moved':
    case 'seller_informed':
    case 'delivery_overdue': {
      const { clock } = event.data;
      const moved = withClock(next, clock.name, () => clock);
      const isInformed = event.kind === 'seller_informed' || event.kind === 'delivery_overdue';
      return isInformed ? { ...moved, appeals: { ...appeals, sellerInformed: true } } : moved;
    }
    case 'verdict_given': {
      const { verdict, reasonCode } = event.data;
      const given = { value: verdict, reasonCode, by: event.actor.id, at: event.at };
      return { ...next, verdict: given, ...(event.data.notice && { isComplaint: true as const }) };
    }
    case 'seller_statement_given':
      return { ...next, sellerStatement: true };
    case 'review_opened':
      return { ...next, stage: { name: 'staff_review', clocks: [event.data.clock], lead: false } };
    case 'review_escalated': {
      const escalated = withClock(next, 'review', takeStep);
      return event.data.to === 'lead' ? withLead(escalated) : escalated;
    }
    case 'review_proposed': {
      const { decision, reasonCode } = event.data;
      const proposal = { decision, reasonCode, by: event.actor.id };
      const proposed = isIn(next, 'staff_review') ? { ...next, stage: { ...next.stage, proposal } } : next;
      return decidedBy(proposed, event);
    }
    case 'nobody_independent':
      return withoutAnybody(next, event.data);
    case 'review_referred':
      return withLead(decidedBy(next, event));
    case 'review_decided':
      return decidedBy(next, event);
    case 'ending_decided': {
      const ending = endingOf(event.data);
      return enter({ ...next, ending }, ending.outcome === 'removed' ? 'removing' : 'lifting');
    }
    case 'measure_decided':
    case 'measure_taken':
    case 'measure_unneeded':
    case 'measure_refused':
    case 'interim_measure_dropped':
    case 'marketplace_problem_resolved':
    case 'removal_confirmed':
    case 'removal_unconfirmed':
      return afterOrder(next, event);
    case 'marketplace_problem_reminded':
    case 'marketplace_problem_escalated':
      return withClock(next, 'resolution', takeStep);
    case 'strike_given':
    case 'strike_undone':
      return { ...next, strike: event.kind === 'strike_given' ? 'given' : 'undone' };
    case 'appeal_window_opened':
      return {
        ...next,
        stage: { name: 'appeal_window', clocks: [event.data.clock] },
        decided: true,
        appeals: { ...appeals, sellerInformed: event.data.sellerInformed },
      };
    case 'appeal_filed':
      return {
        ...next,
        stage: { name: 'appeal_review', clocks: [event.data.clock], lead: false },
        appeals: { filed: event.data.round, sellerInformed: true }, // whoever appeals is informed
      };
    case 'appeal_answered':
      return answered(decidedBy(next, event), event.data.answer);
    case 'appeal_decision_due':
      return answered({ ...next, stage: { ...stage, clocks: [event.data.clock] } }, 'silence');
    case 'appeal_escalated':
      return withLead(withClock(next, 'appeal_decision', takeStep));
    case 'appeal_decided':
    case 'verdict_retracted':
    case 'suspicion_withdrawn':
      return decidedBy(next, event);
    case 'reinstatement_ordered': {
      const { restrictionCaseId, order, strikeStands, unanswered, told } = event.data;
      const inForce = event.data.measure;
      const known = { wanted: inForce, order, settled: order, inForce, restrictionCaseId } as const;
      const standing = { ...known, ...(unanswered && { unanswered }) };
      const strike = strikeStands ? 'given' : 'none';
      return { ...decidedBy(next, event), measure: standing, decided: true, strike, told };
    }
    case 'listing_vanished':
    case 'listing_returned':
      return { ...next, listing: event.kind === 'listing_vanished' ? 'gone' : 'live' };
    case 'case_closed':
      return closed(next, endingOf(event.data));
    default:
      throw new UnknownEvent(`event ${(event satisfies never as CaseEvent).sequence} is known to newer releases`);
  }
}

function open({ caseId, sequence, at, kind, data }: CaseEvent & { kind: 'case_opened' }): Case {
  const { offer, terms, score, cites } = data;
  return {
    caseId,
    kind: data.kind,
    sequence,
    at,
    openedAt: at,
    offer,
    terms,
    ...(cites && { cites }),
    score,
    suspicions: 1,
    stage: { name: 'screening', clocks: [] },
    decided: false,
    since: { sequence, kind, at },
    measure: { wanted: 'none', order: 0, settled: 0, inForce: 'none' },
    removal: 'not_decided',
    listing: 'live',
    appeals: { filed: 0, sellerInformed: false },
    sellerStatement: false,
    strike: 'none',
    deciders: [],
    told: [],
  };
}
