import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from './api.ts';
import { useMay, useMembership } from './me.ts';

/** A brand's account, as the marketplace sees it. */
export const brandQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['brand', brandId, 'account'],
    queryFn: async () => (await api.get('/v1/brands/{brandId}', { params: { brandId } })).body,
  });

/** What a brand is called; its id for whoever is not told. */
export function useBrandName(brandId: string): string {
  const own = useMembership();
  const { data } = useQuery({ ...brandQuery(brandId), enabled: useMay('readEnrolments') });
  return data?.name ?? (own.brandId === brandId ? own.brandName : undefined) ?? brandId;
}
