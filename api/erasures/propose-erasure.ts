import { z } from '@hono/zod-openapi';
import { erasureOfRequest, findErasure, insertErasure } from '../../database/erasure/erasures.ts';
import { lockErasures, countByCase } from '../../database/erasure/erase.ts';
import { isEmpty, planErasure, type ErasurePlan } from '../../database/erasure/plan.ts';
import { storeText } from '../../database/evidence/texts.ts';
import { erasureReason } from '../../domain/schemas.ts';
import { plainText } from '../../domain/words.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { newId } from '../opening/new-id.ts';
import { mustBeKept } from './must-be-kept.ts';
import { erasureSubject, erasureView, viewErasures } from './erasure-view.ts';

/** Somebody of the marketplace proposes that words and files go for good. */
export const proposeErasure = endpoint(
  {
    name: 'proposeErasure',
    method: 'post',
    path: '/v1/erasures',
    access: 'proposeErasures',
    tag: 'Erasure',
    summary: 'Propose to erase words and files',
    description:
      'Nothing goes until somebody else has approved it. What is still needed (an open case, a decision that can be ' +
      'contested, a legal hold) stays, and is named with its rule in `kept`; where nothing else is meant, the proposal is refused.',
    body: z.strictObject({
      subject: erasureSubject,
      reason: erasureReason.describe('Why they have to go: it stays in the record'),
      note: plainText(1000).optional().describe('For who approves, and for auditors. It stays: name nobody in it'),
    }),
    example: {
      subject: { kind: 'cases', cases: [{ caseId: 'c-20261124-7k3m' }] },
      reason: 'person_asked',
      note: 'Letter of 3 December, file 12.',
    },
    answers: { 201: { description: 'It waits for somebody else', schema: erasureView } },
    problems: ['must_be_kept'],
  },
  async ({ caller, body, updateId, dependencies: { database, now } }) => {
    const { subject, reason, note } = body;
    const at = now();
    const { erasureId, plan } = await database.transaction().execute(async (transaction) => {
      await lockErasures(transaction);
      const planned = await planErasure(transaction, subject, at);
      const known = await erasureOfRequest(transaction, updateId);
      if (known !== undefined) return { erasureId: known, plan: planned };
      requireSomething(planned);
      const noteSha256 = note === undefined ? undefined : await storeText(transaction, { text: note, at });
      const proposal = { subject, reason, noteSha256, proposedBy: caller.actor, at, updateId };
      const cases = countByCase(planned.contents);
      return {
        erasureId: await insertErasure(transaction, { ...proposal, erasureId: newId('erasure', at), cases }),
        plan: planned,
      };
    });
    const [view] = await viewErasures(database, [(await findErasure(database, erasureId))!]);
    return { status: 201, body: { ...view!, kept: plan.kept } };
  },
);

/** @throws Problem must_be_kept, invalid */
function requireSomething(plan: ErasurePlan): void {
  if (!isEmpty(plan)) return;
  if (plan.kept.length === 0)
    throw new Problem('invalid', 'the body does not fit', {
      errors: [{ pointer: '/subject', detail: 'nothing of this is here, or everything was erased before' }],
    });
  throw mustBeKept(plan);
}
