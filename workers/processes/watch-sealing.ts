import type { MetricMeter } from '@temporalio/common';
import type { Logger } from 'pino';

/** Counts the rounds of sealing, by whether they went well, and says in the log why one did not: that none does is an alarm. */
export function watchSealing(meter: MetricMeter, logger: Logger): (failure: unknown) => void {
  const rounds = meter.createCounter('joint_force_sealings', undefined, 'Rounds of sealing, by what they came to');
  for (const result of ['sealed', 'failed']) rounds.add(0, { result }); // there from the start: a rise from nothing is no rise
  return (failure) => {
    rounds.add(1, { result: failure === undefined ? 'sealed' : 'failed' });
    if (failure !== undefined) logger.error(failure, 'the log could not be sealed');
  };
}
