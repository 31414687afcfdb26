import { z } from '@hono/zod-openapi';
import { countByCase } from '../../database/erasure/erase.ts';
import { findErasure, listErasures as readPage } from '../../database/erasure/erasures.ts';
import { planErasure } from '../../database/erasure/plan.ts';
import { erasureStanding, identifier } from '../../domain/schemas.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { pageFrom, pageOf, pageQuery } from '../http/page.ts';
import { Problem } from '../http/problem.ts';
import { erasureView, viewErasures } from './erasure-view.ts';

export const erasurePath = z.strictObject({
  erasureId: identifier.describe('The proposal, as `GET /v1/erasures` gives it'),
});

/** What was proposed to be erased, and what became of it. */
export const listErasures = endpoint(
  {
    name: 'listErasures',
    method: 'get',
    path: '/v1/erasures',
    access: 'readErasures',
    tag: 'Erasure',
    summary: 'List proposals to erase',
    description: 'The newest first. What goes because its time is over stands in the annex of its case alone.',
    query: z.strictObject({
      standing: erasureStanding.optional(),
      caseId: identifier.optional().describe('About this case'),
      ...pageQuery({ usual: 50, atMost: 200 }),
    }),
    answers: { 200: { description: 'A page of proposals', schema: pageOf(erasureView).openapi('ErasurePage') } },
  },
  async ({ query: { limit, cursor, ...filter }, dependencies: { database } }) => {
    const after = cursor === undefined ? undefined : readCursor('erasures', cursor);
    const found = await viewErasures(database, await readPage(database, { ...filter, after, limit: limit + 1 }));
    const cursorOf = ({ proposedAt: at, erasureId: id }: { proposedAt: string; erasureId: string }) =>
      writeCursor('erasures', { at, id });
    return { status: 200, body: pageFrom(found, limit, cursorOf) };
  },
);

/** One proposal. */
export const readErasure = endpoint(
  {
    name: 'readErasure',
    method: 'get',
    path: '/v1/erasures/{erasureId}',
    access: 'readErasures',
    tag: 'Erasure',
    summary: 'Read a proposal to erase',
    description: 'While it waits, with what would go and what would stay, were it approved now.',
    params: erasurePath,
    answers: { 200: { description: 'The proposal', schema: erasureView } },
    problems: ['not_found'],
  },
  async ({ params: { erasureId }, dependencies: { database, now } }) => {
    const found = await findErasure(database, erasureId);
    if (!found) throw new Problem('not_found', 'there is no such proposal');
    const [view] = await viewErasures(database, [found]);
    if (found.standing !== 'waiting') return { status: 200, body: view! };
    const { contents, texts, files, kept } = await planErasure(database, found.subject, now());
    const hashesOf = (kind: 'text' | 'file', more: readonly string[]): number =>
      new Set([...contents.flatMap((one) => (one.kind === kind ? [one.sha256] : [])), ...more]).size;
    const wouldGo = {
      texts: hashesOf('text', texts),
      files: hashesOf('file', files),
      cases: countByCase(contents),
      kept,
    };
    return { status: 200, body: { ...view!, ...wouldGo } };
  },
);
