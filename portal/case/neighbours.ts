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

/** The list in which somebody goes on: of those that hold the case, the one that was read last. */
export function listWith(
  caseId: string,
  lists: readonly { data: unknown; readAt: number }[],
): readonly string[] | undefined {
  return lists
    .toSorted((one, other) => other.readAt - one.readAt)
    .map(({ data }) => casesIn(data))
    .find((ids) => ids.includes(caseId));
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
