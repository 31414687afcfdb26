import { setTimeout as pause } from 'node:timers/promises';
import type { RunningInstallation } from '../../../support/processes/run-installation.ts';
import type { Range } from '../../offers.ts';
import { untilRemoved } from '../time-verdicts.ts';
import type { Lifecycle } from './lifecycle.ts';

/** What an opening and what a removal are followed by is over by then. */
const quietMilliseconds = 300;

/**
 * Verdicts one after the other, ours and bare in turns, each by the same client; gives the milliseconds until the
 * marketplace was told.
 * @param offers as many of each lifecycle as the range counts, from its start on
 */
export async function compareVerdicts(
  installation: RunningInstallation,
  lifecycles: Record<Lifecycle['name'], Lifecycle>,
  offers: Range,
): Promise<Record<Lifecycle['name'], number[]>> {
  const times: Record<Lifecycle['name'], number[]> = { ours: [], bare: [] };
  for (let index = offers.from; index < offers.from + 2 * offers.count; index++) {
    const lifecycle = index % 2 === 0 ? lifecycles.ours : lifecycles.bare;
    const workflowId = await lifecycle.open(index);
    while ((await lifecycle.lettersLeft()) > 0) await pause(20);
    await pause(quietMilliseconds);
    const sentAt = Date.now();
    const [toldAt] = await Promise.all([untilRemoved(installation, workflowId), lifecycle.giveVerdict(workflowId)]);
    times[lifecycle.name].push(toldAt.getTime() - sentAt);
    await pause(quietMilliseconds);
  }
  return times;
}
