import { proxyActivities } from '@temporalio/workflow';
import type { SweepActivities, Started } from '../../activities/sweeps/start-what-does-not-run.ts';

const { startWhatDoesNotRun } = proxyActivities<SweepActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '30s',
  retry: { maximumAttempts: 1 }, // the schedule comes again
  summary: 'start the cases and letters that no run carries, tell cases of joined suspicions',
});

/** One round of the start sweep: what was accepted in Postgres and does not run yet, runs. */
export const startSweep = (): Promise<Started> => startWhatDoesNotRun();
