import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

/** Who holds a case for proceedings, and who has. */
export const legalHoldQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'legal-hold'],
    queryFn: async () => (await api.get('/v1/cases/{caseId}/legal-hold', { params: { caseId } })).body,
  });

type Holds = Awaited<ReturnType<NonNullable<ReturnType<typeof legalHoldQuery>['queryFn']>>>['holds'];

/** The hold that stands, if there is one. */
export const standingHold = (holds: Holds): Holds[number] | undefined =>
  holds.find(({ releasedAt }) => releasedAt === undefined);
