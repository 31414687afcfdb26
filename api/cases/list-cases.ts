import { z } from '@hono/zod-openapi';
import { listCases as readPage } from '../../database/cases/cases.ts';
import { identifier, outcome, stage } from '../../domain/schemas.ts';
import { caseViewSchema, viewCase } from './case-view.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { moment } from '../http/moment.ts';

const page = z
  .object({
    cases: z.array(caseViewSchema),
    nextCursor: z.string().optional().openapi({ description: 'Where the next page begins; absent at the end' }),
  })
  .openapi('CasePage');

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
      stage: stage.optional(),
      outcome: outcome.optional().openapi({ description: 'Closed cases that ended so' }),
      brandId: identifier.optional(),
      marketplaceId: identifier.optional(),
      listingId: identifier.optional(),
      sellerId: identifier.optional(),
      hasProblem: z
        .enum(['true', 'false'])
        .transform((text) => text === 'true')
        .optional()
        .openapi({ description: 'The marketplace refused, or the offer is still for sale' }),
      updatedSince: moment.optional().openapi({ description: 'ISO-8601, UTC', example: '2026-11-24T15:00:00Z' }),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().max(400).optional().openapi({ description: '`nextCursor` of the page before' }),
    }),
    answers: { 200: { description: 'A page of cases', schema: page } },
  },
  async ({ caller, query, dependencies: { database, now } }) => {
    const { updatedSince, limit, cursor, ...filter } = query;
    const order = updatedSince === undefined ? 'newest' : 'updated';
    const found = await readPage(
      database,
      { tenant: caller.brandId, ...filter },
      {
        order: updatedSince === undefined ? 'newest_first' : { updatedSince },
        after: cursor === undefined ? undefined : readCursor(order, cursor),
        limit: limit + 1,
      },
    );
    const cases = found.slice(0, limit).map((one) => viewCase(one, caller, now()));
    const last = found.length > limit ? cases.at(-1) : undefined;
    const place = last && { at: order === 'newest' ? last.openedAt : last.updatedAt, caseId: last.caseId };
    return { status: 200, body: { cases, ...(place && { nextCursor: writeCursor(order, place) }) } };
  },
);
