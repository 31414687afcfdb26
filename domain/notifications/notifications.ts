import type { Case } from '../case/case.ts';
import type { CaseEvent, EventKind } from '../case/events.ts';
import type { Notification, NotificationKind, Party } from './kinds.ts';

type Table = { [K in EventKind]?: Partial<Record<Party, NotificationKind>> };

/** Which event tells whom what: the notification matrix. The end of a case is told by `endings`. */
const matrix: Table = {
  brand_asked: { brand: 'verification_request' },
  brand_reminded: { brand: 'verification_reminder' },
  account_manager_called: { account_manager: 'brand_silent' },
  information_requested: { account_manager: 'question_from_brand', staff: 'question_from_brand' },
  information_provided: { brand: 'information_provided' },
  pause_ended: { brand: 'clock_runs_again' },
  lead_called: { lead: 'question_unanswered' },
  deadline_extended: { brand: 'deadline_extended' },
  statement_issued: { seller: 'statement_of_reasons' },
  seller_statement_given: { brand: 'seller_statement', staff: 'seller_statement' },
  review_opened: { staff: 'review_to_decide' },
  review_proposed: { staff: 'review_to_approve' },
  review_referred: { lead: 'review_referred' },
  removal_confirmed: { brand: 'offer_removed' },
  removal_unconfirmed: { staff: 'marketplace_problem' },
  measure_refused: { staff: 'marketplace_problem' },
  marketplace_problem_reminded: { staff: 'marketplace_problem' },
  marketplace_problem_escalated: { lead: 'marketplace_problem_overdue' },
  interim_measure_dropped: { staff: 'interim_measure_failed' },
  appeal_filed: { seller: 'appeal_received', brand: 'appeal_to_answer' },
  brand_reminded_of_appeal: { brand: 'appeal_to_answer_reminder' },
  appeal_decision_due: { staff: 'appeal_to_decide' },
  appeal_escalated: { lead: 'appeal_overdue' },
  delivery_overdue: { staff: 'seller_not_reached' },
};

const endings = {
  removed: 'offer_removed_for_good',
  dismissed: 'suspicion_dismissed',
  reinstated: 'offer_reinstated',
  withdrawn: 'suspicion_withdrawn',
} as const;

/**
 * What an event tells to whom. The end of a case is told to everybody who was told of the case. Asked once, when the
 * event happens; from then on the event says it.
 * @param subject the case with the event done to it
 */
export function notificationsOf(subject: Case, event: CaseEvent): Notification[] {
  switch (event.kind) {
    case 'case_opened':
      return subject.kind === 'notice' ? [{ party: 'brand', kind: 'notice_received' }] : [];
    case 'case_closed':
      return subject.told.map((party) => ({ party, kind: endings[event.data.outcome] }));
    case 'review_escalated':
      return event.data.to === 'lead'
        ? [{ party: 'lead', kind: 'review_overdue' }]
        : [{ party: 'staff', kind: 'review_to_decide' }];
    case 'nobody_independent':
      return [{ party: 'lead', kind: event.data.rule === 'wait' ? 'somebody_to_name' : 'lead_decides' }];
    case 'silence_rule_applied':
      return staffDecide.includes(event.data.rule) ? [{ party: 'brand', kind: 'time_over' }] : [];
    case 'deadline_moved':
      return [{ party: waitedFor[event.data.clock.name], kind: 'deadline_moved' }];
    case 'appeal_window_opened':
      return event.data.round > 1 ? both('appeal_upheld') : [];
    default:
      return Object.entries(matrix[event.kind] ?? {}).map(([party, kind]) => ({ party: party as Party, kind }));
  }
}

/** Silence rules by which staff decide instead of the brand. */
const staffDecide: readonly string[] = ['staff_review', 'staff_decide'];

const both = (kind: NotificationKind): Notification[] => [
  { party: 'brand', kind },
  { party: 'seller', kind },
];

const waitedFor = {
  verdict: 'brand',
  review: 'staff',
  appeal: 'seller',
  answer: 'brand',
  appeal_decision: 'staff',
  resolution: 'staff',
} as const satisfies Record<string, Party>;
