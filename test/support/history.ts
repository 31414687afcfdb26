import type { History } from '@temporalio/common/lib/proto-utils.js';

type HistoryEvent = NonNullable<History['events']>[number];

const billable = [
  'workflowExecutionStartedEventAttributes',
  'activityTaskScheduledEventAttributes',
  'timerStartedEventAttributes',
  'workflowExecutionSignaledEventAttributes',
  'workflowExecutionUpdateAcceptedEventAttributes',
  'upsertWorkflowSearchAttributesEventAttributes',
] as const satisfies readonly (keyof HistoryEvent)[];

/** What Temporal Cloud would count as actions, without retries. */
export const countBillableActions = (events: readonly HistoryEvent[]): number =>
  events.filter((event) => billable.some((attributes) => event[attributes])).length;
