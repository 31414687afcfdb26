import type { History } from '@temporalio/common/lib/proto-utils.js';
import proto from '@temporalio/proto';

const { WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND } = proto.temporal.api.enums.v1.WorkflowTaskFailedCause;

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

/** Tasks that the code failed. An end that meets a message is none: the server has the worker look again. */
export const failedTasks = (events: readonly HistoryEvent[]): HistoryEvent[] =>
  events.filter(({ workflowTaskFailedEventAttributes: failed }) => {
    return failed && failed.cause !== WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND;
  });
