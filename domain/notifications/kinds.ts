/** Those to whom a notification can go. */
export const parties = ['brand', 'account_manager', 'seller', 'staff', 'lead'] as const;
export type Party = (typeof parties)[number];

/** What a party is told. The texts stand with the letters; a kind never changes its meaning. */
export const notificationKinds = [
  'verification_request',
  'verification_reminder',
  'brand_silent',
  'time_over',
  'question_from_brand',
  'information_provided',
  'clock_runs_again',
  'question_unanswered',
  'deadline_extended',
  'deadline_moved',
  'notice_received',
  'statement_of_reasons',
  'seller_statement',
  'review_to_decide',
  'review_overdue',
  'review_to_approve',
  'review_referred',
  'lead_decides',
  'somebody_to_name',
  'offer_removed',
  'marketplace_problem',
  'marketplace_problem_overdue',
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
export type NotificationKind = (typeof notificationKinds)[number];

/** What is told to staff alone, who work from their queue: no letter says it. */
export const queueKinds = [
  'review_to_decide',
  'review_to_approve',
  'marketplace_problem',
  'interim_measure_failed',
  'appeal_to_decide',
  'seller_not_reached',
] as const satisfies NotificationKind[];

/** What a brand can be told: of these kinds an endpoint of its own names those that it wants. */
export const brandKinds = [
  'verification_request',
  'verification_reminder',
  'time_over',
  'information_provided',
  'clock_runs_again',
  'deadline_extended',
  'deadline_moved',
  'notice_received',
  'seller_statement',
  'offer_removed',
  'appeal_to_answer',
  'appeal_to_answer_reminder',
  'appeal_upheld',
  'offer_removed_for_good',
  'suspicion_dismissed',
  'offer_reinstated',
  'suspicion_withdrawn',
] as const satisfies NotificationKind[];
export type BrandKind = (typeof brandKinds)[number];

/** What asks a lead to decide: no letter of it goes to one who has decided or proposed in the case, and so may not. */
export const decisionKinds: readonly NotificationKind[] = ['review_overdue', 'review_referred'];

/** What goes out as a letter. */
export type LetterKind = Exclude<NotificationKind, (typeof queueKinds)[number]>;

/** That a party is told something. */
export interface Notification {
  party: Party;
  kind: NotificationKind;
}
