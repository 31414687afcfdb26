import { useQuery } from '@tanstack/react-query';
import { useMay, useMembership } from '../data/me.ts';
import { verifiedRightsQuery } from '../data/verified-rights.ts';
import { useNow } from '../ui/use-now.ts';
import { stillStanding } from './plan.ts';

/** The rights that somebody can rely on today; who acts for a brand by delegation sees but those. */
export type RightsToRelyOn = ReturnType<typeof useRights>['rights'];

export function useRights() {
  const now = useNow();
  const { brandId } = useMembership();
  const mayRead = useMay('readRights') && brandId !== undefined;
  const { data = [], isLoading } = useQuery({ ...verifiedRightsQuery(brandId ?? ''), enabled: mayRead });
  return { rights: stillStanding(data, new Date(now).toISOString().slice(0, 10)), isLoading };
}
