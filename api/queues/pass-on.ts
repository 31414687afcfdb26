import { z } from '@hono/zod-openapi';
import { findMember } from '../../database/access/memberships.ts';
import { skipCase as skip } from '../../database/cases/claims.ts';
import { actorKindOf } from '../../domain/access/roles.ts';
import { permissions } from '../../domain/access/permissions.ts';
import { identifier } from '../../domain/schemas.ts';
import { plainText } from '../../domain/words.ts';
import { visibleCase } from '../cases/visible-case.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { announceClaim, claiming, giveTo, readClaim } from './claim.ts';

/** Somebody gives a case to a colleague. */
export const handOverCase = endpoint(
  {
    ...claiming,
    name: 'handOverCase',
    method: 'post',
    path: '/v1/cases/{caseId}/claim/hand-over',
    summary: 'Give a case to a colleague',
    description: 'A case that you have in hand, or that nobody has. It is the colleague’s for ten minutes.',
    body: z.strictObject({ to: identifier.describe('A `memberId` of `GET /v1/members`') }),
    example: { to: 'zoe' },
    problems: ['not_found', 'claimed', 'stage_conflict', 'not_independent', 'not_permitted'],
  },
  async (call) => {
    const { database } = call.dependencies;
    await visibleCase(call, call.params.caseId, 'handOverCase');
    const member = await findMember(database, null, call.body.to);
    if (!member || !permissions[member.role].includes('claimCases')) {
      const errors = [{ pointer: '/to', detail: 'is nobody of the marketplace who works through queues' }];
      throw new Problem('invalid', 'the body does not fit', { errors });
    }
    const { role, membershipId } = member;
    const actor = { kind: actorKindOf(role), id: membershipId };
    const body = await giveTo(call, { role, scopes: permissions[role], isLead: role === 'lead', actor });
    return { status: 200, body };
  },
);

/** Somebody passes a case by. */
export const skipCase = endpoint(
  {
    ...claiming,
    name: 'skipCase',
    method: 'post',
    path: '/v1/cases/{caseId}/claim/skip',
    summary: 'Pass a case by',
    description: 'It is free for others, and is not offered to you again for a day.',
    body: z.strictObject({ reason: plainText(500).describe('Why; for the marketplace’s own people') }),
    example: { reason: 'I know the seller.' },
    problems: ['not_found'],
  },
  async (call) => {
    const { caller, params, body, dependencies } = call;
    const { subject } = await visibleCase(call, params.caseId, 'skipCase');
    const skipped = { caseId: params.caseId, membershipId: caller.actor.id, reason: body.reason };
    await skip(dependencies.database, { ...skipped, at: dependencies.now() });
    await announceClaim(dependencies.database, subject);
    return { status: 200, body: await readClaim(call) };
  },
);
