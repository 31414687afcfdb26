import { findBrands } from '../../database/brands/brands.ts';
import { readVanishedRemovals } from '../../database/cases/restrictions.ts';
import { lockListings, lockUndecidedCases, textOf } from '../../database/intake/suspicions.ts';
import { findCaseOfUpdate } from '../../database/ledger/find-update.ts';
import type { ListingEvent } from '../../database/runs/listing-events.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { inOwnWords } from '../opening/in-own-words.ts';
import { newId } from '../opening/new-id.ts';
import { openNewCase } from '../opening/open-new-case.ts';
import { retryWhenOvertaken } from '../opening/retry-when-overtaken.ts';
import type { OpenedCase } from '../opening/start-run.ts';

/**
 * A decision stands for an offer that comes back when its case is long closed: a new case carries it out again, and the
 * seller is told and heard once more. The same event again opens nothing. Its runs are not started here.
 */
export function removeAgain(
  { database, now }: Pick<Dependencies, 'database' | 'now'>,
  { marketplaceId, listingId, eventId }: ListingEvent,
): Promise<OpenedCase[]> {
  return retryWhenOvertaken(database, async (transaction) => {
    const opened: OpenedCase[] = [];
    for (const { caseId: cites, offer, ground, deciders } of await readVanishedRemovals(transaction, {
      marketplaceId,
      listingId,
    })) {
      const { brandId } = offer;
      await lockListings(transaction, [offer]);
      const updateId = `returned.${marketplaceId}.${eventId}.${brandId}`;
      const isKnown = await findCaseOfUpdate(transaction, updateId);
      const undecided = await lockUndecidedCases(transaction, [offer]);
      if (isKnown || undecided.has(textOf(offer))) continue;
      const at = now();
      const brand = (await findBrands(transaction, [brandId])).get(brandId)!;
      opened.push(
        await openNewCase(transaction, brand, {
          caseId: newId('c', at),
          actor: { kind: 'marketplace', id: marketplaceId },
          at,
          opening: {
            kind: 'suspicion',
            offer: await inOwnWords(transaction, offer, at),
            score: '1',
            findings: [],
            cites,
          },
          circumstances: { standingRemoval: { caseId: cites, ground, deciders } },
          updateId,
        }),
      );
    }
    return opened;
  });
}
