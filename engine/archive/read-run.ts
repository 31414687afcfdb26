import { tsToMs } from '@temporalio/common/lib/time.js';
import type { History } from '@temporalio/common/lib/proto-utils.js';
import proto from '@temporalio/proto';
import type { ClosedAs } from '../../database/archive/closed-as.ts';

const { WORKFLOW_TASK_FAILED_CAUSE_RESET_WORKFLOW: reset } = proto.temporal.api.enums.v1.WorkflowTaskFailedCause;

type HistoryEvent = NonNullable<History['events']>[number];

/** What a run's history says of the run itself. */
export interface RunFacts {
  workflowType: string;
  startedAt: string;
  /** Nothing while it runs. */
  closed?: { as: ClosedAs; at: string };
  /** The code that did its last task; nothing when no task was done, or when the code named itself otherwise. */
  workflowBundleSha256?: string;
  /** Further runs of the same case that it names: those before it and after it. */
  others: string[];
  interventions: Intervention[];
}

/** Somebody has laid hands on a run, without the API. */
interface Intervention {
  eventId: string;
  at: string;
  what: 'terminated' | 'reset' | 'cancel_requested';
  /** As Temporal keeps it: as whom they named themselves, and the server itself where it keeps no more. */
  identity: string;
  /** The run that was begun again. */
  before?: string;
}

/** How the sweeps name themselves when they end a run: it is healing, not a person's hand. */
export const healingIdentity = 'joint-force heal-sweep';

/** The server, when it ends a run to begin it again: that is told of the run which was begun. */
const resetter = 'history-resetter';

/** The SDK's build id of a worker ends with the SHA-256 of its workflow code. */
const bundleInBuildId = /(?:^|\+)([0-9a-f]{64})$/;

const closings = [
  ['workflowExecutionCompletedEventAttributes', 'completed'],
  ['workflowExecutionContinuedAsNewEventAttributes', 'continued_as_new'],
  ['workflowExecutionTerminatedEventAttributes', 'terminated'],
  ['workflowExecutionCanceledEventAttributes', 'cancelled'],
  ['workflowExecutionTimedOutEventAttributes', 'timed_out'],
  ['workflowExecutionFailedEventAttributes', 'failed'],
] as const satisfies [keyof HistoryEvent, ClosedAs][];

export function readRun(events: readonly HistoryEvent[]): RunFacts {
  const [first, last] = [events[0]!, events.at(-1)!];
  const started = first.workflowExecutionStartedEventAttributes!;
  const closedAs = closings.find(([attributes]) => last[attributes])?.[1];
  const buildIds = events.flatMap(
    ({ workflowTaskCompletedEventAttributes: done }) => done?.workerVersion?.buildId ?? [],
  );
  const workflowBundleSha256 = bundleInBuildId.exec(buildIds.at(-1) ?? '')?.[1];
  return {
    workflowType: started.workflowType?.name ?? '',
    startedAt: timeOf(first),
    ...(closedAs && { closed: { as: closedAs, at: timeOf(last) } }),
    ...(workflowBundleSha256 && { workflowBundleSha256 }),
    others: [
      started.continuedExecutionRunId,
      started.firstExecutionRunId,
      started.originalExecutionRunId,
      last.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId,
      ...events.map(({ workflowTaskFailedEventAttributes: failed }) => failed?.cause === reset && failed.baseRunId),
    ].filter((runId): runId is string => typeof runId === 'string' && runId !== ''),
    interventions: events.flatMap((event) => intervention(event) ?? []),
  };
}

function intervention(event: HistoryEvent): Intervention | undefined {
  const named = (what: Intervention['what'], identity?: string | null): Intervention => ({
    eventId: String(event.eventId),
    at: timeOf(event),
    what,
    identity: identity ?? '',
  });
  const { workflowTaskFailedEventAttributes: failed, workflowExecutionTerminatedEventAttributes: terminated } = event;
  const { workflowExecutionCancelRequestedEventAttributes: cancelled } = event;
  if (failed?.cause === reset) return { ...named('reset', failed.identity), before: failed.baseRunId ?? '' };
  if (terminated && terminated.identity !== healingIdentity && terminated.identity !== resetter)
    return named('terminated', terminated.identity);
  return cancelled ? named('cancel_requested', cancelled.identity) : undefined;
}

const timeOf = ({ eventTime }: HistoryEvent): string => new Date(tsToMs(eventTime)).toISOString();
