import { readFile } from 'node:fs/promises';
import {
  Worker,
  type ActivityInterceptorsFactory,
  type NativeConnection,
  type WorkerOptions,
  type WorkflowBundleOption,
} from '@temporalio/worker';
import {
  createActivities,
  createEnrolmentActivities,
  createLetterActivities,
  createMarketplaceActivities,
} from '../../activities/create-activities.ts';
import { keepWorkflowBundle } from '../../database/archive/workflow-bundles.ts';
import type { Dependencies } from '../../activities/dependencies.ts';
import { leaveWhenStopping } from './leave-when-stopping.ts';

export interface CaseWorkersOptions {
  connection: NativeConnection;
  namespace?: string;
  taskQueue: string;
  workflowBundle: WorkflowBundleOption;
  dependencies: Dependencies;
  /** Runs kept in memory; the others are replayed when something happens to them. */
  maxCachedWorkflows?: number;
  /** Around each activity of the cases. */
  activityInterceptors?: readonly ActivityInterceptorsFactory[];
  /** Calls a second that the marketplace takes from all of us. */
  marketplaceCallsPerSecond?: number;
}

export interface CaseWorkers {
  /** Rejects when one of them fails, now or before. */
  stop(): Promise<void>;
}

/** Attempts at letters of one process: as many as leave most of its only thread to the verdicts. */
const lettersPerSecond = 40;
/** A second's worth may come at once: more than these would have recordings wait for the thread and the database. */
const lettersAtOnce = 20;

/** An endpoint that is slow takes fifteen seconds of a place: it shall hold up few others, and no mail. */
const webhooksAtOnce = 60;

/**
 * The workers of the cases: for the process and its records, for its letters, for the webhooks of brands, for the calls to
 * the marketplace. Before any case is worked on, the workflow code is kept: by its SHA-256, which the build id of these
 * workers ends with (the SDK's default), each run's history names the code that ran it.
 */
export async function startCaseWorkers(options: CaseWorkersOptions): Promise<CaseWorkers> {
  const { connection, taskQueue, workflowBundle, dependencies, maxCachedWorkflows = 500 } = options;
  const common: Pick<WorkerOptions, 'connection' | 'shutdownGraceTime' | 'shutdownForceTime'> & { namespace?: string } =
    {
      connection,
      ...(options.namespace ? { namespace: options.namespace } : {}),
      shutdownGraceTime: '12s', // longer than any recording and any call to the marketplace
      shutdownForceTime: '18s',
    };
  await keepWorkflowBundle(
    dependencies.database,
    'code' in workflowBundle ? workflowBundle.code : await readFile(workflowBundle.codePath, 'utf8'),
  );
  const cases = await Worker.create({
    ...common,
    taskQueue,
    workflowBundle,
    activities: { ...createActivities(dependencies), ...createEnrolmentActivities(dependencies) },
    interceptors: { activity: [leaveWhenStopping, ...(options.activityInterceptors ?? [])] },
    sinks: { timeline: { event: { fn: () => {}, callDuringReplay: false } } },
    maxCachedWorkflows,
    stickyQueueScheduleToStartTimeout: '700ms', // a killed worker costs its cases this long, not ten seconds
  });
  const marketplace = await Worker.create({
    ...common,
    taskQueue: `${taskQueue}-marketplace`,
    activities: createMarketplaceActivities(dependencies),
    interceptors: { activity: [leaveWhenStopping] },
    ...(options.marketplaceCallsPerSecond
      ? { maxTaskQueueActivitiesPerSecond: options.marketplaceCallsPerSecond }
      : {}),
  });
  const letters = await Worker.create({
    ...common,
    taskQueue: `${taskQueue}-letters`,
    activities: createLetterActivities(dependencies),
    interceptors: { activity: [leaveWhenStopping] },
    maxConcurrentActivityTaskExecutions: lettersAtOnce,
    maxActivitiesPerSecond: lettersPerSecond,
  });
  const webhooks = await Worker.create({
    ...common,
    taskQueue: `${taskQueue}-webhooks`,
    activities: createLetterActivities(dependencies),
    interceptors: { activity: [leaveWhenStopping] },
    maxConcurrentActivityTaskExecutions: webhooksAtOnce,
    maxActivitiesPerSecond: lettersPerSecond,
  });
  const workers = [cases, letters, webhooks, marketplace];
  const running = Promise.all(workers.map((worker) => worker.run())).then(() => {});
  return {
    async stop() {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await running;
    },
  };
}
