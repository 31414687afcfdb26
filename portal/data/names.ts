import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from './api.ts';
import { useIsOfBrand, useMay, useMembership } from './me.ts';
import { usePartner } from './partner.ts';

const members = async (brandId?: string) =>
  (await api.get('/v1/members', { query: brandId === undefined ? {} : { brandId } })).body.members;

/** What people are called, as far as this person is told: their own side, a brand's partner, and for staff a brand's people. */
export function useNames(brandId: string | undefined): (id: string) => string | undefined {
  const self = useMembership();
  const isOfBrand = useIsOfBrand();
  const mayRead = useMay('readMembers');
  const partner = usePartner();
  const own = useQuery({
    queryKey: ['members', 'own'],
    queryFn: () => members(),
    enabled: mayRead,
    staleTime: 600_000,
  });
  const theirs = useQuery({
    queryKey: ['members', brandId],
    queryFn: () => members(brandId),
    enabled: mayRead && !isOfBrand && brandId !== undefined,
    staleTime: 600_000,
  });
  const { membershipId, name } = self;
  return useMemo(() => {
    const known = new Map<string, string>([
      ...(partner ? [[partner.memberId, partner.name] as const] : []),
      ...[...(own.data ?? []), ...(theirs.data ?? [])].map((one) => [one.memberId, one.name] as const),
      [membershipId, name],
    ]);
    return (id) => known.get(id);
  }, [partner, own.data, theirs.data, membershipId, name]);
}
