import { z } from '@hono/zod-openapi';
import type { CasePlace } from '../../database/cases/cases.ts';
import { listCases as readPage, type CaseOrder } from '../../database/cases/list-cases.ts';
import { countriesIn } from '../../domain/places.ts';
import { identifier, outcome, stage } from '../../domain/schemas.ts';
import { soughtWords } from '../../domain/search/title-words.ts';
import { stages } from '../../domain/vocabulary.ts';
import { caseViewSchema, viewCase } from './case-view.ts';
import { readCursor, writeCursor, type ListOrder } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { moment } from '../http/input/moment.ts';
import { pageFrom, pageOf, pageQuery } from '../http/page.ts';
import { Problem } from '../http/problem.ts';

const casePage = pageOf(caseViewSchema).openapi('CasePage');

/** The cases that the caller may see: the newest first, what is due first, or what has changed since a moment. */
export const listCases = endpoint(
  {
    name: 'listCases',
    method: 'get',
    path: '/v1/cases',
    access: 'readCases',
    tag: 'Cases',
    summary: 'List cases',
    description:
      'The newest first. With `order=due`, what is due first: open cases alone. With `updatedSince`, those that changed since then, in the order of their changes: begin the next round a minute before the last change that you saw, and nothing is missed.',
    query: z.strictObject({
      q: z
        .string()
        .trim()
        .min(1)
        .max(200)
        .optional()
        .describe(
          'Words that the offer’s title has, all of them, in any script; of the last one, how it begins, from three letters on',
        ),
      stage: z
        .union([stage, z.array(stage).min(1).max(stages.length)])
        .transform((given) => [given].flat())
        .optional()
        .describe('Cases that stand at this step; given several times, at one of these'),
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
      order: z
        .enum(['newest', 'due'])
        .default('newest')
        .describe('`due`: open cases, what is due first standing first'),
      updatedSince: moment.optional().openapi({
        description: 'Cases that have changed since then: ISO-8601 in UTC',
        example: '2026-11-24T15:00:00Z',
      }),
      ...pageQuery({ usual: 50, atMost: 200 }),
    }),
    answers: { 200: { description: 'A page of cases', schema: casePage } },
  },
  async ({ caller, query, dependencies: { database, now } }) => {
    const { q, stage: given, order: asked, updatedSince, limit, cursor, ...filter } = query;
    if (updatedSince !== undefined && asked !== 'newest') throw twoOrders();
    const order = updatedSince === undefined ? asked : 'updated';
    const found = await readPage(
      database,
      {
        tenant: caller.brandId,
        countries: caller.delegation && countriesIn(caller.delegation.territories),
        stages: given,
        sought: q === undefined ? undefined : soughtWords(q),
        ...filter,
      },
      {
        order: updatedSince === undefined ? orders[asked] : { updatedSince },
        after: cursor === undefined ? undefined : placeIn(order, cursor),
        limit: limit + 1,
      },
    );
    const page = pageFrom(found, limit, ({ place: { at, caseId } }) => writeCursor(order, { at, id: caseId }));
    return { status: 200, body: { ...page, items: page.items.map((one) => viewCase(one, caller, now())) } };
  },
);

const orders = { newest: 'newest_first', due: 'due_first' } as const satisfies Record<string, CaseOrder>;

const twoOrders = (): Problem =>
  new Problem('malformed', 'the path or the query does not fit', {
    errors: [{ parameter: 'order', detail: 'is that of the changes where `updatedSince` is given' }],
  });

function placeIn(order: ListOrder, cursor: string): CasePlace {
  const { at, id: caseId } = readCursor(order, cursor);
  return { at, caseId };
}
