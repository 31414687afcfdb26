import { z } from '@hono/zod-openapi';
import type { Database } from '../../../database/connect.ts';
import { insertBatch, readBatch } from '../../../database/intake/suspicion-batches.ts';
import { identifier } from '../../../domain/schemas.ts';
import type { Dependencies } from '../../http/dependencies.ts';
import { endpoint } from '../../http/endpoint.ts';
import { ndjson, ndjsonBody } from '../../http/ndjson.ts';
import { newId } from '../../opening/new-id.ts';
import { wrongMarketplace } from '../../opening/served-marketplace.ts';
import { readCsv, readNdjson, type ReadLine } from './read-lines.ts';
import { reporterOf } from '../reporter.ts';
import { followBatch, runBatch, type RunningBatch } from './run-batch.ts';
import { takeBatch } from './take-batch.ts';
import { Problem } from '../../http/problem.ts';

const csv = 'text/csv';

/** A detector, or staff, report a file of suspicious offers. */
export const reportSuspicionBatch = endpoint(
  {
    name: 'reportSuspicionBatch',
    method: 'post',
    path: '/v1/suspicion-batches',
    access: 'reportSuspicion',
    tag: 'Suspicions',
    summary: 'Report a file of suspicious offers',
    description:
      'Any number of lines, taken as they come. NDJSON: a suspicion a line, as `POST /v1/suspicions` takes it. CSV (RFC ' +
      '4180, UTF-8): the first line names the columns; needed are `listing_id`, `title`, `brand`, `seller_id`, `score`, ' +
      'read are also `price`, `currency`, `category`, `country`. The answer has an object a line: ' +
      '`{line, result, caseId?, problem?}` while the file is taken, in the end `{summary}`. A line that is refused stops ' +
      'no other. An answer without `{summary}` was broken off: send the file again, what was taken is then `known`.',
    query: z.strictObject({
      marketplaceId: identifier
        .optional()
        .describe('Needed with CSV, whose lines do not tell where the offers stand; NDJSON tells it in each line'),
    }),
    body: { mediaTypes: [csv, ndjson] },
    answers: { 201: { description: 'What became of each line', mediaTypes: [ndjson], headers: ['Location'] } },
    problems: ['malformed', 'invalid', 'marketplace_unknown'],
  },
  async ({ caller, query, request, requestId, dependencies, logger }) => {
    const { database, now } = dependencies;
    const chunks = (request.raw.body ?? []) as AsyncIterable<Uint8Array>;
    const isCsv = request.header('Content-Type')?.toLowerCase().startsWith(csv);
    const lines = isCsv
      ? await readCsv(chunks, neededMarketplace(dependencies, query.marketplaceId))
      : aboutServed(dependencies, readNdjson(chunks));

    const batchId = newId('b', now());
    await insertBatch(database, batchId, caller.actor, now());
    const batch = runBatch(batchId, (onTaken) => takeBatch(dependencies, batchId, reporterOf(caller), lines, onTaken));
    const brokenOff = (error: unknown) => {
      logger.warn({ err: error, batchId }, 'a batch was broken off');
      return new Problem('unavailable', 'broken off; send it again: what was taken is then known').document(requestId);
    };
    return new Response(ndjsonBody(answerTo(database, batch, brokenOff)), {
      status: 201,
      headers: { 'Content-Type': ndjson, Location: `/v1/suspicion-batches/${batchId}` },
    });
  },
);

type Served = Pick<Dependencies, 'marketplaces'>;

/** @throws Problem malformed, marketplace_unknown */
function neededMarketplace(served: Served, marketplaceId: string | undefined): string {
  const parameter = 'marketplaceId';
  if (!marketplaceId) {
    const errors = [{ parameter, detail: 'needed with CSV, which does not tell it' }];
    throw new Problem('malformed', 'the query does not fit', { errors });
  }
  const wrong = wrongMarketplace(served, marketplaceId);
  if (!wrong) return marketplaceId;
  const { code, detail } = wrong;
  throw new Problem(code, `the marketplace ${marketplaceId} ${detail}`, { errors: [{ parameter, detail }] });
}

async function* aboutServed(served: Served, lines: AsyncIterable<ReadLine>): AsyncGenerator<ReadLine> {
  for await (const one of lines) {
    const problem = one.suspicion && wrongMarketplace(served, one.suspicion.marketplaceId);
    yield problem ? { line: one.line, problem } : one;
  }
}

async function* answerTo(
  database: Database,
  batch: RunningBatch,
  brokenOff: (error: unknown) => object,
): AsyncGenerator<readonly object[]> {
  try {
    for await (const lines of followBatch(database, batch)) yield lines;
    if (batch.failure !== undefined) throw batch.failure;
    const { batchId, lines, opened, joined, known, refused } = (await readBatch(database, batch.batchId))!;
    yield [{ summary: { batchId, lines, opened, joined, known, refused } }];
  } catch (error) {
    yield [{ problem: brokenOff(error) }];
  }
}
