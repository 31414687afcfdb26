import type { Group } from './listed-case.ts';

export const linesOfAPage = 50;

/** What a page holds, counted from 0: fifty rows, each under its heading. */
export function pageOf<Row>(groups: readonly Group<Row>[], page: number): Group<Row>[] {
  const [from, until] = [page * linesOfAPage, (page + 1) * linesOfAPage];
  let before = 0;
  return groups.flatMap((group) => {
    const start = before;
    before += group.rows.length;
    const rows = group.rows.slice(Math.max(0, from - start), Math.max(0, until - start));
    return rows.length > 0 ? [{ ...group, rows }] : [];
  });
}

/** The page on which a case stands; the first, when it stands on none. */
export function pageWith(groups: readonly Group<{ caseId: string }>[], caseId: string | undefined): number {
  const rows = groups.flatMap((group) => group.rows);
  const index = caseId === undefined ? -1 : rows.findIndex((row) => row.caseId === caseId);
  return Math.max(0, Math.floor(index / linesOfAPage));
}
