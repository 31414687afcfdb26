import { z } from '@hono/zod-openapi';
import { lockMemberships } from '../../database/access/write-memberships.ts';
import { findRight } from '../../database/brands/ipr-records.ts';
import { decideRight } from '../../database/brands/write-rights.ts';
import { hasApproved } from '../../database/enrolments/enrolments.ts';
import { reasonAmong } from '../../domain/reasons/schemas.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { wrongReasonIn } from '../reasons/wrong-reason.ts';
import { rightPath, rightView, viewRight, visibleRight } from './right.ts';

/** Somebody of the marketplace has looked at a right. */
export const verifyRight = endpoint(
  {
    name: 'verifyRight',
    method: 'post',
    path: '/v1/rights/{iprRecordId}/verification',
    access: 'verifyRights',
    tag: 'Rights',
    summary: 'Verify a right, or refuse it',
    description:
      'From now on the brand can rely on it, or can do so no more. May be decided again: a register is corrected, a right ' +
      'is surrendered. What was decided by it before stands. Whoever has approved a brand does not verify its rights.',
    params: rightPath,
    body: z.strictObject({
      standing: z.enum(['verified', 'refused']).describe('What the marketplace says of it'),
      reasonCode: reasonAmong('verifyRight'),
    }),
    example: { standing: 'verified', reasonCode: 'found_in_register' },
    answers: { 200: { description: 'The right as it stands now', schema: rightView } },
    problems: ['not_found', 'not_independent'],
  },
  async ({ caller, params: { iprRecordId }, body, dependencies: { database, now } }) => {
    const decided = await database.transaction().execute(async (transaction) => {
      await lockMemberships(transaction);
      const { brandId } = await visibleRight(transaction, caller, iprRecordId);
      if (await hasApproved(transaction, brandId, caller.actor.id))
        throw new Problem('not_independent', 'you have approved this brand: somebody else verifies its rights');
      const errors = wrongReasonIn('verifyRight', body);
      if (errors.length > 0) throw new Problem('invalid', 'the body does not fit', { errors });
      await decideRight(transaction, iprRecordId, { ...body, by: caller.actor.id, at: now() });
      return (await findRight(transaction, iprRecordId))!;
    });
    return { status: 200, body: viewRight(decided) };
  },
);
