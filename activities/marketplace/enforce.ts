import { findAuthorisation } from '../../database/brands/authorised-sellers.ts';
import { readRestrictions } from '../../database/cases/restrictions.ts';
import type { Database } from '../../database/connect.ts';
import type { Authorisation } from '../../domain/case/authorisation.ts';
import type { Restricting } from '../../domain/case/events.ts';
import type { Offer } from '../../domain/case/offer.ts';
import type { Measure } from '../../domain/vocabulary.ts';
import type { Marketplace } from './marketplace.ts';

interface Asked {
  marketplace: Marketplace;
  database: Database;
}

/** An order of a case about its offer. */
interface Order {
  offer: Offer;
  /** Under which the marketplace knows the restriction. */
  caseId: string;
  measure: Measure;
  order: number;
  /** A reason code. */
  reason: string;
}

/** What became of an order. */
export interface Enforced {
  /**
   * Nothing was done: the offer is another seller's than the case supposes. `authorisation`: by which that seller is on the
   * brand's list. `isAuthorised` is what runs read that a release before carries on.
   */
  seller?: { sellerId: string; isAuthorised: boolean; authorisation?: Authorisation };
  refusal?: string;
  /** The other cases that restrict the offer. */
  others?: Restricting[];
}

/**
 * Tells the marketplace the measure that a case wants. Before it restricts an offer it asks whose that is: nobody is
 * accused on the word of whoever reported it. Safe to repeat: the marketplace ignores an order that is not newer.
 */
export const createEnforce =
  ({ marketplace, database }: Asked) =>
  async ({ offer, caseId, measure, order, reason }: Order): Promise<Enforced> => {
    const { listingId, brandId } = offer;
    if (measure !== 'none') {
      const { status, seller } = await marketplace.look(listingId);
      if (seller.sellerId !== offer.sellerId) {
        const { sellerId } = seller;
        const authorisation = await findAuthorisation(database, { brandId, sellerId, now: new Date().toISOString() });
        const listed = { isAuthorised: authorisation !== undefined, ...(authorisation && { authorisation }) };
        return { seller: { sellerId, ...listed }, ...(await elsewhere(database, offer, caseId)) };
      }
      if (status === 'gone') return { refusal: 'listing_gone', ...(await elsewhere(database, offer, caseId)) };
    }
    await marketplace.restrict({ listingId, caseId, measure, order, reason });
    return elsewhere(database, offer, caseId);
  };

/** Whether what the marketplace shows is at least as strong as the measure that was taken. */
export const createConfirmRemoval =
  ({ marketplace, database }: Asked) =>
  async ({ offer, caseId, measure }: Pick<Order, 'offer' | 'caseId' | 'measure'>) => {
    const { status, measureInForce } = await marketplace.look(offer.listingId);
    const isOffSale = status === 'gone' || measureInForce === 'removed' || measureInForce === measure;
    return { isOffSale, ...(await elsewhere(database, offer, caseId)) };
  };

async function elsewhere(database: Database, offer: Offer, caseId: string): Promise<{ others?: Restricting[] }> {
  const others = (await readRestrictions(database, offer)).filter((one) => one.caseId !== caseId);
  return others.length > 0 ? { others } : {};
}
