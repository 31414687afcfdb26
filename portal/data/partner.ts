import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './api.ts';
import { useMembership } from './me.ts';
import { partnerKey } from './partner-key.ts';

const partnerQuery = (brandId: string | undefined) =>
  queryOptions({
    queryKey: partnerKey(brandId),
    queryFn: async () => (await api.get('/v1/brands/{brandId}/partner', { params: { brandId: brandId! } })).body,
    staleTime: 600_000,
    enabled: brandId !== undefined,
  });

/** Who looks after the brand of this person, and is to be asked now; nobody for the marketplace's own. */
export function usePartner(): { name: string; email: string; memberId: string } | undefined {
  const { data } = useQuery(partnerQuery(useMembership().brandId));
  if (!data) return undefined;
  return [data.accountManager, data.deputy].find((person) => person?.memberId === data.actingId) ?? data.accountManager;
}
