import type { Measure } from '../../domain/vocabulary.ts';
import type { Marketplace, Restriction } from './marketplace.ts';

/** Tells the marketplace the measure that a case wants. Safe to repeat: it ignores a decision that is not newer. */
export const createEnforce =
  (marketplace: Marketplace) =>
  (restriction: Restriction): Promise<void> =>
    marketplace.restrict(restriction);

/** Whether what the marketplace shows is at least as strong as the measure that was taken. */
export const createConfirmRemoval =
  (marketplace: Marketplace) =>
  async ({ listingId, measure }: { listingId: string; measure: Measure }): Promise<'as_wanted' | 'still_for_sale'> => {
    const { status, measureInForce } = await marketplace.look(listingId);
    const isOffSale = status === 'gone' || measureInForce === 'removed' || measureInForce === measure;
    return isOffSale ? 'as_wanted' : 'still_for_sale';
  };
