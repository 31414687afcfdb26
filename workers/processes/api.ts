import { trustProxies } from '../../api/access/client-address.ts';
import { limitsInPostgres } from '../../api/access/limits.ts';
import { connectMailServer } from '../../activities/deliveries/mail-server.ts';
import { mailToPeople } from '../../activities/deliveries/mail-to-people.ts';
import { connectWebhooks } from '../../activities/deliveries/webhooks/connect-webhooks.ts';
import { createSendTestEvent } from '../../activities/deliveries/webhooks/send-test-event.ts';
import { createApplicationLinks } from '../../api/applications/application-links.ts';
import { createSignIn } from '../../api/sign-in/sign-in.ts';
import { createSignInLinks } from '../../api/sign-in/sign-in-links.ts';
import { secretsOf } from '../../api/keys/secrets-of.ts';
import { createLive } from '../../api/live/live.ts';
import { startApi } from '../../api/start-api.ts';
import { temporalEnrolmentRuns } from '../../engine/enrolment-runs.ts';
import { temporalReplays } from '../../engine/replays.ts';
import { temporalCaseRuns } from '../../engine/temporal-case-runs.ts';
import { bundlesHere } from '../../audit/bundle/bundles-here.ts';
import { archiveCase } from '../../engine/archive/archive-case.ts';
import { connect } from '../../database/connect.ts';
import { readSigner } from '../ledger-key.ts';
import { releasedVerifier } from '../release/released-verifier.ts';
import { connectTemporalClient } from '../../engine/connect-temporal.ts';
import { dependOnDatabase } from '../depend-on.ts';
import { jsonLogger } from './json-logger.ts';
import { runProcess } from './process-manners.ts';
import { readSettings, settings } from '../settings.ts';
import { releasedPortal } from '../release/released-portal.ts';

/** Serves the API. */
await runProcess('api', async () => {
  const environment = readSettings(settings.api);
  const {
    DATABASE_URL,
    TASK_QUEUE,
    HOST,
    PORT,
    MARKETPLACE_SECRET,
    PORTAL_URL: portalUrl,
    TEMPORAL_UI_URL: temporalUi,
  } = environment;
  const logger = jsonLogger();
  const database = connect(DATABASE_URL, {
    connections: 20,
    onError: (error) => logger.warn(error, 'lost a connection'),
  });
  await dependOnDatabase(database, DATABASE_URL);
  const { client, close } = await connectTemporalClient();
  const limits = limitsInPostgres(DATABASE_URL, { perKey: environment.REQUESTS_PER_MINUTE });
  const mailServer = connectMailServer({ url: environment.SMTP_URL });
  const signIn = createSignIn({ databaseUrl: DATABASE_URL, portalUrl, secret: environment.SIGN_IN_SECRET, logger });
  const sender = { address: environment.SENDER_ADDRESS, marketplaceName: environment.MARKETPLACE_NAME };
  const mail = mailToPeople(mailServer, sender);
  const now = (): string => new Date().toISOString();
  const signInLinks = createSignInLinks({
    database,
    signIn,
    portalUrl,
    mail: mail.signInLink,
    logger,
    now,
  });
  const applicationLinks = createApplicationLinks({ database, portalUrl, mail: mail.applicationLink, logger, now });
  const privateNetworks = environment.WEBHOOK_PRIVATE_NETWORKS;
  const webhooks = connectWebhooks({ privateNetworks });
  const live = createLive({
    database,
    databaseUrl: DATABASE_URL,
    onError: (error) => logger.warn({ err: error }, 'lost the news'),
  });
  const api = await startApi(
    {
      database,
      runs: temporalCaseRuns(client, database, { taskQueue: TASK_QUEUE }),
      enrolmentRuns: temporalEnrolmentRuns(client, { taskQueue: TASK_QUEUE }),
      replays: temporalReplays(client, { taskQueue: TASK_QUEUE }),
      applicationLinks,
      now,
      logger,
      limits: limits.limits,
      signIn,
      signInLinks,
      mailInvitation: mail.invitation,
      live,
      makeSecret: secretsOf(environment.SIGN_IN_SECRET),
      portalUrl,
      portalFolder: releasedPortal,
      sendTestEvent: createSendTestEvent({ database, webhooks }),
      privateNetworks,
      marketplaceSecret: MARKETPLACE_SECRET,
      exportBundle: bundlesHere({
        ...{ database, now },
        signer: await readSigner(environment),
        verifier: await releasedVerifier(),
        archive: (caseId) => archiveCase({ client, database }, caseId),
      }),
      marketplaces: environment.MARKETPLACES,
      marketplaceName: environment.MARKETPLACE_NAME,
      ...(temporalUi && { temporalPages: `${temporalUi}/namespaces/${client.options.namespace}/workflows` }),
      trustedProxies: trustProxies(environment.TRUSTED_PROXIES),
    },
    { port: PORT, host: HOST, drainMilliseconds: environment.DRAIN_SECONDS * 1000 },
  );
  return {
    async stop() {
      await api.stop();
      await live.stop();
      await signInLinks.stop();
      await applicationLinks.stop();
      await signIn.stop();
      mailServer.close();
      await limits.stop();
      await close();
      await database.destroy();
    },
  };
});
