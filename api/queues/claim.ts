import { z } from '@hono/zod-openapi';
import { openTasks, readHolders, releaseClaim, takeClaim } from '../../database/cases/claims.ts';
import type { Database } from '../../database/connect.ts';
import { announce } from '../../database/live/announce.ts';
import type { Case } from '../../domain/case/case.ts';
import { identifier } from '../../domain/schemas.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import type { Caller } from '../access/authenticate.ts';
import { casePath } from '../cases/case-path.ts';
import { visibleCase } from '../cases/visible-case.ts';
import type { Call, Definition } from '../http/definition.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { holderView, leaseMilliseconds, viewHolder } from './holder.ts';
import { whyNot } from './may-do.ts';

const claim = z
  .object({ caseId: identifier, holder: holderView.optional().describe('Absent: the case is free') })
  .openapi('Claim');

export const claiming = {
  access: 'claimCases',
  tag: 'Queues',
  params: casePath,
  answers: { 200: { description: 'Who has the case in hand now', schema: claim } },
} as const satisfies Partial<Definition>;

const courtesy = 'Nobody is kept from deciding by it: it says to others that somebody is at it.';

/** Somebody has a case in hand, or goes on having it. */
export const takeCase = endpoint(
  {
    ...claiming,
    name: 'takeCase',
    method: 'put',
    path: '/v1/cases/{caseId}/claim',
    summary: 'Take a case, or have it for longer',
    description: `For ten minutes from now. ${courtesy}`,
    problems: ['not_found', 'claimed', 'stage_conflict', 'not_independent', 'not_permitted'],
  },
  async (call) => ({ status: 200, body: await giveTo(call, call.caller) }),
);

/** Somebody lets a case go. */
export const releaseCase = endpoint(
  {
    ...claiming,
    name: 'releaseCase',
    method: 'delete',
    path: '/v1/cases/{caseId}/claim',
    summary: 'Let a case go',
    description: 'Where it is yours; else nothing changes.',
    problems: ['not_found'],
  },
  async (call) => {
    const { caller, params, dependencies } = call;
    const { subject } = await visibleCase(call, params.caseId, 'releaseCase');
    await releaseClaim(dependencies.database, params.caseId, caller.actor.id);
    await announceClaim(dependencies.database, subject);
    return { status: 200, body: await readClaim(call) };
  },
);

/** Tells colleagues who look on that a case is in other hands, or free. */
export const announceClaim = (database: Database, { caseId, offer: { brandId } }: Case): Promise<void> =>
  announce(database, [{ of: 'claim', caseId, brandId }]);

type Claiming = Pick<Call, 'caller' | 'dependencies'> & { params: { caseId: string } };

/** Who has the case in hand. */
export async function readClaim({
  params: { caseId },
  dependencies: { database, now },
}: Claiming): Promise<z.infer<typeof claim>> {
  const holder = (await readHolders(database, [caseId], now())).get(caseId);
  return { caseId, ...(holder && { holder: viewHolder(holder) }) };
}

/**
 * Gives a case that is free, or the caller's, to somebody who may do what is to be done in it.
 * @throws Problem not_found, claimed, stage_conflict, not_independent, not_permitted
 */
export async function giveTo(
  call: Claiming,
  taker: Pick<Caller, 'role' | 'scopes' | 'isLead' | 'actor'>,
): Promise<z.infer<typeof claim>> {
  const { caller, params, dependencies } = call;
  const { caseId } = params;
  const { database } = dependencies;
  const { subject } = await visibleCase(call, caseId, 'takeCase');
  const tasks = await openTasks(database, caseId, taker.isLead);
  const reasons = tasks.map((task) => whyNot(taker, task));
  const free = tasks.find((_task, index) => reasons[index] === undefined);
  if (tasks.length === 0) {
    const more = { members: { stage: subject.stage.name } };
    throw new Problem('stage_conflict', 'there is nothing to be done in the case by you', more);
  }
  if (!free && reasons.includes('decided_before'))
    throw new Problem('not_independent', 'somebody who has not decided in the case before must see to it');
  if (!free) throw new Problem('not_permitted', 'what is to be done in the case is not among what the role includes');
  const now = dependencies.now();
  const until = addMilliseconds(now, leaseMilliseconds);
  const given = { caseId, kind: free.kind, membershipId: taker.actor.id, until };
  const isGiven = await takeClaim(database, given, { heldBy: caller.actor.id, now });
  const present = await readClaim(call);
  if (isGiven) {
    await announceClaim(database, subject);
    return present;
  }
  const who = present.holder?.name ?? present.holder?.membershipId ?? 'somebody';
  throw new Problem('claimed', `${who} has the case in hand`);
}
