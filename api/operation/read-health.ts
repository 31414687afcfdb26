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

const part = z.enum(['reachable', 'unreachable']);
const readiness = z
  .object({ database: part, engine: part, process: z.enum(['serving', 'stopping']) })
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
    description: 'As of a second ago at most: who gets a 503 sends requests to another process.',
    answers: {
      200: { description: 'They can', schema: readiness },
      503: {
        description: 'They cannot: see which part is unreachable, or that the process is about to end',
        schema: readiness,
      },
    },
  },
  async ({ dependencies: { reach, isStopping } }) => {
    const { database, engine } = await reach();
    const partOf = (isReachable: boolean) => (isReachable ? 'reachable' : 'unreachable');
    const process = isStopping() ? 'stopping' : 'serving';
    return {
      status: database && engine && process === 'serving' ? 200 : 503,
      body: { database: partOf(database), engine: partOf(engine), process },
    };
  },
);
