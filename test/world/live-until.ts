import type { WorkflowHandle } from '@temporalio/client';
import type { Rig } from '../support/rigs/rig.ts';

/**
 * Lets a workflow live on, an hour at a time, until something has come of it: how often the world has it try again, a
 * test does not know.
 * @throws Error when nothing has come of it after so many hours
 */
export async function liveUntil(
  { time }: Rig,
  handle: WorkflowHandle,
  hasCome: () => Promise<boolean>,
  hoursAtMost = 70,
): Promise<void> {
  for (let hours = 0; !(await hasCome()); hours += 1) {
    if (hours === hoursAtMost) throw new Error(`${handle.workflowId}: nothing has come of it after ${hours} hours`);
    await time.advance(handle, '1 hour');
  }
}
