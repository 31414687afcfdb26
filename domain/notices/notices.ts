import type { Case, Party } from '../case/case.ts';
import type { CaseEvent, EventKind } from '../case/events.ts';

/** What a party is told. The texts stand with the letters; a kind never changes its meaning. */
export const noticeKinds = [
  'verification_request',
  'verification_reminder',
  'brand_silent',
  'time_over',
  'question_from_brand',
  'information_provided',
  'clock_runs_again',
  'deadline_extended',
  'deadline_moved',
  'notice_received',
  'statement_of_reasons',
  'seller_statement',
  'review_to_decide',
  'review_overdue',
  'review_to_approve',
  'review_referred',
  'offer_removed',
  'marketplace_problem',
  'interim_measure_failed',
  'appeal_received',
  'appeal_to_answer',
  'appeal_to_answer_reminder',
  'appeal_to_decide',
  'appeal_overdue',
  'appeal_upheld',
  'seller_not_reached',
  'offer_removed_for_good',
  'suspicion_dismissed',
  'offer_reinstated',
  'suspicion_withdrawn',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface Notice {
  party: Party;
  kind: NoticeKind;
}

type Table = { [K in EventKind]?: Partial<Record<Party, NoticeKind>> };

/** Which event tells whom what: the notice matrix. The end of a case is told by `endings`. */
const matrix: Table = {
  brand_asked: { brand: 'verification_request' },
  brand_reminded: { brand: 'verification_reminder' },
  account_manager_called: { account_manager: 'brand_silent' },
  information_requested: { account_manager: 'question_from_brand', staff: 'question_from_brand' },
  information_provided: { brand: 'information_provided' },
  pause_ended: { brand: 'clock_runs_again' },
  deadline_extended: { brand: 'deadline_extended' },
  statement_issued: { seller: 'statement_of_reasons' },
  seller_statement_given: { brand: 'seller_statement', staff: 'seller_statement' },
  review_opened: { staff: 'review_to_decide' },
  review_escalated: { lead: 'review_overdue' },
  review_proposed: { staff: 'review_to_approve' },
  review_referred: { lead: 'review_referred' },
  removal_confirmed: { brand: 'offer_removed' },
  removal_unconfirmed: { staff: 'marketplace_problem' },
  measure_refused: { staff: 'marketplace_problem' },
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
 * What an event tells to whom. The end of a case is told to everybody who was told of the case.
 * @param subject the case with the event done to it
 */
export function noticesOf(subject: Case, event: CaseEvent): Notice[] {
  switch (event.kind) {
    case 'case_opened':
      return subject.kind === 'notice' ? [{ party: 'brand', kind: 'notice_received' }] : [];
    case 'case_closed':
      return subject.told.map((party) => ({ party, kind: endings[event.data.outcome] }));
    case 'silence_rule_applied':
      return staffDecide.includes(event.data.rule) ? [{ party: 'brand', kind: 'time_over' }] : [];
    case 'deadline_moved':
      return [{ party: waitedFor(subject), kind: 'deadline_moved' }];
    case 'appeal_window_opened':
      return event.data.round > 1 ? both('appeal_upheld') : [];
    default:
      return Object.entries(matrix[event.kind] ?? {}).map(([party, kind]) => ({ party: party as Party, kind }));
  }
}

/** Those whom an event tells something. */
export const partiesTold = (subject: Case, event: CaseEvent): Party[] =>
  noticesOf(subject, event).map(({ party }) => party);

/** Silence rules by which staff decide instead of the brand. */
const staffDecide: readonly string[] = ['staff_review', 'staff_decide'];

const both = (kind: NoticeKind): Notice[] => [
  { party: 'brand', kind },
  { party: 'seller', kind },
];

function waitedFor({ clock }: Case): Party {
  switch (clock?.name) {
    case 'appeal':
      return 'seller';
    case 'review':
    case 'decision':
      return 'staff';
    default:
      return 'brand';
  }
}
