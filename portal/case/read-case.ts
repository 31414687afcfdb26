import { queryOptions } from '@tanstack/react-query';
import { api } from '../data/api.ts';

const askCase = async (caseId: string) => (await api.get('/v1/cases/{caseId}', { params: { caseId } })).body;
const askEvents = async (caseId: string) =>
  (await api.get('/v1/cases/{caseId}/timeline', { params: { caseId }, query: { limit: 1000 } })).body.items;

/** A case as this person may see it. */
export type CaseView = Awaited<ReturnType<typeof askCase>>;
/** What has happened, the oldest first; what is not for this person is `withheld`. */
export type CaseEvent = Awaited<ReturnType<typeof askEvents>>[number];
/** An event that this person may read, of a kind. */
export type EventOf<K extends CaseEvent['kind']> = Extract<CaseEvent, { kind: K }>;

export const caseQuery = (caseId: string) =>
  queryOptions({ queryKey: ['case', caseId, 'view'], queryFn: () => askCase(caseId), staleTime: 5000 });

export const eventsQuery = (caseId: string) =>
  queryOptions({ queryKey: ['case', caseId, 'events'], queryFn: () => askEvents(caseId), staleTime: 5000 });

/** Rights of a brand that stand verified. */
export const verifiedRightsQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['brand', brandId, 'verified-rights'],
    queryFn: async () => (await api.get('/v1/rights', { query: { brandId, standing: 'verified' } })).body.items,
    staleTime: 600_000,
  });

export type Right = Awaited<ReturnType<NonNullable<ReturnType<typeof verifiedRightsQuery>['queryFn']>>>[number];

/** What the offer showed, as far as it is known. */
export interface Snapshot {
  title?: string;
  price?: { amount: string; currency: string };
  country?: string;
  category?: string;
}

export const snapshotOf = (view: CaseView): Snapshot => (view.listing.snapshot ?? {}) as Snapshot;
