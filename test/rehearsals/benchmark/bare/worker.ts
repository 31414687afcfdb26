import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { createTransport } from 'nodemailer';
import pg from 'pg';
import { connectMarketplace } from '../../../../activities/marketplace/marketplace.ts';
import { connectTemporalClient, connectTemporalWorker } from '../../../../engine/connect-temporal.ts';
import { runProcess } from '../../../../workers/processes/process-manners.ts';
import { createBareActivities, createBareMarketplaceActivities } from './activities.ts';
import type { EffectsTemplate } from './effects.ts';

/** The worker of the bare lifecycle: a process with the same settings as ours. */
await runProcess('bare worker', async () => {
  const { DATABASE_URL, MARKETPLACE_URL, MARKETPLACE_SECRET, SMTP_URL, EFFECTS } = process.env as Record<
    string,
    string
  >;
  const logger = new DefaultLogger('WARN');
  Runtime.install({ logger, shutdownSignals: [] });
  const effects = JSON.parse(await readFile(EFFECTS!, 'utf8')) as EffectsTemplate;
  const pool = new pg.Pool({ connectionString: DATABASE_URL!, max: 10 });
  const { client, close } = await connectTemporalClient();
  const { connection } = await connectTemporalWorker();
  const mail = createTransport({ url: SMTP_URL!, pool: true });
  const marketplace = connectMarketplace({ url: MARKETPLACE_URL!, secret: MARKETPLACE_SECRET! });
  const workflowsPath = fileURLToPath(new URL('workflows.ts', import.meta.url));
  const cases = await Worker.create({
    connection,
    taskQueue: 'bare',
    workflowBundle: await bundleWorkflowCode({ workflowsPath, logger }),
    activities: createBareActivities({ pool, client, mail, marketplace, effects }),
    maxCachedWorkflows: 500,
    stickyQueueScheduleToStartTimeout: '1s',
  });
  const calls = await Worker.create({
    connection,
    taskQueue: 'bare-marketplace',
    activities: createBareMarketplaceActivities({ marketplace }),
    maxTaskQueueActivitiesPerSecond: 100,
  });
  const workers = [cases, calls];
  const running = Promise.all(workers.map((worker) => worker.run()));
  return {
    async stop() {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await running;
      mail.close();
      await connection.close();
      await close();
      await pool.end();
    },
  };
});
