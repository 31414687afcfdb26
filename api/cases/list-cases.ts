import { z } from '@hono/zod-openapi';
import { listCases as readPage, type CasePlace } from '../../database/cases/cases.ts';
import { countriesIn } from '../../domain/places.ts';
import { identifier, outcome, stage } from '../../domain/schemas.ts';
import { caseViewSchema, viewCase, type CaseView } from './case-view.ts';
import { readCursor, writeCursor, type ListOrder } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { moment } from '../http/input/moment.ts';
import { pageFrom, pageOf, pageQuery } from '../http/page.ts';

const casePage = pageOf(caseViewSchema).openapi('CasePage');

/** The cases that the caller may see: the newest first, or what has changed since a moment. */
export const listCases = endpoint(
  {
    name: 'listCases',
    method: 'get',
    path: '/v1/cases',
    access: 'readCases',
    tag: 'Cases',
    summary: 'List cases',
    description:
      'The newest first. With `updatedSince`, those that changed since then, in the order of their changes: begin the next round a minute before the last change that you saw, and nothing is missed.',
    query: z.strictObject({
      stage: stage.optional().describe('Cases that stand at this step'),
      outcome: outcome.optional().describe('Closed cases that ended so'),
      brandId: identifier.optional().describe('Cases of this brand; who is of a brand sees its own alone'),
      marketplaceId: identifier.optional().describe('Cases about offers on this marketplace'),
      listingId: identifier.optional().describe('Cases about this offer, by its id at the marketplace'),
      sellerId: identifier.optional().describe('Cases about this seller, by the id at the marketplace'),
      hasProblem: z
        .enum(['true', 'false'])
        .transform((text) => text === 'true')
        .optional()
        .describe('`true`: the marketplace refused, or the offer is still for sale; `false`: all others'),
      updatedSince: moment.optional().openapi({
        description: 'Cases that have changed since then: ISO-8601 in UTC',
        example: '2026-11-24T15:00:00Z',
      }),
      ...pageQuery({ usual: 50, atMost: 200 }),
    }),
    answers: { 200: { description: 'A page of cases', schema: casePage } },
  },
  async ({ caller, query, dependencies: { database, now } }) => {
    const { updatedSince, limit, cursor, ...filter } = query;
    const order = updatedSince === undefined ? 'newest' : 'updated';
    const found = await readPage(
      database,
      { tenant: caller.brandId, countries: caller.delegation && countriesIn(caller.delegation.territories), ...filter },
      {
        order: updatedSince === undefined ? 'newest_first' : { updatedSince },
        after: cursor === undefined ? undefined : placeIn(order, cursor),
        limit: limit + 1,
      },
    );
    const cases = found.map((one) => viewCase(one, caller, now()));
    const cursorOf = ({ openedAt, updatedAt, caseId }: CaseView) =>
      writeCursor(order, { at: order === 'newest' ? openedAt : updatedAt, id: caseId });
    return { status: 200, body: pageFrom(cases, limit, cursorOf) };
  },
);

function placeIn(order: ListOrder, cursor: string): CasePlace {
  const { at, id: caseId } = readCursor(order, cursor);
  return { at, caseId };
}
