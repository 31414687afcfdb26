import { findLogged, type LoggedDelivery } from '../../database/deliveries/delivery-log.ts';
import { recordAccessRefused } from '../../database/ledger/annex.ts';
import { partyOf } from '../access/parties.ts';
import type { Call } from '../http/definition.ts';
import { Problem } from '../http/problem.ts';

/**
 * The delivery, for a caller who may see it: a brand sees what its own people were sent. That another brand has one is that
 * brand's secret: it is not found, and the attempt is kept.
 * @throws Problem not_found
 */
export async function visibleDelivery(
  { caller, dependencies: { database, now } }: Pick<Call, 'caller' | 'dependencies'>,
  deliveryId: string,
  operation: string,
): Promise<LoggedDelivery> {
  const found = await findLogged(database, deliveryId);
  const isOwn = caller.brandId === undefined || caller.brandId === found?.brandId;
  if (found?.caseId && !isOwn)
    await recordAccessRefused(database, { caseId: found.caseId, actor: caller.actor, at: now(), operation });
  const isReaders = partyOf(caller) !== 'brand' || found?.party === 'brand';
  if (!found || !isOwn || !isReaders) throw new Problem('not_found', 'there is no such delivery that you may see');
  return found;
}
