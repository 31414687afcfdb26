import { deliveriesToCheck, markDeliveryRunSeen, putOffDeliveries } from '../../database/deliveries/deliveries.ts';
import type { HealDependencies } from './heal-cases.ts';

const atOnce = 100;

/**
 * Looks whether a run still carries each letter that is under way; one without waits for a start again. A letter is
 * known to its receiver by its id: one that is sent twice is the same letter. One that cannot be looked at is left for
 * the next time, and holds up no other. Gives how many waited for nobody.
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
    const groups = await deliveriesToCheck(database, notSince, atOnce);
    for (const group of groups) {
      heartbeat();
      try {
        const isCarried = await runs.carriesLetters(group);
        await markDeliveryRunSeen(database, group, isCarried);
        if (!isCarried) lost += 1;
      } catch {
        await putOffDeliveries(database, group);
      }
    }
    if (groups.length < atOnce) return lost;
  }
}
