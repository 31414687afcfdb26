import { fileURLToPath } from 'node:url';
import { Client, Connection, WorkflowFailedError } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Worker } from '@temporalio/worker';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { connectMarketplace } from '../../../../activities/marketplace/marketplace.ts';
import { quietRuntime } from '../../../support/rigs/quiet-runtime.ts';
import { createTestDatabase } from '../../../support/rigs/test-database.ts';
import { createBareActivities } from './activities.ts';
import { giveVerdict } from './bare-lifecycle.ts';

test('a recording that fails and fails ends the bare lifecycle, with the reason', async () => {
  quietRuntime();
  const address = inject('servers').temporal;
  const [connection, native] = await Promise.all([
    Connection.connect({ address }),
    NativeConnection.connect({ address }),
  ]);
  const client = new Client({ connection });
  const { url, drop } = await createTestDatabase();
  const pool = new pg.Pool({ connectionString: url }); // of a database that has no tables for it
  const workflowsPath = fileURLToPath(new URL('workflows.ts', import.meta.url));
  const nobody = {
    mail: createTransport({ url: 'smtp://127.0.0.1:1' }),
    marketplace: connectMarketplace({ url: 'http://127.0.0.1:1', secret: 'nobody' }),
  };
  const recording = { rows: '{}', deliveries: [] };
  const letters = {
    mail: { from: '', to: '', subject: '', text: '', html: '' },
    message: { kind: '', language: 'en', subject: '', text: '', html: '' },
  } as const;
  const taskQueue = `bare-${crypto.randomUUID()}`;
  const worker = await Worker.create({
    connection: native,
    taskQueue,
    workflowBundle: await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') }),
    activities: createBareActivities({
      pool,
      client,
      ...nobody,
      effects: { recordings: [recording, recording], ...letters },
    }),
  });
  await worker.runUntil(async () => {
    const subject = { caseId: taskQueue, listingId: 'offer-1', sellerId: 'seller-1' };
    const handle = await client.workflow.start('bareCase', { workflowId: taskQueue, taskQueue, args: [subject, 1000] });
    const failure: unknown = await giveVerdict(handle).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(WorkflowFailedError);
    expect(failure).toMatchObject({ cause: { cause: { message: 'relation "bare.case_events" does not exist' } } });
  });
  await pool.end();
  await connection.close();
  await native.close();
  await drop();
});
