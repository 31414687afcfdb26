import { randomUUID } from 'node:crypto';
import { newId } from '../../../../api/opening/new-id.ts';
import { openNewCase } from '../../../../api/opening/open-new-case.ts';
import { findBrands } from '../../../../database/brands/brands.ts';
import { keepPolicy } from '../../../../database/terms/policies.ts';
import { jointForce } from '../../../../domain/policy/joint-force.ts';
import type { Policy } from '../../../../domain/policy/policy.ts';
import type { Opening } from '../../../../domain/case/events.ts';
import { temporalCaseRuns } from '../../../../engine/temporal-case-runs.ts';
import type { RunningInstallation } from '../../../support/processes/run-installation.ts';
import { brand, listingIdOf, sellerIdOf } from '../../offers.ts';
import { windowMilliseconds, type Lifecycle } from './lifecycle.ts';

const detector = { kind: 'detector', id: 'image-match' } as const;
const verdict = {
  actor: { kind: 'brand', id: brand.memberId, brandId: brand.brandId },
  content: { verdict: 'counterfeit', reasonCode: 'fake_logo' },
} as const;
/** As `joint-force`, but for a seller's window that can be waited for. */
const policy: Policy = {
  ...jointForce,
  name: 'short-window',
  appeal: { ...jointForce.appeal, windows: [{ deadline: `PT${windowMilliseconds / 1000}S` }] },
};

/** The confirmed path as the product runs it, its calls made here in place of the API. */
export async function ourLifecycle({ client, database, parts }: RunningInstallation): Promise<Lifecycle> {
  const runs = temporalCaseRuns(client, database, { taskQueue: 'cases', patienceMilliseconds: 30_000 });
  await keepPolicy(database, policy);
  const enrolled = (await findBrands(database, [brand.brandId])).get(brand.brandId)!;

  async function open(index: number): Promise<string> {
    const at = new Date().toISOString();
    const opening: Omit<Opening, 'terms'> = {
      kind: 'suspicion',
      offer: {
        marketplaceId: 'harbour',
        listingId: listingIdOf(index),
        sellerId: sellerIdOf(index),
        brandId: brand.brandId,
      },
      score: '0.5',
      findings: [{ detector: detector.id, reasonCode: 'image_copied', score: '0.5' }],
    };
    const { caseId, deliveries } = await database
      .transaction()
      .execute((transaction) =>
        openNewCase(
          transaction,
          { ...enrolled, policy: policy.name },
          { caseId: newId('c', at), actor: detector, at, opening, circumstances: {}, updateId: randomUUID() },
        ),
      );
    await Promise.all([runs.start(caseId), deliveries && runs.deliver(deliveries)]);
    return caseId;
  }

  return {
    name: 'ours',
    workerIds: () => parts.workers[0]!.processIds,
    open,
    async giveVerdict(caseId) {
      await runs.send(caseId, 'submitVerdict', verdict, randomUUID());
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
