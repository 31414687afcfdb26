import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { Audit } from '../../activities/replays/create-replays.ts';
import type { ReplayReport } from '../../domain/replays/replay-report.ts';

/** Comes to the timeline of a case anew, for somebody who waits for it. Who asks while it is under way gets the same. */
export function replayCase(caseId: string): Promise<ReplayReport | null> {
  const { replayOne } = proxyActivities<Pick<Audit, 'replayOne'>>({
    taskQueue: queueOfReplays(),
    startToCloseTimeout: '3 minutes',
    scheduleToCloseTimeout: '5 minutes', // whoever has waited so long has asked again
    retry: { maximumAttempts: 2 },
    summary: 'replay the case',
  });
  return replayOne(caseId);
}

/** Closed cases, drawn by chance, are replayed. */
export function replaySweep(): Promise<number> {
  const { replaySample } = proxyActivities<Pick<Audit, 'replaySample'>>({
    taskQueue: queueOfReplays(),
    startToCloseTimeout: '30 minutes',
    heartbeatTimeout: '4 minutes', // longer than one replay
    retry: { maximumAttempts: 1 }, // the schedule comes again
    summary: 'replay closed cases, drawn by chance',
  });
  return replaySample();
}

const queueOfReplays = (): string => `${workflowInfo().taskQueue.replace(/-sweeps$/, '')}-audit`;
