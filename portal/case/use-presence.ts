import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../data/api.ts';
import { useMay, useMembership } from '../data/me.ts';

const everyMilliseconds = 20_000;

/** Says, as long as the page is seen, that this person looks at a case. @returns what others are called who do */
export function usePresence(caseId: string): string[] {
  const { membershipId } = useMembership();
  const { data } = useQuery({
    queryKey: ['case', caseId, 'presence'],
    queryFn: async () => (await api.put('/v1/cases/{caseId}/presence', { params: { caseId } })).body.present,
    enabled: useMay('readCases'),
    refetchInterval: everyMilliseconds, // not in the background: whoever has turned away does not look
    staleTime: 0,
    retry: false,
  });
  useEffect(() => {
    const leave = (): void => void api.delete('/v1/cases/{caseId}/presence', { params: { caseId } }).catch(() => {}); // it is forgotten by itself
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [caseId]);
  return (data ?? []).filter((one) => one.membershipId !== membershipId).flatMap(({ name }) => name ?? []);
}
