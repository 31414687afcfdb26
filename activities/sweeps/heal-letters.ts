import {
  deliveryRunsToCheck,
  markDeliveryRunSeen,
  putOffDeliveryRun,
} from '../../database/deliveries/delivery-runs.ts';
import type { HealDependencies } from './heal-cases.ts';

/**
 * Looks whether a run still carries each letter that is under way; one without waits for a start again. A letter is
 * known to its receiver by its id: one that is sent twice is the same letter. One that cannot be looked at is left for
 * the next time, and holds up no other. Gives how many runs were lost.
 */
export async function healLetters({
  database,
  runs,
  checkEveryMilliseconds,
  heartbeat,
}: Pick<HealDependencies, 'database' | 'runs' | 'checkEveryMilliseconds' | 'heartbeat'>): Promise<number> {
  const notSince = new Date(Date.now() - checkEveryMilliseconds).toISOString();
  let lost = 0;
  for (;;) {
    const runIds = await deliveryRunsToCheck(database, notSince);
    if (runIds.length === 0) return lost;
    for (const runId of runIds) {
      heartbeat();
      try {
        const isCarried = await runs.isRunning(runId);
        await markDeliveryRunSeen(database, runId, isCarried);
        if (!isCarried) lost += 1;
      } catch {
        await putOffDeliveryRun(database, runId);
      }
    }
  }
}
