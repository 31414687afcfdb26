import { z } from '@hono/zod-openapi';
import { readAnnex as readRecords } from '../../database/ledger/annex.ts';
import { actorSchema, identifier, sha256, timestamp } from '../../domain/schemas.ts';
import { endpoint } from '../http/endpoint.ts';
import { pageFrom, pageOf, pageQuery } from '../http/page.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { casePath } from './case-path.ts';
import { visibleCase } from './visible-case.ts';

const annexRecord = z
  .object({
    id: z.string(),
    at: timestamp,
    kind: z.string().describe('`command_refused`, `access_refused`, `letter_sent`, and the like'),
    actor: actorSchema,
    data: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
      .describe(
        'What was asked, and why it was refused; of a letter, what it was, and the hash of its text; of an erasure, the hashes of what was erased',
      ),
    hash: sha256,
  })
  .openapi('AnnexRecord');

const annexPage = pageOf(annexRecord).extend({ caseId: identifier }).openapi('AnnexPage');

/** What never became an event of a case. */
export const readAnnex = endpoint(
  {
    name: 'readAnnex',
    method: 'get',
    path: '/v1/cases/{caseId}/annex',
    access: 'readAnnex',
    tag: 'Cases',
    summary: 'Read what stands beside the events of a case',
    description:
      'What never became an event, the oldest first: commands that were refused, requests of those who may not see the case, an operator’s hand; and each letter that was sent, whose words `GET /v1/deliveries/{deliveryId}/letters` gives. Of what one caller was refused, 20 an hour are kept, and the last of them says so. Each has a hash of its own, the SHA-256 of the RFC 8785 form of `{id, caseId, at, kind, actor, data}`: the annex is no chain.',
    params: casePath,
    query: z.strictObject(pageQuery({ usual: 100, atMost: 500 })),
    answers: { 200: { description: 'The records, the oldest first', schema: annexPage } },
    problems: ['not_found'],
  },
  async (call) => {
    const { params, query, dependencies } = call;
    await visibleCase(call, params.caseId, 'readAnnex');
    const { limit, cursor } = query;
    const after = cursor === undefined ? undefined : readCursor('annex', cursor);
    const found = await readRecords(dependencies.database, params.caseId, { after, limit: limit + 1 });
    const page = pageFrom(found, limit, ({ at, id }) => writeCursor('annex', { at, id }));
    return { status: 200, body: { caseId: params.caseId, ...page } };
  },
);
