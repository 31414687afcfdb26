import type { InboxView, WorkQueue } from '../../domain/vocabulary.ts';

/** A list through which somebody works. */
export type ListName = { of: 'inbox'; view: InboxView } | { of: 'queue'; queue: WorkQueue };

/** The cases of such a list, in its order. */
export interface WorkList {
  name: ListName;
  ids: readonly string[];
}

/** Where a case stands among others. */
export interface Neighbours {
  /** From 1. */
  at: number;
  count: number;
  previous?: string;
  next?: string;
}

interface Row {
  caseId: string;
}

const hasRows = (data: unknown): data is { items: Row[] } =>
  typeof data === 'object' && data !== null && Array.isArray((data as { items?: unknown }).items);

/** The cases of a list as it was read, in one answer or in pages. */
export function casesIn(data: unknown): string[] {
  if (hasRows(data)) return data.items.map(({ caseId }) => caseId);
  const pages = (data as { pages?: unknown } | undefined)?.pages;
  return Array.isArray(pages) ? pages.flatMap(casesIn) : [];
}

/** The list that is kept under a query's key; of what else is kept under such a key, nothing. */
export function nameOfList([of, what, which]: readonly unknown[]): ListName | undefined {
  if (of === 'inbox' && what === 'view') return { of, view: which as InboxView };
  return of === 'queue' && what === 'work' ? { of, queue: which as WorkQueue } : undefined;
}

/** The list in which somebody goes on: of those that hold the case, the one that was read last. */
export function listWith(
  caseId: string,
  lists: readonly { name: ListName; data: unknown; readAt: number }[],
): WorkList | undefined {
  return lists
    .toSorted((one, other) => other.readAt - one.readAt)
    .map(({ name, data }) => ({ name, ids: casesIn(data) }))
    .find(({ ids }) => ids.includes(caseId));
}

/**
 * Who stands before and after a case.
 * @param onTheirWay cases that are decided, as soon as it is sent: nobody is led to them
 */
export function neighboursIn(
  list: readonly string[],
  caseId: string,
  onTheirWay: ReadonlySet<string> = new Set(),
): Neighbours | undefined {
  const at = list.indexOf(caseId);
  if (at < 0) return undefined;
  const isOpen = (id: string): boolean => !onTheirWay.has(id);
  const previous = list.slice(0, at).findLast(isOpen);
  const next = list.slice(at + 1).find(isOpen);
  return {
    at: at + 1,
    count: list.length,
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
  };
}
