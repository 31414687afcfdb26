import { partiesTold } from '../notices/notices.ts';
import type { Stage } from '../vocabulary.ts';
import type { Case } from './case.ts';
import { pause, resume, takeStep, type Clock } from './clock.ts';
import type { CaseEvent } from './events.ts';

/** What an event does to a case. The only place that knows. */
export function evolve(before: Case | undefined, event: CaseEvent): Case {
  const next = place(before, event);
  const told = partiesTold(next, event).filter((party) => !next.told.includes(party));
  const since =
    next.stage === before?.stage ? before.since : { sequence: event.sequence, kind: event.kind, at: event.at };
  return { ...next, since, told: told.length > 0 ? [...next.told, ...told] : next.told };
}

/** The case after its events, in order. */
export function fold(events: readonly CaseEvent[]): Case {
  const subject = events.reduce<Case | undefined>(evolve, undefined);
  if (!subject) throw new Error('a case has at least one event');
  return subject;
}

function place(before: Case | undefined, event: CaseEvent): Case {
  if (event.kind === 'case_opened') return open(event);
  if (!before) throw new Error(`a case begins with case_opened, not with ${event.kind}`);
  const next: Case = { ...before, sequence: event.sequence, at: event.at };
  const { clock, measure, appeals } = next;

  switch (event.kind) {
    case 'seller_recognised':
    case 'earlier_answer_applied':
    case 'silence_rule_applied':
    case 'statement_issued':
      return next;
    case 'brand_reminded':
    case 'account_manager_called':
    case 'brand_reminded_of_appeal':
      return { ...next, clock: clock && takeStep(clock) };
    case 'suspicion_joined':
      return { ...next, suspicions: next.suspicions + 1, score: higher(next.score, event.data.score) };
    case 'brand_asked':
      return enter(next, 'awaiting_verdict', event.data.clock);
    case 'information_requested': {
      const { pausedUntil } = event.data;
      const running = clock && pausedUntil ? pause(clock, event.at, pausedUntil) : clock;
      return { ...next, clock: running, questions: next.questions + 1 };
    }
    case 'information_provided':
    case 'pause_ended':
      return { ...next, clock: clock && resume(clock, event.at) };
    case 'deadline_extended':
    case 'deadline_moved':
      return { ...next, clock: event.data.clock };
    case 'verdict_given': {
      const { verdict, reasonCode } = event.data;
      return { ...decidedBy(next, event), verdict: { verdict, reasonCode, by: event.actor.id, at: event.at } };
    }
    case 'seller_statement_given':
      return { ...next, sellerStatement: true };
    case 'review_opened':
      return { ...enter(next, 'staff_review', event.data.clock), review: { lead: false } };
    case 'review_escalated':
      return { ...next, clock: clock && takeStep(clock), review: { ...next.review, lead: true } };
    case 'review_proposed': {
      const { decision, reasonCode } = event.data;
      const proposal = { decision, reasonCode, by: event.actor.id };
      return { ...next, review: { lead: next.review?.lead ?? false, proposal } };
    }
    case 'review_referred':
      return { ...decidedBy(next, event), review: { ...next.review, lead: true } };
    case 'review_decided': {
      const proposer = next.review?.proposal?.by;
      const { review: _decided, ...rest } = decidedBy(next, event);
      return proposer ? { ...rest, deciders: added(rest.deciders, proposer) } : rest;
    }
    case 'ending_decided':
      return { ...next, ending: event.data };
    case 'measure_decided': {
      const wanted = { ...measure, wanted: event.data.measure, decision: event.data.decision };
      const { problem: _overtaken, ...rest } = { ...next, measure: wanted };
      if (event.data.interim) return rest;
      if (next.ending) return enter(rest, event.data.measure === 'none' ? 'lifting' : 'removing');
      return event.data.measure === 'none' ? rest : enter({ ...rest, removal: 'to_confirm' }, 'removing');
    }
    case 'measure_taken': {
      const { measure: inForce, decision } = event.data;
      return { ...next, measure: { ...measure, inForce, answered: Math.max(measure.answered, decision) } };
    }
    case 'measure_unneeded':
      return { ...next, measure: { ...measure, inForce: 'none', answered: event.data.decision } };
    case 'measure_refused':
      return {
        ...next,
        measure: { ...measure, answered: event.data.decision },
        problem: { kind: 'refused', code: event.data.code, at: event.at },
      };
    case 'interim_measure_dropped':
      return { ...next, measure: { ...measure, wanted: measure.inForce, answered: event.data.decision } };
    case 'marketplace_problem_resolved': {
      const { problem, ...rest } = next;
      if (problem?.kind === 'still_for_sale') {
        return event.data.resolution === 'retry' ? { ...rest, removal: 'to_confirm' } : rest;
      }
      if (event.data.resolution === 'retry')
        return { ...rest, measure: { ...measure, answered: measure.decision - 1 } };
      return event.data.resolution === 'give_up' ? { ...rest, measure: { ...measure, wanted: measure.inForce } } : rest;
    }
    case 'removal_confirmed':
      return { ...next, removal: 'confirmed' };
    case 'removal_unconfirmed':
      return {
        ...next,
        removal: 'not_decided',
        problem: { kind: 'still_for_sale', code: event.data.code, at: event.at },
      };
    case 'strike_given':
      return { ...next, strike: 'given' };
    case 'strike_undone':
      return { ...next, strike: 'undone' };
    case 'appeal_window_opened': {
      const sellerInformed = next.policy.appeal.sellerInformedBy === 'inbox' || appeals.sellerInformed;
      const { answered: _earlier, ...others } = appeals;
      const window = { ...enter(next, 'appeal_window', event.data.clock), decided: true };
      return { ...window, appeals: { ...others, lead: false, sellerInformed } };
    }
    case 'seller_informed':
    case 'delivery_overdue':
      return { ...next, clock: event.data.clock, appeals: { ...appeals, sellerInformed: true } };
    case 'appeal_filed': {
      // Whoever appeals is informed.
      const filed = { ...appeals, filed: event.data.round, sellerInformed: true };
      return { ...enter(next, 'appeal_review', event.data.clock), appeals: filed };
    }
    case 'appeal_answered':
      return { ...decidedBy(next, event), appeals: { ...appeals, answered: event.data.answer } };
    case 'appeal_decision_due':
      return { ...next, clock: event.data.clock, appeals: { ...appeals, answered: appeals.answered ?? 'silence' } };
    case 'appeal_escalated':
      return { ...next, clock: clock && takeStep(clock), appeals: { ...appeals, lead: true } };
    case 'appeal_decided':
    case 'verdict_retracted':
    case 'suspicion_withdrawn':
      return decidedBy(next, event);
    case 'reinstatement_ordered': {
      const { restrictionCaseId, decision, strikeStands } = event.data;
      const standing = {
        wanted: 'removed',
        decision,
        answered: decision,
        inForce: 'removed',
        restrictionCaseId,
      } as const;
      // The cited case told them of the removal.
      const strike = strikeStands ? 'given' : 'none';
      return { ...decidedBy(next, event), measure: standing, decided: true, strike, told: ['brand', 'seller'] };
    }
    case 'listing_vanished':
      return { ...next, listing: 'gone' };
    case 'case_closed':
      return { ...enter(next, 'closed'), ending: event.data };
  }
}

