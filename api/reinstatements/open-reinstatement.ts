import { appendEvents } from '../../database/ledger/append-events.ts';
import { findBrands } from '../../database/brands/brands.ts';
import { findCaseOfUpdate } from '../../database/ledger/find-update.ts';
import { findReinstatementOf } from '../../database/cases/reinstatements.ts';
import { lockListings } from '../../database/intake/suspicions.ts';
import type { Case } from '../../domain/case/case.ts';
import type { Refusal } from '../../domain/case/decision.ts';
import type { Opening } from '../../domain/case/events.ts';
import { openCase } from '../../domain/case/open-case.ts';
import { encloseWithin } from '../files/enclosures.ts';
import type { Call } from '../http/definition.ts';
import { newId } from '../opening/new-id.ts';
import { retryWhenOvertaken } from '../opening/retry-when-overtaken.ts';
import type { OpenedCase } from '../opening/start-run.ts';
import { termsOf } from '../opening/terms.ts';

type Opened =
  | (OpenedCase & { refused?: never })
  /** The same request has opened the case before. */
  | { caseId: string; events?: never; refused?: never }
  | { refused: Refusal };

/** Opens the case that undoes a closed one. It stands in Postgres with its first events; its run is not started here. */
export function openReinstatement(
  call: Pick<Call, 'caller' | 'updateId' | 'dependencies'>,
  cited: Case,
  { reasonCode, note }: { reasonCode: string; note?: string | undefined },
): Promise<Opened> {
  const { caller, updateId, dependencies } = call;
  return retryWhenOvertaken(dependencies.database, async (transaction): Promise<Opened> => {
    await lockListings(transaction, [cited]);
    const known = await findCaseOfUpdate(transaction, updateId);
    if (known) return { caseId: known };
    if (cited.stage !== 'closed' || cited.ending?.outcome !== 'removed')
      return refuse('the case has not ended as removed');
    const earlier = await findReinstatementOf(transaction, cited);
    if (earlier) return refuse(`case ${earlier} undoes it already`);

    const at = dependencies.now();
    const caseId = newId('c', at);
    const brand = (await findBrands(transaction, [cited.brandId])).get(cited.brandId)!;
    const { opened: _granted, ...enclosed } = await encloseWithin(transaction, call, caseId, { note });
    const { marketplaceId, listingId, sellerId, brandId, snapshotSha256, score, measure, strike } = cited;
    const opening: Opening = {
      kind: 'reinstatement',
      marketplaceId,
      listingId,
      sellerId,
      brandId,
      ...(snapshotSha256 && { snapshotSha256 }),
      score,
      signals: [],
      ...termsOf(brand, at),
      cites: cited.caseId,
    };
    const standing = {
      reasonCode,
      restrictionCaseId: measure.restrictionCaseId ?? cited.caseId,
      decision: measure.decision,
      ...(strike === 'given' && { strikeStands: true as const }),
      ...enclosed,
    };
    const events = openCase(caseId, opening, caller.actor, at, { standing });
    const recorded = await appendEvents(transaction, [{ events, updateIds: { 1: updateId } }]);
    return { caseId, events, deliveries: recorded.get(caseId)?.deliveries };
  });
}

const refuse = (message: string): Opened => ({ refused: { code: 'stage_conflict', message } });
