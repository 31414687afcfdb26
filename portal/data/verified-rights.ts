import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

/** Rights of a brand that stand verified. */
export const verifiedRightsQuery = (brandId: string) =>
  queryOptions({
    queryKey: ['brand', brandId, 'verified-rights'],
    queryFn: async () => (await api.get('/v1/rights', { query: { brandId, standing: 'verified' } })).body.items,
    staleTime: 600_000,
  });
