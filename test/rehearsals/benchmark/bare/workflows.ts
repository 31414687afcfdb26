import {
  condition,
  defineUpdate,
  proxyActivities,
  setHandler,
  sleep,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import { searchAttributes } from '../../../../workflows/search-attributes.ts';
import type { BareActivities, BareMarketplaceActivities } from './activities.ts';
import type { BareSubject } from './effects.ts';

/** What fails this often does not get better: the run fails, and so does the benchmark, with the reason. */
const retry = { initialInterval: '200ms', maximumAttempts: 6 } as const;
const { record } = proxyActivities<BareActivities>({ startToCloseTimeout: '10s', retry });
// Nobody waits for the run of a letter, who could be told the reason.
const { deliver } = proxyActivities<BareActivities>({ startToCloseTimeout: '10s' });
const { enforce, confirmRemoval } = proxyActivities<BareMarketplaceActivities>({
  taskQueue: 'bare-marketplace',
  startToCloseTimeout: '15s',
  retry,
});

export const giveVerdict = defineUpdate<number, [string]>('giveVerdict');

/**
 * The confirmed path with the same commands to Temporal in the same order, and nothing of what they are for: the wait
 * for the brand, the verdict, its recording, the removal, the appeal window, the close.
 */
export async function bareCase(subject: BareSubject, windowMilliseconds: number): Promise<string> {
  let verdict: string | undefined;
  let recorded = 0;
  const recordNext = async (): Promise<void> => {
    await record(subject, recorded + 1);
    recorded += 1;
  };
  setHandler(giveVerdict, async (given) => {
    verdict = given;
    await condition(() => recorded > 0);
    return recorded;
  });
  await condition(() => verdict !== undefined, '24 hours');
  await recordNext();
  await enforce(subject);
  upsertSearchAttributes([{ key: searchAttributes.stage, value: 'appeal_window' }]);
  await Promise.all([recordNext(), confirmRemoval(subject)]);
  await Promise.all([recordNext(), sleep(windowMilliseconds)]);
  upsertSearchAttributes([
    { key: searchAttributes.stage, value: 'closed' },
    { key: searchAttributes.outcome, value: 'removed' },
  ]);
  await recordNext();
  return 'removed';
}

/** Carries the letters of one recording. */
export async function bareLetters(subject: BareSubject, deliveries: Parameters<typeof deliver>[1][]): Promise<void> {
  await Promise.all(deliveries.map((delivery) => deliver(subject, delivery)));
}
