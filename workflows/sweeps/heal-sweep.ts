import { proxyActivities } from '@temporalio/workflow';
import type { HealActivities, Healed } from '../../activities/sweeps/heal-cases.ts';

const { healCases } = proxyActivities<HealActivities>({
  startToCloseTimeout: '10 minutes',
  heartbeatTimeout: '30s',
  retry: { maximumAttempts: 1 }, // the schedule comes again
  summary: 'look whether every open case has a run that agrees with the ledger',
});

/** One round of healing: a case that lost its run gets one from the record. */
export const healSweep = (): Promise<Healed> => healCases();
