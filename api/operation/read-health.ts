import { z } from '@hono/zod-openapi';
import { endpoint } from '../http/endpoint.ts';

/** Whether the process is alive. */
export const readHealth = endpoint(
  {
    name: 'readHealth',
    method: 'get',
    path: '/healthz',
    access: 'everyone',
    tag: 'Operation',
    summary: 'Is the process alive?',
    description: 'Asks nothing of database or engine: who gets no answer starts the process anew.',
    answers: { 200: { description: 'It is', schema: z.object({ status: z.literal('alive') }) } },
  },
  async () => ({ status: 200, body: { status: 'alive' } }),
);

const readiness = z
  .object({
    database: z.enum(['reachable', 'unreachable', 'unmigrated']),
    engine: z.enum(['reachable', 'unreachable']).describe('While it is away, cases are opened and read all the same'),
    process: z.enum(['serving', 'stopping']),
  })
  .openapi('Readiness');

/** Whether requests can be answered now, as of a second ago at most; a process that is about to end says no, and still answers. */
export const readReadiness = endpoint(
  {
    name: 'readReadiness',
    method: 'get',
    path: '/readyz',
    access: 'everyone',
    tag: 'Operation',
    summary: 'Can requests be answered now?',
    description:
      'As of a second ago at most: who gets a 503 sends requests to another process. An engine that is away is away ' +
      'for all of them: what needs it is answered 503 request by request.',
    answers: {
      200: { description: 'They can', schema: readiness },
      503: {
        description: 'They cannot: the database is unreachable or lacks migrations, or the process is about to end',
        schema: readiness,
      },
    },
  },
  async ({ dependencies: { reach, isStopping } }) => {
    const stores = await reach();
    const process = isStopping() ? 'stopping' : 'serving';
    return {
      status: stores.database === 'reachable' && process === 'serving' ? 200 : 503,
      body: { ...stores, process },
    };
  },
);
