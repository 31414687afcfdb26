import { z } from '@hono/zod-openapi';
import { brandsLookedAfterBy } from '../../database/brands/partners.ts';
import { titlesOf } from '../../database/cases/titles.ts';
import {
  lastWordsAtMost,
  listConversations as readPage,
  unreadAtMost,
} from '../../database/conversations/conversations.ts';
import { countriesIn } from '../../domain/places.ts';
import { identifier, side, timestamp } from '../../domain/schemas.ts';
import type { Caller } from '../access/authenticate.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { endpoint } from '../http/endpoint.ts';
import { pageFrom, pageOf, pageQuery } from '../http/page.ts';
import { participantOf } from './conversation.ts';

const conversationView = z
  .object({
    conversationId: identifier,
    brandId: identifier,
    brandName: z.string(),
    caseId: identifier.optional().describe('The case that it is about; absent: all that concerns the brand'),
    offerTitle: z.string().optional().describe('What the offer of that case is called; absent when it was erased'),
    messages: z.int().describe('The number of the last message'),
    lastAt: timestamp.describe('When that was written'),
    last: z
      .object({
        side,
        authorId: identifier.describe('As of a message'),
        text: z.string().optional().describe(`Its first ${lastWordsAtMost} characters; absent when they were erased`),
      })
      .describe('The last message'),
    readUpTo: z.int().describe('The number of the message up to which you have read; 0: none'),
    unread: z.int().describe(`How many messages of others you have not read; ${unreadAtMost} also stands for more`),
  })
  .openapi('Conversation');

/** Where somebody writes with whom. */
export const listConversations = endpoint(
  {
    name: 'listConversations',
    method: 'get',
    path: '/v1/conversations',
    access: 'readConversations',
    tag: 'Conversations',
    summary: 'List the conversations, with what you have not read',
    description:
      'Those in which somebody has written: one about each case, and one about all else that concerns the brand; those ' +
      'with the newest messages first. An agent sees those about cases that are the agent’s to see.',
    query: z.strictObject({
      brandId: identifier.optional().describe('Of this brand; who is of a brand sees its own alone'),
      ofMyBrands: z
        .enum(['true'])
        .optional()
        .describe('Of the brands whose account manager or deputy you are; for the marketplace’s people'),
      ...pageQuery({ usual: 50, atMost: 200 }),
    }),
    answers: {
      200: { description: 'A page of conversations', schema: pageOf(conversationView).openapi('ConversationPage') },
    },
  },
  async ({ caller, query: { limit, cursor, ...asked }, dependencies }) => {
    const brandIds = await brandsAsked(dependencies, caller, asked);
    const countries = caller.delegation && countriesIn(caller.delegation.territories);
    const after = cursor === undefined ? undefined : readCursor('conversations', cursor);
    const found = await readPage(dependencies.database, { brandIds, countries }, participantOf(caller), {
      after,
      limit: limit + 1,
    });
    const listed = found.map(({ caseId, last: { id: authorId, ...last }, ...conversation }) => ({
      ...conversation,
      last: { ...last, authorId },
      ...(caseId !== null && { caseId }),
    }));
    const cursorOf = ({ lastAt: at, conversationId: id }: { lastAt: string; conversationId: string }) =>
      writeCursor('conversations', { at, id });
    const page = pageFrom(listed, limit, cursorOf);
    const about = page.items.flatMap(({ caseId }) => caseId ?? []);
    const titles = await titlesOf(dependencies.database, about, caller.brandId);
    const items = page.items.map((one) => ({ ...one, offerTitle: one.caseId && titles.get(one.caseId) }));
    return { status: 200, body: { ...page, items } };
  },
);

/** The brands whose conversations are asked for, of those that the caller sees; `undefined`: all. */
async function brandsAsked(
  { database }: Dependencies,
  { brandId: own, actor }: Caller,
  { brandId: named, ofMyBrands }: { brandId?: string | undefined; ofMyBrands?: 'true' | undefined },
): Promise<string[] | undefined> {
  const seen = own !== undefined ? [own] : ofMyBrands ? await brandsLookedAfterBy(database, actor.id) : undefined;
  if (named === undefined) return seen;
  return seen === undefined || seen.includes(named) ? [named] : [];
}
