import type { Channel, DeliveryState } from '../../../domain/notifications/delivery.ts';
import type { NotificationKind } from '../../../domain/notifications/kinds.ts';

/** What somebody is told, on which way, and what became of it. */
export const notifications = {
  kinds: {
    verification_request: 'Is it a counterfeit?',
    verification_reminder: 'Reminder of the question',
    brand_silent: 'The brand is silent',
    time_over: 'The time to answer is over',
    question_from_brand: 'The brand has a question',
    information_provided: 'The information asked for',
    clock_runs_again: 'The clock runs again',
    deadline_extended: 'More time',
    deadline_moved: 'The deadline has moved',
    notice_received: 'Complaint received',
    statement_of_reasons: 'Statement of reasons',
    seller_statement: 'The seller’s comment',
    review_to_decide: 'To be decided',
    review_overdue: 'Decision overdue',
    review_to_approve: 'To be agreed by a second person',
    review_referred: 'Two people disagree',
    lead_decides: 'The lead decides',
    somebody_to_name: 'Somebody is to be named',
    offer_removed: 'The offer is removed',
    marketplace_problem: 'Problem with the marketplace',
    marketplace_problem_overdue: 'Problem with the marketplace, overdue',
    interim_measure_failed: 'The interim measure failed',
    appeal_received: 'Appeal received',
    appeal_to_answer: 'Appeal, to be answered',
    appeal_to_answer_reminder: 'Reminder of the appeal',
    appeal_to_decide: 'Appeal, to be decided',
    appeal_overdue: 'Decision about the appeal overdue',
    appeal_upheld: 'The appeal was not granted',
    seller_not_reached: 'The seller could not be reached',
    offer_removed_for_good: 'Closed: the removal stands',
    suspicion_dismissed: 'Closed: the suspicion is dismissed',
    offer_reinstated: 'Closed: the offer is reinstated',
    suspicion_withdrawn: 'Closed: the suspicion is withdrawn',
    question_unanswered: 'A question is not answered',
  } satisfies Record<NotificationKind, string>,
  channels: { mail: 'Mail', marketplace_message: 'Message of the marketplace', webhook: 'Webhook' } satisfies Record<
    Channel,
    string
  >,
  states: {
    pending: 'Under way',
    delivered: 'Delivered',
    failed: 'Given up',
    held: 'In the next digest',
  } satisfies Record<DeliveryState, string>,
};
