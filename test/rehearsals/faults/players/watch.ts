import { setTimeout as pause } from 'node:timers/promises';
import type { CaseView } from '../../../../api/cases/case-view.ts';
import type { Caller } from './caller.ts';

const everyMilliseconds = 700;
/** As the API guide says: whoever begins so long before the last change that was seen misses nothing. */
const overlapMilliseconds = 60_000;

/**
 * Follows the cases of a brand as a system of the marketplace would: by what has changed. Tells of each case whenever
 * it has come further.
 */
export async function watchCases(
  caller: Caller,
  {
    key,
    brandId,
    isOver,
    onChange,
  }: { key: string; brandId: string; isOver(): boolean; onChange(view: CaseView): void },
): Promise<void> {
  const seen = new Map<string, number>();
  let newest = Date.now();

  function take(view: CaseView): void {
    newest = Math.max(newest, Date.parse(view.updatedAt));
    if ((seen.get(view.caseId) ?? 0) >= view.sequence) return;
    seen.set(view.caseId, view.sequence);
    onChange(view);
  }

  while (!isOver()) {
    const updatedSince = new Date(newest - overlapMilliseconds).toISOString();
    let cursor: string | undefined;
    do {
      const query = new URLSearchParams({ brandId, updatedSince, limit: '200', ...(cursor && { cursor }) });
      const page: { items: CaseView[]; nextCursor?: string } = await caller.obtain({
        method: 'GET',
        path: `/v1/cases?${query}`,
        key,
      });
      for (const view of page.items) take(view);
      cursor = page.nextCursor;
    } while (cursor);
    await pause(everyMilliseconds);
  }
}
