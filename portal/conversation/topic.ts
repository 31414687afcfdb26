import { infiniteQueryOptions } from '@tanstack/react-query';
import { api } from '../data/api.ts';

/** What a conversation is about: a case, or all else that concerns a brand. */
export interface Topic {
  brandId: string;
  caseId?: string;
}

/** A topic by one word: under it stand what was read, and drafts. */
export const nameOf = ({ brandId, caseId }: Topic): string => caseId ?? brandId;

const pageLimit = 30;

const askMessages = async ({ brandId, caseId }: Topic, cursor: string | undefined) => {
  const query = { limit: pageLimit, ...(cursor !== undefined && { cursor }) };
  return caseId === undefined
    ? (await api.get('/v1/brands/{brandId}/conversation/messages', { params: { brandId }, query })).body
    : (await api.get('/v1/cases/{caseId}/conversation/messages', { params: { caseId }, query })).body;
};

type MessagePage = Awaited<ReturnType<typeof askMessages>>;
export type Message = MessagePage['items'][number];

/** What was written, the newest first, in pages. */
export const messagesQuery = (topic: Topic) =>
  infiniteQueryOptions({
    queryKey: ['conversation', nameOf(topic)],
    queryFn: ({ pageParam }) => askMessages(topic, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 5000,
  });

export async function post(
  { brandId, caseId }: Topic,
  body: { text: string; files: string[] },
  idempotencyKey: string,
): Promise<void> {
  if (caseId === undefined)
    await api.post('/v1/brands/{brandId}/conversation/messages', { params: { brandId }, body, idempotencyKey });
  else await api.post('/v1/cases/{caseId}/conversation/messages', { params: { caseId }, body, idempotencyKey });
}

export async function markRead({ brandId, caseId }: Topic, readUpTo: number): Promise<void> {
  const body = { readUpTo };
  if (caseId === undefined) await api.put('/v1/brands/{brandId}/conversation/read-mark', { params: { brandId }, body });
  else await api.put('/v1/cases/{caseId}/conversation/read-mark', { params: { caseId }, body });
}

/** Where a file of a conversation is shown or saved from. */
export const pathOfFile = ({ brandId, caseId }: Topic, sha256: string): string =>
  caseId === undefined
    ? `/v1/brands/${brandId}/conversation/files/${sha256}`
    : `/v1/cases/${caseId}/conversation/files/${sha256}`;
