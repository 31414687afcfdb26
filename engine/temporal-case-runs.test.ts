import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/support/rigs/test-database.ts';
import { Unavailable } from './case-runs.ts';
import { temporalCaseRuns } from './temporal-case-runs.ts';

let connection: Connection;
let client: Client;
let on: TestDatabase;
beforeAll(async () => {
  connection = await Connection.connect({ address: inject('servers').temporal });
  client = new Client({ connection });
  on = await createTestDatabase();
});
afterAll(async () => {
  await connection.close();
  await on.drop();
});

/** Takes the next task as a worker does, and finishes it without looking at what came with it. */
async function finishTaskUnread(taskQueue: string): Promise<void> {
  const { workflowService: service } = client;
  const { namespace } = client.options;
  const { taskToken } = await client.withDeadline(Date.now() + 30_000, () =>
    service.pollWorkflowTaskQueue({ namespace, taskQueue: { name: taskQueue } }),
  );
  await service.respondWorkflowTaskCompleted({ namespace, taskToken, commands: [] });
}

test('a message that the server takes back, because no worker got to it, may be sent again', async () => {
  const taskQueue = `unread-${crypto.randomUUID()}`;
  const runs = temporalCaseRuns(client, on.database, { taskQueue });
  const { workflowId } = await client.workflow.start('counterfeitCase', { workflowId: taskQueue, taskQueue });
  await finishTaskUnread(taskQueue);
  const actor = { kind: 'staff', id: 'otto' } as const;
  const sent = runs.send(
    workflowId,
    'withdrawSuspicion',
    { actor, content: { reasonCode: 'mistaken' } },
    crypto.randomUUID(),
  );
  await Promise.all([expect(sent).rejects.toThrow(Unavailable), finishTaskUnread(taskQueue)]);
  await client.workflow.getHandle(workflowId).terminate();
});
