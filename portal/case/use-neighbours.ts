import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { api } from '../data/api.ts';
import { useIsOfBrand } from '../data/me.ts';
import { outbox } from '../data/outbox.ts';
import { decisionsMade } from './decisions-made.ts';
import { listWith, neighboursIn, type Neighbours } from './neighbours.ts';

/** The place of a case in the list from which somebody has come, and what leads to the others. */
export function useNeighbours(caseId: string): {
  neighbours: Neighbours | undefined;
  go: (to: string | undefined) => void;
  /** To the next that is not decided; at the end, back to the list. */
  goOn: () => void;
} {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const isOfBrand = useIsOfBrand();
  // The list stays as it was while somebody works through it: what is decided does not move the others.
  const [kept, keep] = useState<readonly string[]>([]);
  const cached = kept.includes(caseId) ? kept : listWith(caseId, cachedLists(queries));
  const asked = useQuery({
    queryKey: ['inbox', 'to_answer', 'neighbours'],
    queryFn: async () => (await api.get('/v1/inbox', { query: { view: 'to_answer', limit: 200 } })).body,
    enabled: isOfBrand && cached === undefined,
    staleTime: 60_000,
  });
  const list = cached ?? listWith(caseId, [{ data: asked.data, readAt: 0 }]);
  if (list !== undefined && list !== kept) keep(list);
  const held = useSyncExternalStore(outbox.subscribe, outbox.read);
  const { sent } = useSyncExternalStore(decisionsMade.subscribe, decisionsMade.read);
  const decided = new Set([...sent, ...held.flatMap(({ caseIds }) => caseIds)]);
  const neighbours = list && neighboursIn(list, caseId, decided);
  const go = (to: string | undefined): void => {
    if (to !== undefined) void navigate({ to: '/cases/$caseId', params: { caseId: to } });
  };
  const goOn = (): void => {
    if (neighbours?.next !== undefined) go(neighbours.next);
    else if (neighbours && isOfBrand) void navigate({ to: '/inbox' });
  };
  return { neighbours, go, goOn };
}

function cachedLists(queries: ReturnType<typeof useQueryClient>): { data: unknown; readAt: number }[] {
  return ['inbox', 'queue'].flatMap((name) =>
    queries
      .getQueryCache()
      .findAll({ queryKey: [name] })
      .map(({ state: { data, dataUpdatedAt: readAt } }) => ({ data: data as unknown, readAt })),
  );
}
