import { Context } from '@temporalio/activity';
import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client } from '@temporalio/client';
import type { Duration } from '@temporalio/common';
import { Worker } from '@temporalio/worker';
import { createHealActivities } from '../../activities/sweeps/heal-cases.ts';
import { createSweepActivities } from '../../activities/sweeps/start-what-does-not-run.ts';
import { createTidyActivities } from '../../activities/sweeps/tidy.ts';
import { temporalCaseRuns } from '../../engine/temporal-case-runs.ts';
import { connect } from '../../database/connect.ts';
import { recordingEndsWithinMilliseconds } from '../../database/runs/runs.ts';
import { connectTemporalClient, connectTemporalWorker } from '../../engine/connect-temporal.ts';
import { countLooks } from './count-looks.ts';
import { installRuntime } from './install-runtime.ts';
import { leaveWhenStopping } from './leave-when-stopping.ts';
import { lookAtRuns } from '../../engine/look-at-runs.ts';
import { runProcess } from './process-manners.ts';
import { releasedVersion, releasedWorkflows } from '../release/released-workflows.ts';
import { readSettings, settings } from '../settings.ts';

/** Runs the sweeps: schedules in Temporal, driven from Postgres, that mend what a crash has left undone. */
await runProcess('sweeps', async () => {
  const environment = readSettings(settings.sweeps);
  const { DATABASE_URL, TASK_QUEUE, STARTS_PER_SECOND, CHECK_RUNS_EVERY_SECONDS } = environment;
  const { meter } = installRuntime(environment);
  const database = connect(DATABASE_URL, { connections: 4 });
  const { client, close } = await connectTemporalClient();
  const { connection, namespace } = await connectTemporalWorker();
  const taskQueue = `${TASK_QUEUE}-sweeps`;
  const runs = temporalCaseRuns(client, database, { taskQueue: TASK_QUEUE });
  const { look, ...mend } = lookAtRuns(client, await releasedVersion());
  const heartbeat = (): void => Context.current().heartbeat();
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: releasedWorkflows,
    activities: {
      ...createSweepActivities({ database, runs, startsPerSecond: STARTS_PER_SECOND, heartbeat }),
      ...createTidyActivities({ database }),
      ...createHealActivities({
        database,
        runs: { start: (events) => runs.start(events), look: countLooks(look, meter), ...mend },
        checkEveryMilliseconds: CHECK_RUNS_EVERY_SECONDS * 1000,
        recordingEndsWithinMilliseconds,
        heartbeat,
      }),
    },
    interceptors: { activity: [leaveWhenStopping] },
    shutdownGraceTime: '2s',
    shutdownForceTime: '5s',
  });
  await keepSchedule(client, taskQueue, { workflowType: 'startSweep', every: '5s' });
  await keepSchedule(client, taskQueue, { workflowType: 'healSweep', every: '10s' });
  await keepSchedule(client, taskQueue, { workflowType: 'tidySweep', every: '1 hour' });
  const running = worker.run();
  return {
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await running;
      await connection.close();
      await close();
      await database.destroy();
    },
  };
});

async function keepSchedule(
  client: Client,
  taskQueue: string,
  { workflowType, every }: { workflowType: string; every: Duration },
): Promise<void> {
  await client.schedule
    .create({
      scheduleId: `${taskQueue}.${workflowType}`,
      spec: { intervals: [{ every }] },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '1 minute' },
      action: { type: 'startWorkflow', workflowType, workflowId: `${taskQueue}.${workflowType}`, taskQueue },
    })
    .catch((error: unknown) => {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    });
}
