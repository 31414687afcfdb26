import { Client, Connection } from '@temporalio/client';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { detector } from '../test/support/cases/actors.ts';
import { openingWith, termsWith } from '../test/support/cases/opening.ts';
import { openCaseIn } from '../test/support/rigs/open-case.ts';
import { brand, startRig } from '../test/support/rigs/rig.ts';
import { createTestDatabase, type TestDatabase } from '../test/support/rigs/test-database.ts';
import { seedSamples } from '../workers/samples/seed-samples.ts';
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

test('a message to an engine that has lost its namespace may be sent again', async () => {
  await seedSamples(on.database);
  const lost = new Client({ connection, namespace: `lost-${crypto.randomUUID()}` });
  const runs = temporalCaseRuns(lost, on.database, { taskQueue: 'nobody' });
  const caseId = `waiting-${crypto.randomUUID()}`;
  const given = { marketplaceId: 'harbour', brandId: 'aurelia', listingId: 'offer-1' };
  const at = new Date().toISOString();
  await openCaseIn(on.database, { caseId, opening: openingWith(given), terms: termsWith({}), actor: detector, at });
  const said = { actor: brand, content: { verdict: 'authentic', reasonCode: 'genuine' } } as const;
  await expect(runs.send(caseId, 'submitVerdict', said, crypto.randomUUID())).rejects.toThrow(Unavailable);
});

test('a message to a case that somebody else starts meanwhile is answered', async () => {
  const rig = await startRig();
  const caseId = `started-${crypto.randomUUID()}`;
  const given = { marketplaceId: 'harbour', brandId: 'aurelia', listingId: `offer-${caseId}` };
  const at = new Date().toISOString();
  await openCaseIn(rig.database, { caseId, opening: openingWith(given), terms: termsWith({}), actor: detector, at });
  const startedMeanwhile: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      await rig.runs.start(caseId);
      return result;
    },
  };
  const runs = temporalCaseRuns(client, rig.database.withPlugin(startedMeanwhile), { taskQueue: 'nobody' });
  const content = { verdict: 'authentic', reasonCode: 'genuine' } as const;
  const answer = await runs.send(caseId, 'submitVerdict', { actor: brand, content }, crypto.randomUUID());
  expect(answer.refused).toBeUndefined();
  await rig.stop();
});
