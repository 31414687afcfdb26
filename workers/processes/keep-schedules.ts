import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client, type ScheduleOptions } from '@temporalio/client';
import type { Duration } from '@temporalio/common';
import type { Logger } from 'pino';
import { reasonOf } from '../../domain/reason.ts';

/** By the type of its workflow, how often a sweep begins when its last run has ended. */
type Rhythms = Readonly<Record<string, Duration>>;

const triesAgainAfterMilliseconds = 5000;

/**
 * Has each sweep begin again as soon as its last run has ended; a schedule that exists is brought to this, and stays
 * paused when it is. A busy server answers late about schedules: each is tried until it is done, and no sweep of theirs
 * that runs already waits for that.
 */
export function keepSchedules(
  client: Client,
  taskQueue: string,
  rhythms: Rhythms,
  logger: Logger,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  setMaxListeners(0, signal); // every schedule listens

  async function keep(workflowType: string, every: Duration): Promise<void> {
    while (!signal.aborted) {
      try {
        return await client.withAbortSignal(signal, () => keepSchedule(client, taskQueue, workflowType, every));
      } catch (error) {
        if (signal.aborted) return;
        logger.warn({ workflowType, reason: reasonOf(error) }, 'the schedule is not kept yet');
        await pause(triesAgainAfterMilliseconds, undefined, { signal }).catch(() => {});
      }
    }
  }
  const keeping = Promise.all(Object.entries(rhythms).map(([workflowType, every]) => keep(workflowType, every)));
  return {
    async stop() {
      stopping.abort();
      await keeping;
    },
  };
}

async function keepSchedule(client: Client, taskQueue: string, workflowType: string, every: Duration): Promise<void> {
  const scheduleId = `${taskQueue}.${workflowType}`;
  const schedule: Omit<ScheduleOptions, 'scheduleId'> = {
    spec: { intervals: [{ every }] },
    policies: { overlap: ScheduleOverlapPolicy.BUFFER_ONE, catchupWindow: '1 minute' },
    action: { type: 'startWorkflow', workflowType, workflowId: scheduleId, taskQueue },
  };
  try {
    await client.schedule.create({ scheduleId, ...schedule, state: { triggerImmediately: true } });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule.getHandle(scheduleId).update(({ state }) => ({ ...schedule, state }));
  }
}
