import { isGrpcServiceError, type Client, type WorkflowHandle } from '@temporalio/client';
import type { Duration } from '@temporalio/common';
import { msToNumber, msToTs, tsToMs } from '@temporalio/common/lib/time.js';
import proto from '@temporalio/proto';

const { FastForwardPollingResult } = proto.temporal.api.enums.v1;
const grpcStatus = { deadlineExceeded: 4, notFound: 5 };
const patienceInMilliseconds = 100_000;

const serverSetting = (name: string, value: string) => ['--dynamic-config-value', `${name}=${value}`];

/** What a Temporal development server is started with so that virtual time works on it. */
export const virtualTimeFlags: readonly string[] = [
  ...serverSetting('frontend.WorkflowTimeSkippingEnabled', 'true'),
  // Without this each skipped timer costs a real second.
  ...serverSetting('history.timerProcessorMaxTimeShift', '"1ms"'),
];

/**
 * A clock per workflow. A test starts a case as production does, then lets it live through two days at once. Nothing
 * else moves, so that tests run side by side on one server. Activities see the machine's clock.
 */
export interface VirtualTime {
  /**
   * Lets the workflow live through this time: every timer due on the way fires, and every activity that follows is
   * finished, retries included. Time then stands at that moment (runs at real speed); less when the workflow ended.
   * Within some 100 ms of a timer it may overshoot to the next one: aim between timers.
   * @throws Error that names what is in flight, when time stands still for 100 seconds
   */
  advance(handle: WorkflowHandle, by: Duration): Promise<void>;
  /** Like `advance`, up to a moment of the workflow's own clock. */
  advanceTo(handle: WorkflowHandle, moment: Date | string): Promise<void>;
  /** The workflow's own clock. */
  now(handle: WorkflowHandle): Promise<Date>;
}

/** Virtual time for the workflows of a client's namespace, on a server started with `virtualTimeFlags`. */
export function virtualTime(client: Client): VirtualTime {
  const { workflowService: service } = client;
  const { namespace } = client.options;

  async function now(handle: WorkflowHandle): Promise<Date> {
    const { raw } = await handle.describe();
    const skipped = raw.workflowExtendedInfo?.timeSkippingInfo?.currentTime;
    return skipped ? new Date(tsToMs(skipped)) : new Date();
  }

  async function advance(handle: WorkflowHandle, by: Duration): Promise<void> {
    if (msToNumber(by) <= 0) return;
    const workflow = { namespace, workflowExecution: { workflowId: handle.workflowId } };
    const fastForwardId = crypto.randomUUID();
    const fastForwardConfig = { id: fastForwardId, duration: msToTs(by) };
    try {
      await service.updateWorkflowExecutionOptions({
        ...workflow,
        workflowExecutionOptions: { timeSkippingConfig: { enabled: true, fastForwardConfig } },
        updateMask: { paths: ['time_skipping_config'] },
      });
    } catch (error) {
      if (!hasStatus(error, grpcStatus.notFound)) throw error;
      await handle.describe(); // throws for a workflow that never was; one that ended has nothing left to live through
      return;
    }

    const giveUpAt = Date.now() + patienceInMilliseconds;
    while (Date.now() < giveUpAt) {
      try {
        const { fastForwardPollingResult: result, failedReason } = await client.withDeadline(giveUpAt, () =>
          service.pollWorkflowExecutionTimeSkipping({ ...workflow, fastForwardId }),
        );
        if (result === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_COMPLETED) return;
        if (result === FastForwardPollingResult.FAST_FORWARD_POLLING_RESULT_FAST_FORWARD_FAILED) {
          if (failedReason?.includes('execution ended')) return;
          throw new Error(`${handle.workflowId} cannot live through ${by}: ${failedReason}`);
        }
      } catch (error) {
        if (!hasStatus(error, grpcStatus.deadlineExceeded)) throw error;
      }
    }
    throw new Error(
      `${handle.workflowId}: time stands still (does a worker poll?). In flight: ${await inFlight(handle)}`,
    );
  }

  return {
    advance,
    advanceTo: async (handle, moment) => advance(handle, new Date(moment).getTime() - (await now(handle)).getTime()),
    now,
  };
}

function hasStatus(error: unknown, status: number): boolean {
  return isGrpcServiceError(error) && error.code === status;
}

async function inFlight(handle: WorkflowHandle): Promise<string> {
  const { raw } = await handle.describe();
  const activities = (raw.pendingActivities ?? []).map(
    ({ activityType, attempt, lastFailure }) =>
      `${activityType?.name}, attempt ${attempt} ${lastFailure?.message ?? ''}`,
  );
  return activities.join('; ') || 'a workflow task';
}
