import type { Client, WorkflowExecutionInfo } from '@temporalio/client';
import { historyToJSON, type History } from '@temporalio/common/lib/proto-utils.js';
import proto from '@temporalio/proto';
import { sha256OfHistory } from './read-record.ts';
import { keepHistory, replayHistories } from './replay-histories.ts';

const { WorkflowTaskFailedCause } = proto.temporal.api.enums.v1;

/** A run as the engine remembers it. */
export interface Run {
  workflowId: string;
  runId: string;
  type: string;
  status: string;
  /** Somebody has asked to cancel it. */
  isCancelRequested: boolean;
  /** Why workflow tasks failed. */
  failedTasks: FailedTask[];
  /** The types of the failures that activities met, those included that a later attempt overcame. */
  activityFailures: string[];
  /** It has written to the ledger: one that met a fork before was only started late, from what another run had left behind. */
  hasRecorded: boolean;
  /** Of its history, whatever the order of members: the engine gives them by chance. Of a case alone. */
  historySha256?: string;
  /** Why its history cannot be replayed. */
  replayError?: string;
  /** What a run that is still there waits for. */
  pending: string[];
}

/** A workflow task that a worker or the server gave up. */
interface FailedTask {
  /** As Temporal calls it. */
  cause: string;
  /** What the worker said; empty where the server gave it up. */
  message: string;
}

const historiesAtOnce = 16;

/** A message that came while the task was worked on makes the server take the task back: no fault of anybody. */
const takenBack = 'WORKFLOW_TASK_FAILED_CAUSE_UNHANDLED_COMMAND';
/** A run was terminated while its task was worked on. */
const cutOff = 'WORKFLOW_TASK_FAILED_CAUSE_FORCE_CLOSE_COMMAND';
/** A worker that stood still, frozen in the middle of a task, gives the task up when it goes on. */
const stoodStill = 'Script execution timed out';

/** Whether a failed task says that something is wrong with a case or its code. */
export const isFault = ({ cause, message }: FailedTask, status: string): boolean =>
  cause !== takenBack && !(status === 'TERMINATED' && cause === cutOff) && !message.startsWith(stoodStill);

/** All runs of cases, letters and enrolments, with what their histories say of failures. */
export async function readRuns(client: Client): Promise<Run[]> {
  const runs: Run[] = [];
  const ofCases = new Map<string, History>();
  const query = "WorkflowType IN ('counterfeitCase', 'deliverLetters', 'enrolment')";
  const histories = client.workflow.list({ query, pageSize: 500 });
  const read = async ({ workflowId, runId, type, status }: WorkflowExecutionInfo): Promise<void> => {
    const run: Run = {
      workflowId,
      runId,
      type,
      status: status.name,
      isCancelRequested: false,
      failedTasks: [],
      activityFailures: [],
      hasRecorded: false,
      pending: [],
    };
    runs.push(run);
    const handle = client.workflow.getHandle(workflowId, runId);
    if (run.status === 'RUNNING') {
      const { raw } = await handle.describe();
      run.pending = (raw.pendingActivities ?? []).map(
        ({ activityType, attempt, lastFailure }) =>
          `${activityType?.name}, attempt ${attempt} ${lastFailure?.message ?? ''}`,
      );
    }
    if (type !== 'counterfeitCase') return;
    const history = await handle.fetchHistory();
    ofCases.set(runId, history);
    run.historySha256 = sha256OfHistory(historyToJSON(history));
    const recordings = new Set<string>();
    for (const event of history.events ?? []) {
      if (event.activityTaskScheduledEventAttributes?.activityType?.name === 'record')
        recordings.add(String(event.eventId));
      run.hasRecorded ||= recordings.has(String(event.activityTaskCompletedEventAttributes?.scheduledEventId));
      run.isCancelRequested ||= Boolean(event.workflowExecutionCancelRequestedEventAttributes);
      const failedTask = event.workflowTaskFailedEventAttributes;
      if (failedTask)
        run.failedTasks.push({
          cause: WorkflowTaskFailedCause[failedTask.cause ?? 0] ?? 'unknown',
          message: failedTask.failure?.message ?? '',
        });
      const failure =
        event.activityTaskStartedEventAttributes?.lastFailure ?? event.activityTaskFailedEventAttributes?.failure;
      const failureType = failure?.applicationFailureInfo?.type;
      if (failureType) run.activityFailures.push(failureType);
    }
  };
  let reading: Promise<void>[] = [];
  for await (const execution of histories) {
    reading.push(read(execution));
    if (reading.length < historiesAtOnce) continue;
    await Promise.all(reading);
    reading = [];
  }
  await Promise.all(reading);
  const replayErrors = await replayHistories(ofCases);
  for (const run of runs) {
    const replayError = replayErrors.get(run.runId);
    if (replayError !== undefined) run.replayError = replayError;
    if (
      replayError !== undefined ||
      run.activityFailures.includes('LedgerFork') ||
      run.failedTasks.some((task) => isFault(task, run.status))
    )
      await keepHistory(run.runId, ofCases.get(run.runId)!);
  }
  return runs;
}
