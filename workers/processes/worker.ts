import { connectMailServer, MailServerAway } from '../../activities/deliveries/mail-server.ts';
import { connectWebhooks } from '../../activities/deliveries/webhooks/connect-webhooks.ts';
import { connectMarketplace } from '../../activities/marketplace/marketplace.ts';
import { bundleLetters } from '../../engine/bundle-letters.ts';
import { temporalCaseRuns } from '../../engine/temporal-case-runs.ts';
import { connect } from '../../database/connect.ts';
import { requireMigrated } from '../../database/missing-migrations.ts';
import { startCaseWorkers } from './case-workers.ts';
import { askNamespace, connectTemporalClient, connectTemporalWorker } from '../../engine/connect-temporal.ts';
import { dependOn, dependOnDatabase } from '../depend-on.ts';
import { installRuntime } from './install-runtime.ts';
import { runProcess } from './process-manners.ts';
import { releasedWorkflows } from '../release/released-workflows.ts';
import { readSettings, settings } from '../settings.ts';
import { watchParts } from './watch-parts.ts';
import { watchRecordings } from './watch-recordings.ts';

/** Runs the cases: their workflows, their records, their letters and their calls to the marketplace. */
await runProcess('worker', async () => {
  const environment = readSettings(settings.worker);
  const { meter, logger } = installRuntime(environment);
  const database = connect(environment.DATABASE_URL, { onError: (error) => logger.warn(error, 'lost a connection') });
  await dependOnDatabase(database, environment.DATABASE_URL);
  const { client, close } = await connectTemporalClient();
  const { connection, namespace } = await connectTemporalWorker();
  const mail = connectMailServer({ url: environment.SMTP_URL });
  // Letters wait for a mail server that is away; a wrong password or certificate waits for somebody.
  await dependOn('SMTP_URL', environment.SMTP_URL, () =>
    mail.verify().catch((error: unknown) => {
      if (!(error instanceof MailServerAway)) throw error;
    }),
  );
  const runs = temporalCaseRuns(client, database, { taskQueue: environment.TASK_QUEUE });
  const watch = watchRecordings(meter);
  const parts = watchParts(
    { postgres: () => requireMigrated(database), temporal: () => askNamespace(client), mail: mail.verify },
    { meter, logger },
  );
  const workers = await startCaseWorkers({
    connection,
    namespace,
    taskQueue: environment.TASK_QUEUE,
    workflowBundle: releasedWorkflows,
    maxCachedWorkflows: environment.MAX_CACHED_WORKFLOWS,
    activityInterceptors: [watch.interceptors],
    marketplaceCallsPerSecond: environment.MARKETPLACE_CALLS_PER_SECOND,
    dependencies: {
      database,
      marketplace: connectMarketplace({ url: environment.MARKETPLACE_URL, secret: environment.MARKETPLACE_SECRET }),
      mail,
      webhooks: connectWebhooks({ privateNetworks: environment.WEBHOOK_PRIVATE_NETWORKS }),
      sender: {
        address: environment.SENDER_ADDRESS,
        portal: environment.PORTAL_URL,
        marketplaceName: environment.MARKETPLACE_NAME,
      },
      linkSecret: environment.LINK_SECRET,
      startDeliveries: bundleLetters(runs.deliver),
    },
  });
  return {
    async stop() {
      await workers.stop();
      parts.stop();
      watch.stop();
      mail.close();
      await connection.close();
      await close();
      await database.destroy();
    },
  };
});
