import { z } from '@hono/zod-openapi';
import { listMembers as readMembers } from '../../database/access/memberships.ts';
import { identifier } from '../../domain/schemas.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { memberView, viewMember } from './member.ts';

/** Whoever acts for the caller's own side. */
export const listMembers = endpoint(
  {
    name: 'listMembers',
    method: 'get',
    path: '/v1/members',
    access: 'readMembers',
    tag: 'People',
    summary: 'Who acts for your brand, or for the marketplace',
    description:
      'Those of the own side: of a brand its own people, of the marketplace its own or, with `brandId`, those of a brand. ' +
      'An agent stands here also when the power of attorney has ended.',
    query: z.strictObject({
      brandId: identifier.optional().describe('The people of this brand; for the marketplace alone'),
    }),
    problems: ['not_found'],
    answers: {
      200: { description: 'Everybody', schema: z.object({ members: z.array(memberView) }).openapi('Members') },
    },
  },
  async ({ caller, query, dependencies: { database } }) => {
    if (caller.brandId !== undefined && (query.brandId ?? caller.brandId) !== caller.brandId)
      throw new Problem('not_found', 'there is no such brand that you may see');
    const side = caller.brandId ?? query.brandId ?? null;
    return { status: 200, body: { members: (await readMembers(database, side)).map(viewMember) } };
  },
);
