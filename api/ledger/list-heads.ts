import { z } from '@hono/zod-openapi';
import { newestHead, readHeads } from '../../database/ledger/log/heads.ts';
import { endpoint } from '../http/endpoint.ts';
import { numberedPageQuery, pageFrom, pageOf } from '../http/page.ts';
import { Problem } from '../http/problem.ts';
import { signedHead } from './head.ts';

/** All heads of the log, for whoever checks it from outside. */
export const listHeads = endpoint(
  {
    name: 'listHeads',
    method: 'get',
    path: '/v1/ledger/heads',
    access: 'everyone',
    tag: 'Ledger',
    summary: 'List the signed heads of the log over all cases',
    description: 'The oldest first; they are kept for ever. A head says nothing of any case.',
    query: z.strictObject(numberedPageQuery({ usual: 20, atMost: 200 })),
    answers: { 200: { description: 'A page of heads', schema: pageOf(signedHead).openapi('LedgerHeadPage') } },
  },
  async ({ query: { limit, cursor }, dependencies: { database } }) => {
    const found = await readHeads(database, { after: Number(cursor ?? 0), limit: limit + 1 });
    return { status: 200, body: pageFrom(found, limit, ({ number }) => String(number)) };
  },
);

/** The head that is to be kept elsewhere now. */
export const readLatestHead = endpoint(
  {
    name: 'readLatestHead',
    method: 'get',
    path: '/v1/ledger/heads/latest',
    access: 'everyone',
    tag: 'Ledger',
    summary: 'The newest head of the log',
    description: 'Signed anew when something was sealed, and once a day at least.',
    answers: { 200: { description: 'The newest head', schema: signedHead } },
    problems: ['not_found'],
  },
  async ({ dependencies: { database } }) => {
    const head = await newestHead(database);
    if (!head) throw new Problem('not_found', 'nothing was sealed yet');
    return { status: 200, body: head };
  },
);
