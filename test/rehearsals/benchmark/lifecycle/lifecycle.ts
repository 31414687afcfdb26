import type { Client } from '@temporalio/client';

/** A way to bring a case from its opening to its close, whose cost is measured. */
export interface Lifecycle {
  name: 'ours' | 'bare';
  /** Processes of the worker that runs it. */
  workerIds(): readonly number[];
  /** Opens the case about the offer of this index and asks the brand; gives the workflow's id. */
  open(index: number): Promise<string>;
  /** Gives the brand's verdict, and waits for its answer. */
  giveVerdict(workflowId: string): Promise<void>;
  /** Letters that are yet to be delivered. */
  lettersLeft(): Promise<number>;
}

/** From the opening to the close of the case about the offer of this index; gives the workflow's id. */
export async function live(client: Client, lifecycle: Lifecycle, index: number): Promise<string> {
  const workflowId = await lifecycle.open(index);
  await lifecycle.giveVerdict(workflowId);
  await client.workflow.getHandle(workflowId).result();
  return workflowId;
}

/** The seller's window is the one wait in it: long enough to be a timer, short enough to wait for. */
export const windowMilliseconds = 1000;
