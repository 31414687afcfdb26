import { queryOptions } from '@tanstack/react-query';
import { api } from '../data/api.ts';
import type { caseEventsQuery } from '../data/case-events.ts';

const askCase = async (caseId: string) => (await api.get('/v1/cases/{caseId}', { params: { caseId } })).body;

/** A case as this person may see it. */
export type CaseView = Awaited<ReturnType<typeof askCase>>;
/** What has happened, the oldest first; what is not for this person is `withheld`. */
export type CaseEvent = Awaited<ReturnType<NonNullable<ReturnType<typeof caseEventsQuery>['queryFn']>>>[number];
/** An event that this person may read, of a kind. */
export type EventOf<K extends CaseEvent['kind']> = Extract<CaseEvent, { kind: K }>;

export const caseQuery = (caseId: string) =>
  queryOptions({ queryKey: ['case', caseId, 'view'], queryFn: () => askCase(caseId), staleTime: 5000 });

/** What the offer showed, as far as it is known. */
export interface Snapshot {
  title?: string;
  price?: { amount: string; currency: string };
  country?: string;
  category?: string;
  url?: string;
}

/** The pictures of the offer in their order; those that were erased say so. */
export function picturesIn(
  view: CaseView,
): { url: string; erased: NonNullable<CaseView['files']>[number]['erased'] }[] {
  const { pictures: hashes = [] } = (view.listing.snapshot ?? {}) as { pictures?: string[] };
  return view.pictures.map((url, at) => ({
    url,
    erased: view.files?.find(({ sha256 }) => sha256 === hashes[at])?.erased,
  }));
}

export const snapshotOf = (view: CaseView): Snapshot => (view.listing.snapshot ?? {}) as Snapshot;
