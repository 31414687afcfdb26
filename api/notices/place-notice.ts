import type { z } from '@hono/zod-openapi';
import { findBrands } from '../../database/brands/brands.ts';
import { findCaseOfUpdate } from '../../database/ledger/find-update.ts';
import { lockListings, lockUndecidedCases, readListingHistories, textOf } from '../../database/intake/suspicions.ts';
import { keepReturnedListings } from '../../database/runs/listing-events.ts';
import { keepText } from '../../database/evidence/texts.ts';
import { encloseWithin, type Enclosures } from '../files/enclosures.ts';
import type { Call } from '../http/definition.ts';
import { newId } from '../opening/new-id.ts';
import { retryWhenOvertaken } from '../opening/retry-when-overtaken.ts';
import { takeSnapshot } from '../opening/snapshot.ts';
import type { OpenedCase } from '../opening/start-run.ts';
import type { suspicionSchema } from '../suspicions/suspicion.ts';
import { openNewCase } from '../opening/open-new-case.ts';

type Offer = Pick<
  z.output<typeof suspicionSchema>,
  'marketplaceId' | 'listingId' | 'sellerId' | 'title' | 'price' | 'category' | 'country' | 'url'
>;
type Notice = Offer & Partial<Enclosures> & { reasonCode: string; iprRecordId?: string | undefined };

/** Where a notice belongs. */
export type Placed =
  | ({ result: 'opened' } & OpenedCase)
  /** The same request has opened the case before. */
  | { result: 'known'; caseId: string }
  /** The brand's verdict is awaited there, or may still be given: nothing is written yet. */
  | { result: 'undecided'; caseId: string }
  /** The offer is removed for the brand already, or was until it vanished and the case about it is still open. */
  | { result: 'removed'; caseId: string };

/**
 * Finds the undecided case about the offer, or opens one with the brand's verdict in it. A case that is opened stands in
 * Postgres with its first events; its run is not started here.
 * @throws Problem invalid, for a file that is not the caller's to use
 */
export function placeNotice(
  call: Pick<Call, 'caller' | 'updateId' | 'dependencies'>,
  brandId: string,
  notice: Notice,
): Promise<Placed> {
  const { caller, updateId, dependencies } = call;
  const { marketplaceId, listingId, sellerId, country, reasonCode, iprRecordId } = notice;
  const listing = { marketplaceId, listingId, brandId };
  return retryWhenOvertaken(dependencies.database, async (transaction): Promise<Placed> => {
    await lockListings(transaction, [listing]);
    const known = await findCaseOfUpdate(transaction, updateId);
    if (known) return { result: 'known', caseId: known };
    const undecided = (await lockUndecidedCases(transaction, [listing])).get(textOf(listing));
    if (undecided) return { result: 'undecided', caseId: undecided };

    const at = dependencies.now();
    const [history] = await readListingHistories(transaction, [{ ...listing, sellerId }], at);
    const { standing } = history!;
    if (standing && (standing.isInForce || standing.isOpen)) {
      if (!standing.isInForce) await keepReturnedListings(transaction, [{ ...listing, suspicionId: updateId }], at);
      return { result: 'removed', caseId: standing.caseId };
    }
    const brand = (await findBrands(transaction, [brandId])).get(brandId)!;
    const caseId = newId('c', at);
    const enclosed = await encloseWithin(transaction, call, caseId, notice);
    const snapshot = takeSnapshot({ ...notice, brand: brandId });
    await keepText(transaction, { ...snapshot, at });
    const opened = await openNewCase(transaction, brand, {
      caseId,
      actor: caller.actor,
      at,
      opening: {
        kind: 'notice',
        offer: {
          ...{ ...listing, sellerId, ...(country && { country }) },
          ...{ snapshotSha256: snapshot.sha256, fingerprint: snapshot.fingerprint },
        },
        score: '1',
        findings: [],
        ...(history?.latestCaseId && { cites: history.latestCaseId }),
      },
      circumstances: { notice: { reasonCode, ...(iprRecordId && { iprRecordId }), ...enclosed } },
      updateId,
    });
    return { result: 'opened', ...opened };
  });
}
