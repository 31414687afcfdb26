import type { MetricMeter } from '@temporalio/common';
import type { Logger } from 'pino';
import { firstDifference, replayResults, type ReplayReport } from '../../domain/replays/replay-report.ts';

/** Counts what replays come to, and names in the log the case and the event where one differs. */
export function watchReplays(meter: MetricMeter, logger: Logger): (report: ReplayReport) => void {
  const replays = meter.createCounter('joint_force_replays', undefined, 'Replays of cases, by what they came to');
  for (const result of replayResults) replays.add(0, { result }); // there from the start: a rise from nothing is no rise
  return (report) => {
    const { caseId, result, ways } = report;
    replays.add(1, { result });
    if (result === 'differs') logger.error({ caseId, ...firstDifference(report) }, 'a replay differs from the ledger');
    if (result === 'not_replayed') {
      const because = ways.flatMap((way) => way.because ?? []);
      logger.warn({ caseId, because }, 'a case could not be replayed in every way');
    }
  };
}
