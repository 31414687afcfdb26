import { z } from '@hono/zod-openapi';
import { namePeople } from '../../database/access/memberships.ts';
import type { Database } from '../../database/connect.ts';
import { lockErasures } from '../../database/erasure/erase.ts';
import { listHolds, releaseHold, setHold, standingHold, type LegalHold } from '../../database/erasure/legal-holds.ts';
import { announce } from '../../database/live/announce.ts';
import { actorSchema, holdReason, identifier, timestamp } from '../../domain/schemas.ts';
import { casePath } from '../cases/case-path.ts';
import { namesView } from '../cases/case-in-full.ts';
import { visibleCase } from '../cases/visible-case.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { newId } from '../opening/new-id.ts';

const holdView = z.object({
  holdId: identifier,
  reason: holdReason,
  setBy: actorSchema,
  setAt: timestamp,
  releasedBy: actorSchema.optional(),
  releasedAt: timestamp.optional(),
});

const holdsView = z
  .object({
    caseId: identifier,
    holds: z.array(holdView).describe('The newest first; one at most is not released'),
    names: namesView,
  })
  .openapi('LegalHolds');

/** Whether a case is needed for proceedings, and whether it was. */
export const readLegalHold = endpoint(
  {
    name: 'readLegalHold',
    method: 'get',
    path: '/v1/cases/{caseId}/legal-hold',
    access: 'readErasures',
    tag: 'Erasure',
    summary: 'Read whether a case is held for proceedings',
    description: 'Who holds the case for proceedings, since when, and for what: nothing of a held case is erased.',
    params: casePath,
    answers: { 200: { description: 'Its holds', schema: holdsView } },
    problems: ['not_found'],
  },
  async (call) => {
    const { caseId } = call.params;
    await visibleCase(call, caseId, 'readLegalHold');
    return { status: 200, body: await viewHolds(call.dependencies.database, caseId) };
  },
);

/** A case is needed for proceedings. */
export const setLegalHold = endpoint(
  {
    name: 'setLegalHold',
    method: 'post',
    path: '/v1/cases/{caseId}/legal-hold',
    access: 'holdCases',
    tag: 'Erasure',
    summary: 'Hold a case for proceedings',
    description:
      'From now on nothing of the case is erased, neither by a proposal nor because its time is over, until the hold is ' +
      'released. One person is enough. A case that is held already stays as it is, and the refusal says by whom and ' +
      'since when.',
    params: casePath,
    body: z.strictObject({ reason: holdReason.describe('For what the case is needed') }),
    example: { reason: 'court_proceedings' },
    answers: { 200: { description: 'Its holds', schema: holdsView } },
    problems: ['not_found', 'held'],
  },
  async (call) => {
    const {
      caller,
      params: { caseId },
      body: { reason },
      dependencies: { database, now },
    } = call;
    const { subject } = await visibleCase(call, caseId, 'setLegalHold');
    await database.transaction().execute(async (transaction) => {
      await lockErasures(transaction);
      requireFree(await standingHold(transaction, caseId));
      const at = now();
      await setHold(transaction, { holdId: newId('hold', at), caseId, reason, by: caller.actor, at });
      await announce(transaction, [{ of: 'erasure', caseId, brandId: subject.offer.brandId }]);
    });
    return { status: 200, body: await viewHolds(database, caseId) };
  },
);

/** Whoever believes to have set a hold relies on releasing it. @throws Problem held */
function requireFree(hold: LegalHold | undefined): void {
  if (!hold) return;
  const { setAt, setBy, reason } = hold;
  throw new Problem('held', `it is held since ${setAt} by ${setBy.id}, for ${reason}: one hold stands at most`);
}

/** The proceedings are over. */
export const releaseLegalHold = endpoint(
  {
    name: 'releaseLegalHold',
    method: 'post',
    path: '/v1/cases/{caseId}/legal-hold/release',
    access: 'holdCases',
    tag: 'Erasure',
    summary: 'Release a case from its hold',
    description:
      'By somebody else than who has set it: what goes then is gone for good. A case that is not held stays as it is.',
    params: casePath,
    answers: { 200: { description: 'Its holds', schema: holdsView } },
    problems: ['not_found', 'not_independent'],
  },
  async (call) => {
    const {
      caller,
      params: { caseId },
      dependencies: { database, now },
    } = call;
    const { subject } = await visibleCase(call, caseId, 'releaseLegalHold');
    await database.transaction().execute(async (transaction) => {
      await lockErasures(transaction);
      const hold = await standingHold(transaction, caseId);
      if (!hold) return;
      if (hold.setBy.id === caller.actor.id)
        throw new Problem('not_independent', 'you have set it yourself: somebody else releases it');
      await releaseHold(transaction, hold.holdId, { by: caller.actor, at: now() });
      await announce(transaction, [{ of: 'erasure', caseId, brandId: subject.offer.brandId }]);
    });
    return { status: 200, body: await viewHolds(database, caseId) };
  },
);

async function viewHolds(database: Database, caseId: string): Promise<z.output<typeof holdsView>> {
  const holds = await listHolds(database, caseId);
  const people = holds.flatMap(({ setBy, releasedBy }) => [setBy.id, ...(releasedBy ? [releasedBy.id] : [])]);
  return {
    caseId,
    holds: holds.map(({ caseId: _same, releasedBy, releasedAt, ...hold }) => ({
      ...hold,
      ...(releasedBy && { releasedBy }),
      ...(releasedAt !== null && { releasedAt }),
    })),
    names: await namePeople(database, people, undefined),
  };
}
