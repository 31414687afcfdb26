import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import { endOfList } from '../data/end-of-list.ts';
import { inboxQuery } from '../data/inbox.ts';
import { useIsOfBrand } from '../data/me.ts';
import { useOnItsWay } from '../data/on-its-way.ts';
import { decisionsMade } from './decisions-made.ts';
import { listWith, nameOfList, neighboursIn, type ListName, type Neighbours, type WorkList } from './neighbours.ts';

/** The place of a case in the list from which somebody has come, and what leads to the others. */
export function useNeighbours(caseId: string): {
  neighbours: Neighbours | undefined;
  /** The list itself. */
  list: ListName | undefined;
  goBack: () => void;
  /** To the next that is not decided; at the end, back to the list, which says that it was the last. */
  goOn: () => void;
} {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const isOfBrand = useIsOfBrand();
  // The list stays as it was while somebody works through it: what is decided does not move the others.
  const [kept, keep] = useState<WorkList>();
  const cached = kept?.ids.includes(caseId) ? kept : listWith(caseId, cachedLists(queries));
  const asked = useInfiniteQuery({ ...inboxQuery('to_answer'), enabled: isOfBrand && cached === undefined });
  const list = cached ?? listWith(caseId, [{ name: toAnswer, data: asked.data, readAt: 0 }]);
  if (list !== undefined && list !== kept) keep(list);
  const held = useOnItsWay();
  const { sent } = useSyncExternalStore(decisionsMade.subscribe, decisionsMade.read);
  const decided = new Set([...sent, ...held]);
  const neighbours = list && neighboursIn(list.ids, caseId, decided);
  const go = (to: string): void => void navigate({ to: '/cases/$caseId', params: { caseId: to } });
  const goBack = (): void => {
    if (neighbours?.previous !== undefined) go(neighbours.previous);
  };
  const goOn = (): void => {
    if (neighbours?.next !== undefined) return go(neighbours.next);
    if (!list) return;
    endOfList.tell();
    const { name } = list;
    if (name.of === 'queue') void navigate({ to: '/queues/$queue', params: { queue: name.queue } });
    else void navigate({ to: '/inbox', search: name.view === 'to_answer' ? {} : { view: name.view } });
  };
  return { neighbours, list: list?.name, goBack, goOn };
}

const toAnswer: ListName = { of: 'inbox', view: 'to_answer' };

const cachedLists = (queries: ReturnType<typeof useQueryClient>): Parameters<typeof listWith>[1] =>
  queries
    .getQueryCache()
    .findAll()
    .flatMap(({ queryKey, state: { data, dataUpdatedAt: readAt } }) => {
      const name = nameOfList(queryKey);
      return name ? [{ name, data, readAt }] : [];
    });
