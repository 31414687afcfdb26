import { proxyActivities } from '@temporalio/workflow';
import type { TidyActivities } from '../../activities/sweeps/tidy.ts';

const { forgetOldRequests } = proxyActivities<TidyActivities>({
  startToCloseTimeout: '10 minutes',
  retry: { maximumAttempts: 1 }, // the schedule comes again
  summary: 'forget answers that are kept no longer',
});

/** Once in a while: what is kept for a time only, and has had its time, goes. */
export const tidySweep = (): Promise<number> => forgetOldRequests();
