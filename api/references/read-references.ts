import { z } from '@hono/zod-openapi';
import { listReferences as readPage } from '../../database/brands/references.ts';
import { readPassedOn } from '../../database/evidence/files.ts';
import { identifier } from '../../domain/schemas.ts';
import { evidenceTypes } from '../files/file-content.ts';
import { downloadQuery, fileHash, sendFile } from '../files/file-transfer.ts';
import { endpoint } from '../http/endpoint.ts';
import { pageFrom, pageOf, pageQuery } from '../http/page.ts';
import { Problem } from '../http/problem.ts';
import { referencePath, referenceView, viewReference, visibleReference } from './reference.ts';

/** The models of a brand, or of all. */
export const listReferences = endpoint(
  {
    name: 'listReferences',
    method: 'get',
    path: '/v1/references',
    access: 'readReferences',
    tag: 'References',
    summary: 'The models of a brand, or of all',
    description: 'By their ids, which begin with the time when they were named.',
    query: z.strictObject({
      brandId: identifier.optional().describe('Whose; who is of a brand sees its own alone'),
      ...pageQuery({ usual: 50, atMost: 200 }),
      cursor: identifier.optional().describe('`nextCursor` of the page before; left out, the list begins'),
    }),
    answers: { 200: { description: 'A page of models', schema: pageOf(referenceView).openapi('ReferencePage') } },
    problems: ['not_found'],
  },
  async ({ caller, query: { brandId, limit, cursor }, dependencies: { database } }) => {
    if (caller.brandId !== undefined && (brandId ?? caller.brandId) !== caller.brandId)
      throw new Problem('not_found', 'there is no such brand that you may see');
    const found = await readPage(database, caller.brandId ?? brandId, { after: cursor, limit: limit + 1 });
    return { status: 200, body: pageFrom(found.map(viewReference), limit, ({ referenceId }) => referenceId) };
  },
);

/** One model. */
export const readReference = endpoint(
  {
    name: 'readReference',
    method: 'get',
    path: '/v1/references/{referenceId}',
    access: 'readReferences',
    tag: 'References',
    summary: 'A model',
    description: 'With its pictures, its usual prices and its marks.',
    params: referencePath,
    answers: { 200: { description: 'The model', schema: referenceView } },
    problems: ['not_found'],
  },
  async ({ caller, params: { referenceId }, dependencies: { database } }) => ({
    status: 200,
    body: viewReference(await visibleReference(database, caller, referenceId)),
  }),
);

/** What a genuine one looks like. */
export const readReferencePicture = endpoint(
  {
    name: 'readReferencePicture',
    method: 'get',
    path: '/v1/references/{referenceId}/pictures/{sha256}',
    access: 'readReferences',
    tag: 'References',
    summary: 'Download a picture of a model',
    description: 'It comes without what it tells of place, time and device.',
    params: referencePath.extend({ sha256: fileHash }),
    query: downloadQuery,
    answers: { 200: { description: 'The bytes', mediaTypes: evidenceTypes } },
    problems: ['not_found'],
  },
  async ({ caller, params: { referenceId, sha256 }, dependencies: { database } }) => {
    const { pictures } = await visibleReference(database, caller, referenceId);
    const file = pictures.includes(sha256) ? await readPassedOn(database, sha256) : undefined;
    if (!file) throw new Problem('not_found', 'the model has no such picture');
    return sendFile(sha256, file);
  },
);
