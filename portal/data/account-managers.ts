import { useQuery } from '@tanstack/react-query';
import { api } from './api.ts';

/** Who may look after brands, with how many each does; nobody until it is known. */
export function useAccountManagers() {
  const { data } = useQuery({
    queryKey: ['account-managers'],
    queryFn: async () => (await api.get('/v1/account-managers')).body.accountManagers,
  });
  return data ?? [];
}
