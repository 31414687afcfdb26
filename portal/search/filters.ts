import { outcomes, stages, type Outcome, type Stage } from '../../domain/vocabulary.ts';

/** What all cases are filtered and sorted by, as it stands in the address. */
export interface Filters {
  /** Words of the offer's title. */
  q?: string;
  /** At one of these steps. */
  stage?: Stage[];
  /** The newest first, unless it says otherwise. */
  order?: 'due';
  outcome?: Outcome;
  brandId?: string;
  sellerId?: string;
  listingId?: string;
  hasProblem?: boolean;
}

/** By how many filters the cases are narrowed, besides the words of the title; an order narrows nothing. */
export const filtersBesidesWords = ({ q: _words, order: _order, ...rest }: Filters): number => Object.keys(rest).length;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined;

/** What an address asks for; what is none of ours is left out. */
export function filtersIn(search: Record<string, unknown>): Filters {
  const asked = [search.stage].flat();
  const stage = stages.filter((one) => asked.includes(one));
  const outcome = outcomes.find((one) => one === search.outcome);
  const [q, brandId, sellerId, listingId] = [search.q, search.brandId, search.sellerId, search.listingId].map(textOf);
  return {
    ...(q !== undefined && { q: q.slice(0, 200) }),
    ...(stage.length > 0 && { stage }),
    ...(outcome && { outcome }),
    ...(brandId !== undefined && { brandId }),
    ...(sellerId !== undefined && { sellerId }),
    ...(listingId !== undefined && { listingId }),
    ...(search.order === 'due' && { order: 'due' }),
    ...((search.hasProblem === true || search.hasProblem === 'true') && { hasProblem: true }),
  };
}
