import { queryOptions } from '@tanstack/react-query';
import { api } from '../data/api.ts';

const askPolicy = async (name: string, version: number) =>
  (await api.get('/v1/policies/{policy}/{version}', { params: { policy: name, version } })).body;

/** The rules that a case runs by. */
export type Policy = Awaited<ReturnType<typeof askPolicy>>;

/** A version of a policy never changes. */
export const policyQuery = (name: string, version: number) =>
  queryOptions({ queryKey: ['policy', name, version], queryFn: () => askPolicy(name, version), staleTime: Infinity });