function open({ caseId, sequence, at, kind, data }: CaseEvent & { kind: 'case_opened' }): Case {
  const { signals: _kept, ...opening } = data;
  return {
    ...opening,
    caseId,
    sequence,
    at,
    openedAt: at,
    suspicions: 1,
    stage: 'screening',
    decided: false,
    since: { sequence, kind, at },
    measure: { wanted: 'none', decision: 0, answered: 0, inForce: 'none' },
    removal: 'not_decided',
    listing: 'live',
    questions: 0,
    appeals: { filed: 0, lead: false, sellerInformed: false },
    sellerStatement: false,
    strike: 'none',
    deciders: [],
    told: [],
  };
}

/** Whoever waited is no longer waited for; the new stage begins with its own clock, or with none. */
function enter({ clock: _stopped, ...subject }: Case, stage: Stage, clock?: Clock): Case {
  return { ...subject, stage, ...(clock ? { clock } : {}) };
}

const decidedBy = (subject: Case, { actor }: CaseEvent): Case =>
  actor.kind === 'system' ? subject : { ...subject, deciders: added(subject.deciders, actor.id) };

const added = (people: string[], one: string): string[] => (people.includes(one) ? people : [...people, one]);

const higher = (one: string, other: string): string => (Number(other) > Number(one) ? other : one);
