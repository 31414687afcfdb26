import { clearInterval, setInterval } from 'node:timers';
import type { MetricMeter } from '@temporalio/common';
import type { Logger } from 'pino';
import { reasonOf } from '../../domain/reason.ts';

const askEveryMilliseconds = 30_000;

/**
 * Tells whether the parts that a process works with answer, each asked every 30 seconds: as a metric of 1 or 0, and in
 * the log when that changes.
 * @param ask by part, such as `postgres`; rejects when it does not answer
 */
export function watchParts(
  ask: Record<string, () => Promise<unknown>>,
  { meter, logger }: { meter: MetricMeter; logger: Logger },
): { stop(): void } {
  const reachable = meter.createGauge('joint_force_reachable', 'int', undefined, 'Whether a part answers this process');
  const away = new Set<string>();

  async function look(part: string, answers: () => Promise<unknown>): Promise<void> {
    try {
      await answers();
      reachable.set(1, { part });
      if (away.delete(part)) logger.warn({ part }, 'answers again');
    } catch (error) {
      reachable.set(0, { part });
      if (!away.has(part)) logger.warn({ part, reason: reasonOf(error) }, 'does not answer');
      away.add(part);
    }
  }
  const lookAtAll = (): void => {
    for (const [part, answers] of Object.entries(ask)) void look(part, answers);
  };
  lookAtAll();
  const looking = setInterval(lookAtAll, askEveryMilliseconds);
  return { stop: () => clearInterval(looking) };
}
