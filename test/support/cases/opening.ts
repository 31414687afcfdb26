import type { Opening } from '../../../domain/case/events.ts';
import type { Offer } from '../../../domain/case/offer.ts';
import type { Terms } from '../../../domain/case/terms.ts';
import { jointForce } from '../../../domain/policy/joint-force.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { berlin } from './calendar.ts';

/** `joint-force`, but for what a test is about. */
export type Changes = {
  [K in keyof Policy]?: Policy[K] extends unknown[] | string | number ? Policy[K] : Partial<Policy[K]>;
};

function policyWith(changes: Changes): Policy {
  const merged = Object.entries(changes).map(([name, change]) => {
    const usual = jointForce[name as keyof Policy];
    const isSection = typeof usual === 'object' && !Array.isArray(usual);
    return [name, isSection ? { ...usual, ...(change as object) } : change];
  });
  return { ...jointForce, ...Object.fromEntries(merged) } as Policy;
}

/** What a test changes of the usual opening, of its offer, and of the policy. */
export type Given = Omit<Partial<Opening>, 'offer'> & Partial<Offer> & { policy?: Changes };

/** Names for terms that a test has in its hands; who keeps them names them by their hashes. */
const unkept = { policySha256: 'a'.repeat(64), calendarSha256: 'b'.repeat(64) };

export function openingWith(changes: Given = {}): Opening {
  const { policy: _policy, marketplaceId, listingId, sellerId, brandId, country, snapshotSha256, ...opening } = changes;
  return {
    kind: 'suspicion',
    offer: {
      marketplaceId: marketplaceId ?? 'market-1',
      listingId: listingId ?? 'listing-1',
      sellerId: sellerId ?? 'seller-1',
      brandId: brandId ?? 'brand-1',
      ...(country && { country }),
      ...(snapshotSha256 && { snapshotSha256 }),
    },
    terms: unkept,
    score: '0.5',
    findings: [{ detector: 'image-match', reasonCode: 'logo_differs', score: '0.5' }],
    ...opening,
  };
}

export const termsWith = ({ policy = {} }: Given = {}): Terms => ({ policy: policyWith(policy), calendar: berlin });
