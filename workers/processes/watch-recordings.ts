import { clearInterval, setInterval } from 'node:timers';
import { ApplicationFailure, type MetricMeter } from '@temporalio/common';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import type { CaseRecording } from '../../database/ledger/case-recording.ts';

export interface RecordingsWatch {
  interceptors: ActivityInterceptorsFactory;
  stop(): void;
}

/** A recording that fails is tried again within 20 seconds, unless another worker took it or its run was ended. */
const forgetAfterMilliseconds = 60_000;
const tellEveryMilliseconds = 1000;

/** Tells of events that are decided and do not reach Postgres: the age of the oldest one, and how often a fork was met. */
export function watchRecordings(meter: MetricMeter): RecordingsWatch {
  const forks = meter.createCounter(
    'joint_force_ledger_forks',
    undefined,
    'Recordings refused as a fork, each attempt',
  );
  const oldest = meter.createGauge(
    'joint_force_oldest_unrecorded_event_seconds',
    'float',
    undefined,
    'Age of the oldest event that this worker could not record yet',
  );
  const unrecorded = new Map<string, { since: number; triedAt: number }>();

  function tell(): void {
    const now = Date.now();
    for (const [caseId, { triedAt }] of unrecorded)
      if (now - triedAt > forgetAfterMilliseconds) unrecorded.delete(caseId);
    const since = Math.min(now, ...[...unrecorded.values()].map((recording) => recording.since));
    oldest.set((now - since) / 1000);
  }
  forks.add(0);
  tell();
  const telling = setInterval(tell, tellEveryMilliseconds);

  return {
    interceptors: ({ info }) =>
      info.activityType === 'record'
        ? {
            inbound: {
              async execute(input, next) {
                const [{ events }] = input.args as [CaseRecording];
                const { caseId, at } = events[0]!;
                unrecorded.set(caseId, { since: Date.parse(at), triedAt: Date.now() });
                try {
                  const reach = await next(input);
                  unrecorded.delete(caseId);
                  return reach;
                } catch (error) {
                  if (error instanceof ApplicationFailure && error.type === 'LedgerFork') forks.add(1);
                  throw error;
                }
              },
            },
          }
        : {},
    stop: () => clearInterval(telling),
  };
}
