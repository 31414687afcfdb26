import { z } from '@hono/zod-openapi';
import { listEnrolments as readPage } from '../../database/enrolments/enrolments.ts';
import { enrolmentStage } from '../../domain/schemas.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { pageFrom, pageOf, pageQuery } from '../http/page.ts';
import { enrolmentView, viewEnrolment } from './enrolment-view.ts';

/** Companies on their way to an account, and those that came to the end of it. */
export const listEnrolments = endpoint(
  {
    name: 'listEnrolments',
    method: 'get',
    path: '/v1/enrolments',
    access: 'readEnrolments',
    tag: 'Enrolment',
    summary: 'List enrolments',
    description: 'The newest first.',
    query: z.strictObject({
      stage: enrolmentStage.optional().describe('Those that stand there; `in_review` waits for the marketplace'),
      ...pageQuery({ usual: 50, atMost: 200 }),
    }),
    answers: { 200: { description: 'A page of enrolments', schema: pageOf(enrolmentView).openapi('EnrolmentPage') } },
  },
  async ({ caller, query: { stage, limit, cursor }, dependencies: { database } }) => {
    const after = cursor === undefined ? undefined : readCursor('enrolments', cursor);
    const found = await readPage(database, {
      stage,
      after: after && [after.at, after.id],
      limit: limit + 1,
    });
    const page = pageFrom(found, limit, ({ enrolment: { openedAt, enrolmentId } }) =>
      writeCursor('enrolments', { at: openedAt, id: enrolmentId }),
    );
    const items = await Promise.all(page.items.map((one) => viewEnrolment(database, one, caller)));
    return { status: 200, body: { ...page, items } };
  },
);
