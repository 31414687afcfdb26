import { z } from '@hono/zod-openapi';
import type { InTransaction } from '../../database/connect.ts';
import { erase, lockErasures } from '../../database/erasure/erase.ts';
import { findErasure, settleErasure, type Erasure } from '../../database/erasure/erasures.ts';
import { isEmpty, planErasure } from '../../database/erasure/plan.ts';
import type { Actor } from '../../domain/vocabulary.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { mustBeKept } from './must-be-kept.ts';
import { erasurePath } from './read-erasures.ts';
import { erasureView, viewErasures } from './erasure-view.ts';

/** The second pair of eyes. */
export const decideErasure = endpoint(
  {
    name: 'decideErasure',
    method: 'post',
    path: '/v1/erasures/{erasureId}/decision',
    access: 'decideErasures',
    tag: 'Erasure',
    summary: 'Approve a proposal to erase, or refuse it',
    description:
      'Never one’s own. Approved, it is done at once and for good: the words and files are gone, the annex of each case ' +
      'says so, and chain, proofs and bundles hold as before. It is asked anew what is still needed; what was erased ' +
      'meanwhile is left as it is.',
    params: erasurePath,
    body: z.strictObject({
      decision: z.enum(['approve', 'refuse']).describe('Approved, it is done at once and for good'),
    }),
    example: { decision: 'approve' },
    answers: { 200: { description: 'The proposal, decided', schema: erasureView } },
    problems: ['not_found', 'not_independent', 'stage_conflict', 'must_be_kept'],
  },
  async ({ caller, params: { erasureId }, body, updateId, dependencies: { database, now } }) => {
    const decided = await database.transaction().execute(async (transaction) => {
      await lockErasures(transaction);
      const erasure = await findErasure(transaction, erasureId);
      if (!erasure) throw new Problem('not_found', 'there is no such proposal');
      if (erasure.decisionUpdateId === updateId) return erasure; // the answer was lost
      requireOpen(erasure);
      requireAnother(erasure, caller.actor);
      const by = { by: caller.actor, at: now(), updateId };
      if (body.decision === 'refuse') await settleErasure(transaction, erasureId, { standing: 'refused', ...by });
      else await approve(transaction, erasure, by);
      return (await findErasure(transaction, erasureId))!;
    });
    const [view] = await viewErasures(database, [decided]);
    return { status: 200, body: view! };
  },
);

/** @throws Problem stage_conflict */
function requireOpen({ standing, decidedAt }: Erasure): void {
  if (standing !== 'waiting') throw new Problem('stage_conflict', `it was ${standing} on ${decidedAt} already`);
}

/** Four eyes are two people's, whichever key they use. @throws Problem not_independent */
function requireAnother({ proposedBy }: Erasure, actor: Actor): void {
  if (proposedBy.id === actor.id)
    throw new Problem('not_independent', 'you have proposed it yourself: somebody else decides');
}

/** @throws Problem must_be_kept, when all that is left of it is needed by now */
async function approve(
  transaction: InTransaction,
  { erasureId, subject, reason, proposedBy }: Erasure,
  { by, at, updateId }: { by: Actor; at: string; updateId: string },
): Promise<void> {
  const plan = await planErasure(transaction, subject, at);
  if (isEmpty(plan) && plan.kept.length > 0) throw mustBeKept(plan);
  const erasing = { actor: by, at, because: reason, erasureId, proposedBy: proposedBy.id };
  const done = { ...(await erase(transaction, plan, erasing)), kept: plan.kept };
  await settleErasure(transaction, erasureId, { standing: 'approved', by, at, updateId, done });
}
