import { queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';

const readPage = async (caseId: string, cursor?: string) =>
  (
    await api.get('/v1/cases/{caseId}/timeline', {
      params: { caseId },
      query: { limit: 1000, ...(cursor && { cursor }) },
    })
  ).body;

async function readEvents(caseId: string) {
  const page = await readPage(caseId);
  const events = [...page.items];
  for (let cursor = page.nextCursor; cursor !== undefined;) {
    const next = await readPage(caseId, cursor);
    events.push(...next.items);
    cursor = next.nextCursor;
  }
  return events;
}

/** Every event of a case as the API tells it, hashes included: read once, whatever is then asked of it. */
export const caseEventsQuery = (caseId: string) =>
  queryOptions({ queryKey: ['case', caseId, 'events'], queryFn: () => readEvents(caseId) });
