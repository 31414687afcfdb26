import { Context } from '@temporalio/activity';
import { Worker } from '@temporalio/worker';
import { connectWebhooks } from '../../activities/deliveries/webhooks/connect-webhooks.ts';
import { createAudit } from '../../activities/replays/create-replays.ts';
import { createSweeps } from '../../activities/sweeps/create-sweeps.ts';
import { fileOfHeads, webhookOfHeads } from '../../activities/sweeps/hand-out-heads.ts';
import { startPace } from '../../activities/sweeps/start-pace.ts';
import { readCaseRecord } from '../../audit/replay/case-record.ts';
import { replayCases } from '../../audit/replay/replay-cases.ts';
import { archiveCase } from '../../engine/archive/archive-case.ts';
import { temporalEnrolmentRuns } from '../../engine/enrolment-runs.ts';
import { temporalCaseRuns } from '../../engine/temporal-case-runs.ts';
import { connect } from '../../database/connect.ts';
import { recordingEndsWithinMilliseconds } from '../../database/runs/runs.ts';
import { askNamespace, connectTemporalClient, connectTemporalWorker } from '../../engine/connect-temporal.ts';
import { requireMigrated } from '../../database/missing-migrations.ts';
import { countLooks } from './count-looks.ts';
import { dependOnDatabase } from '../depend-on.ts';
import { installRuntime } from './install-runtime.ts';
import { keepSchedules } from './keep-schedules.ts';
import { leaveWhenStopping } from './leave-when-stopping.ts';
import { lookAtRuns } from '../../engine/look-at-runs.ts';
import { runProcess } from './process-manners.ts';
import { readSigner } from '../ledger-key.ts';
import { releasedVersion, releasedWorkflows } from '../release/released-workflows.ts';
import { readSettings, settings } from '../settings.ts';
import { workflowCode } from '../release/workflow-code.ts';
import { watchReplays } from './watch-replays.ts';
import { watchParts } from './watch-parts.ts';
import { watchSealing } from './watch-sealing.ts';

/** How long one run of a sweep goes on: some hundreds of closed runs a day. */
const lastsMilliseconds = 10 * 60_000;

/** A replay of a case takes a second; of one with many long runs, some. */
const replayedWithinMilliseconds = 120_000;

/** Runs the sweeps: schedules in Temporal, driven from Postgres, that mend what a crash has left undone. */
await runProcess('sweeps', async () => {
  const environment = readSettings(settings.sweeps);
  const { DATABASE_URL, TASK_QUEUE, STARTS_PER_SECOND, CHECK_RUNS_EVERY_SECONDS, REPLAYS_PER_HOUR } = environment;
  const { meter, logger } = installRuntime(environment);
  const onError = (error: Error): void => logger.warn(error, 'lost a connection');
  const database = connect(DATABASE_URL, { connections: 4, onError });
  await dependOnDatabase(database, DATABASE_URL);
  const { client, close } = await connectTemporalClient();
  const { connection, namespace } = await connectTemporalWorker();
  const signer = await readSigner(environment);
  const taskQueue = `${TASK_QUEUE}-sweeps`;
  const { HEADS_FILE, HEADS_WEBHOOK_URL: url, HEADS_WEBHOOK_SECRET: secret } = environment;
  const webhooks = connectWebhooks({
    privateNetworks: environment.WEBHOOK_PRIVATE_NETWORKS,
    answersWithinMilliseconds: 10_000, // shorter than a sweep may be silent
  });
  const runs = temporalCaseRuns(client, database, { taskQueue: TASK_QUEUE });
  const looks = lookAtRuns(client, await releasedVersion());
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: releasedWorkflows,
    activities: createSweeps({
      database,
      runs: { ...runs, ...looks, look: countLooks(looks.look, meter) },
      enrolmentRuns: temporalEnrolmentRuns(client, { taskQueue: TASK_QUEUE }),
      archiveCase: (caseId) => archiveCase({ client, database }, caseId),
      pace: startPace(STARTS_PER_SECOND),
      checkEveryMilliseconds: CHECK_RUNS_EVERY_SECONDS * 1000,
      recordingEndsWithinMilliseconds,
      signer,
      sealed: watchSealing(meter, logger),
      headPlaces: [
        ...(HEADS_FILE === undefined ? [] : [fileOfHeads(HEADS_FILE)]),
        ...(url === undefined || secret === undefined ? [] : [webhookOfHeads(webhooks, { url, secret })]),
      ],
      context: () => Context.current(),
      rhythms: {
        starts: { pauseMilliseconds: 2000, lastsMilliseconds },
        sealing: { pauseMilliseconds: 10_000, lastsMilliseconds },
        healing: { pauseMilliseconds: 10_000, lastsMilliseconds },
        archiving: { pauseMilliseconds: 10_000, lastsMilliseconds },
      },
    }),
    interceptors: { activity: [leaveWhenStopping] },
    shutdownGraceTime: '2s',
    shutdownForceTime: '5s',
  });
  const code = await workflowCode(database, replayedWithinMilliseconds);
  const audit = await Worker.create({
    connection,
    namespace,
    taskQueue: `${TASK_QUEUE}-audit`,
    activities: createAudit({
      database,
      archiveCase: (caseId) => archiveCase({ client, database }, caseId),
      async replay(caseId) {
        const record = await readCaseRecord(database, caseId);
        return record && (await replayCases([record], code))[0];
      },
      came: watchReplays(meter, logger),
      sampled: REPLAYS_PER_HOUR,
      heartbeat: () => Context.current().heartbeat(),
    }),
    interceptors: { activity: [leaveWhenStopping] },
    maxConcurrentActivityTaskExecutions: 1,
    shutdownGraceTime: '2s',
    shutdownForceTime: '5s',
  });
  const workers = [worker, audit];
  const running = Promise.all(workers.map((one) => one.run()));
  const schedules = keepSchedules(
    client,
    taskQueue,
    {
      startSweep: '1 minute',
      healSweep: '1 minute',
      archiveSweep: '1 minute',
      sealSweep: '1 minute',
      messageSweep: '1 minute',
      leadSweep: '10 minutes',
      digestSweep: '5 minutes',
      tidySweep: '1 hour',
      retentionSweep: '1 hour',
      remindSweep: '1 hour',
      headSweep: '1 hour',
      replaySweep: '1 hour',
    },
    logger,
  );
  const parts = watchParts(
    { postgres: () => requireMigrated(database), temporal: () => askNamespace(client) },
    { meter, logger },
  );
  return {
    async stop() {
      parts.stop();
      await schedules.stop();
      for (const one of workers) if (one.getState() === 'RUNNING') one.shutdown();
      await running;
      await connection.close();
      await close();
      await database.destroy();
    },
  };
});
