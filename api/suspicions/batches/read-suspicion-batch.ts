import { z } from '@hono/zod-openapi';
import {
  lineResults,
  readBatch,
  readBatchLines,
  type SuspicionBatch,
} from '../../../database/intake/suspicion-batches.ts';
import { titlesOf } from '../../../database/cases/titles.ts';
import { identifier, timestamp } from '../../../domain/schemas.ts';
import { mayAsk } from '../../access/authenticate.ts';
import type { Call } from '../../http/definition.ts';
import { endpoint } from '../../http/endpoint.ts';
import { numberedPageQuery, pageFrom, pageOf } from '../../http/page.ts';
import { Problem } from '../../http/problem.ts';

const params = z.strictObject({
  batchId: identifier.describe('The batch, by the `batchId` in the `Location` and the summary of its answer'),
});
const count = z.int().min(0);

const batchView = z
  .object({
    batchId: identifier,
    lines: count,
    opened: count,
    joined: count,
    known: count,
    refused: count,
    receivedAt: timestamp,
    finishedAt: timestamp.optional().describe('Absent while lines come in, and when it was broken off'),
  })
  .openapi('SuspicionBatch');

/** How far a batch has come. */
export const readSuspicionBatch = endpoint(
  {
    name: 'readSuspicionBatch',
    method: 'get',
    path: '/v1/suspicion-batches/{batchId}',
    access: 'reportSuspicion',
    tag: 'Suspicions',
    summary: 'Read how a batch went',
    description:
      'How many lines are taken, and what became of them. Without `finishedAt` it is still coming in, or was broken off.',
    params,
    answers: { 200: { description: 'The batch', schema: batchView } },
    problems: ['not_found'],
  },
  async (call) => {
    const { actor: _sender, finishedAt, ...batch } = await visibleBatch(call, call.params.batchId);
    return { status: 200, body: { ...batch, ...(finishedAt && { finishedAt }) } };
  },
);

const lineView = z
  .object({
    line: z.int().min(1).describe('Where it begins in the file'),
    result: z.enum(lineResults),
    caseId: identifier.optional(),
    offerTitle: z.string().optional().describe('What the offer of that case is called; absent when it was erased'),
    problem: z.object({ code: z.string(), detail: z.string(), pointer: z.string() }).optional(),
  })
  .openapi('SuspicionBatchLine');

/** What became of each line of a batch. */
export const readSuspicionBatchLines = endpoint(
  {
    name: 'readSuspicionBatchLines',
    method: 'get',
    path: '/v1/suspicion-batches/{batchId}/lines',
    access: 'reportSuspicion',
    tag: 'Suspicions',
    summary: 'Read what became of each line of a batch',
    description:
      'The same as the answer to the batch told, for whoever has lost it; refused lines with their problem, and for whoever ' +
      'reads cases what their offers are called.',
    params,
    query: z.strictObject({
      result: z.enum(lineResults).optional().describe('Lines that came to this alone'),
      ...numberedPageQuery({ usual: 200, atMost: 1000 }),
    }),
    answers: {
      200: {
        description: 'The lines, in the order of the file',
        schema: pageOf(lineView).openapi('SuspicionBatchLinePage'),
      },
    },
    problems: ['not_found'],
  },
  async (call) => {
    const { result, limit, cursor = '0' } = call.query;
    const { caller, dependencies } = call;
    const { batchId } = await visibleBatch(call, call.params.batchId);
    const asked = { after: Number(cursor), limit: limit + 1, result };
    const found = await readBatchLines(dependencies.database, batchId, asked);
    const page = pageFrom(found, limit, ({ line }) => String(line));
    const about = mayAsk(caller, 'readCases') ? page.items.flatMap(({ caseId }) => caseId ?? []) : [];
    const titles = await titlesOf(dependencies.database, about, caller.brandId);
    const items = page.items.map((one) => ({ ...one, offerTitle: one.caseId && titles.get(one.caseId) }));
    return { status: 200, body: { ...page, items } };
  },
);

/** Detectors see what they have sent themselves. */
async function visibleBatch(
  { caller, dependencies }: Pick<Call, 'caller' | 'dependencies'>,
  batchId: string,
): Promise<SuspicionBatch> {
  const batch = await readBatch(dependencies.database, batchId);
  const { kind, id } = caller.actor;
  const isVisible = caller.role !== 'detector' || (batch?.actor.kind === kind && batch.actor.id === id);
  if (batch && isVisible) return batch;
  throw new Problem('not_found', 'there is no such batch that you may see');
}
