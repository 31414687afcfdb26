import { randomUUID } from 'node:crypto';
import { newId } from '../../../../api/opening/new-id.ts';
import { termsOf } from '../../../../api/opening/terms.ts';
import { temporalCaseRuns } from '../../../../engine/temporal-case-runs.ts';
import { appendEvents } from '../../../../database/ledger/append-events.ts';
import { findBrands } from '../../../../database/brands/brands.ts';
import type { Opening } from '../../../../domain/case/events.ts';
import { openCase } from '../../../../domain/case/open-case.ts';
import type { RunningInstallation } from '../../../support/processes/run-installation.ts';
import { brand, listingIdOf, sellerIdOf } from '../../offers.ts';
import { windowMilliseconds, type Lifecycle } from './lifecycle.ts';

const detector = { kind: 'detector', id: 'image-match' } as const;
const verdict = {
  actor: { kind: 'brand', id: brand.memberId, brandId: brand.brandId },
  verdict: 'counterfeit',
  reasonCode: 'fake_logo',
} as const;

/** The confirmed path as the product runs it, its calls made here in place of the API. */
export async function ourLifecycle({ client, database, parts }: RunningInstallation): Promise<Lifecycle> {
  const runs = temporalCaseRuns(client, database, { taskQueue: 'cases', patienceMilliseconds: 30_000 });
  const enrolled = (await findBrands(database, [brand.brandId])).get(brand.brandId)!;

  async function open(index: number): Promise<string> {
    const at = new Date().toISOString();
    const { policy, ...terms } = termsOf(enrolled, at);
    const windows = [`PT${windowMilliseconds / 1000}S`];
    const opening: Opening = {
      kind: 'suspicion',
      marketplaceId: 'harbour',
      listingId: listingIdOf(index),
      sellerId: sellerIdOf(index),
      brandId: brand.brandId,
      score: '0.5',
      signals: [{ detector: detector.id, reasonCode: 'image_copied', score: '0.5' }],
      policy: { ...policy, appeal: { ...policy.appeal, windows } },
      ...terms,
    };
    const caseId = newId('c', at);
    const events = openCase(caseId, opening, detector, at);
    const recorded = await database.transaction().execute((transaction) => appendEvents(transaction, [{ events }]));
    const { deliveries } = recorded.get(caseId)!;
    await Promise.all([runs.start(events), deliveries && runs.deliver(deliveries)]);
    return caseId;
  }

  return {
    name: 'ours',
    workerIds: () => parts.workers[0]!.processIds,
    async live(index) {
      const caseId = await open(index);
      await runs.send(caseId, 'submitVerdict', verdict, randomUUID());
      await client.workflow.getHandle(caseId).result();
      return caseId;
    },
    async lettersLeft() {
      const pending = database.selectFrom('deliveries').where('state', '<>', 'delivered');
      const { left } = await pending
        .select((expression) => expression.fn.countAll<string>().as('left'))
        .executeTakeFirstOrThrow();
      return Number(left);
    },
  };
}
