import type { CaseEvent } from '../../../domain/case/events.ts';
import type { Case } from '../../../domain/case/case.ts';
import { deciderOf } from '../../../domain/case/questions/decider.ts';
import type { NotificationKind } from '../../../domain/notifications/kinds.ts';

/** What tells of a decision: the event that tells it may come after it, as the close of a case does. */
const tellsDecision: readonly NotificationKind[] = [
  'statement_of_reasons',
  'offer_removed',
  'appeal_upheld',
  'offer_removed_for_good',
  'suspicion_dismissed',
  'offer_reinstated',
  'suspicion_withdrawn',
];

/** What a letter is about: the event that tells it, or the one before it that this event follows from. */
export function sourceOf(kind: NotificationKind, events: readonly CaseEvent[], subject: Case): CaseEvent {
  const told = events.at(-1)!;
  if (tellsDecision.includes(kind)) return events.findLast((event) => decides(event, subject)) ?? told;
  if (told.kind === 'lead_called') return events.findLast((event) => event.kind === 'information_requested') ?? told;
  const isAboutAppeal = told.kind === 'brand_reminded_of_appeal' || told.kind === 'appeal_escalated';
  return (isAboutAppeal && events.findLast((event) => event.kind === 'appeal_filed')) || told;
}

/** Whether it is decided here what becomes of the offer. */
function decides(event: CaseEvent, { ending }: Case): boolean {
  switch (event.kind) {
    case 'marketplace_problem_resolved':
      return ending?.reason === 'marketplace_refused' && event.data.resolution === 'give_up';
    case 'listing_vanished':
      return ending?.reason === 'listing_vanished';
    default:
      return deciderOf(event) !== undefined;
  }
}
