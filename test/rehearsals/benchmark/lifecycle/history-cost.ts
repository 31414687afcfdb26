import type { Client } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';

/** How long a run's history is. */
export async function costOfHistory(client: Client, workflowId: string): Promise<{ events: number; bytes: number }> {
  const history = await client.workflow.getHandle(workflowId).fetchHistory();
  const json = JSON.stringify(JSON.parse(historyToJSON(history)));
  return { events: history.events?.length ?? 0, bytes: Buffer.byteLength(json) };
}
