import { z } from '@hono/zod-openapi';
import { findMember, type Member } from '../../database/access/memberships.ts';
import { endMemberships, lockMemberships, writeMember } from '../../database/access/write-memberships.ts';
import type { InTransaction } from '../../database/connect.ts';
import { identifier } from '../../domain/schemas.ts';
import type { Caller } from '../access/authenticate.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { memberFields, memberView, viewMember } from './member.ts';
import { requireDelegation, requireDispensable, requireGrantable, sideOf } from './member-rules.ts';

const { name, language, role, delegation } = memberFields;
const params = z.strictObject({ memberId: identifier.describe('As `GET /v1/members` gives it') });

/** An administrator changes what somebody is. */
export const changeMember = endpoint(
  {
    name: 'changeMember',
    method: 'patch',
    path: '/v1/members/{memberId}',
    access: 'manageMembers',
    tag: 'People',
    summary: 'Change what somebody is',
    description:
      'A merge patch: what is left out stays. Counts from the next request of theirs on. The address stays: it is who they ' +
      'are. One administrator is left in any case.',
    params,
    body: z.strictObject({
      name: name.optional(),
      language: language.optional(),
      role: role.optional(),
      delegation: delegation.optional(),
    }),
    example: { role: 'brand_reviewer' },
    answers: { 200: { description: 'As they are now', schema: memberView } },
    problems: ['not_found', 'still_needed'],
  },
  async ({ caller, params: { memberId }, body, dependencies: { database, now } }) => {
    const member = await database.transaction().execute(async (transaction) => {
      const { delegation: before, ...known } = await lockMember(transaction, caller, memberId);
      const as = body.role ?? known.role;
      requireGrantable(caller, as);
      const given = body.delegation ?? (as === 'brand_agent' ? before : undefined);
      const { name: called = known.name, language: spoken = known.language } = body;
      const changed: Member = {
        ...known,
        name: called,
        language: spoken,
        role: as,
        ...(given && { delegation: given }),
      };
      await requireDelegation(transaction, sideOf(caller), changed, now());
      if (as !== known.role) await requireDispensable(transaction, sideOf(caller), known, as);
      await writeMember(transaction, changed, now());
      return changed;
    });
    return { status: 200, body: viewMember(member) };
  },
);

/** An administrator takes somebody out. */
export const endMember = endpoint(
  {
    name: 'endMember',
    method: 'delete',
    path: '/v1/members/{memberId}',
    access: 'manageMembers',
    tag: 'People',
    summary: 'Take somebody out',
    description:
      'From their next request on they may do nothing here, and no further letter goes to them. What they have done stays ' +
      'theirs. The last administrator cannot leave, nor an account manager who has brands.',
    params,
    answers: { 200: { description: 'Who has left', schema: memberView } },
    problems: ['not_found', 'still_needed'],
  },
  async ({ caller, params: { memberId }, dependencies: { database, now } }) => {
    const left = await database.transaction().execute(async (transaction) => {
      const member = await lockMember(transaction, caller, memberId);
      await requireDispensable(transaction, sideOf(caller), member);
      await endMemberships(transaction, [memberId], now());
      return member;
    });
    return { status: 200, body: viewMember(left) };
  },
);

/** @throws Problem not_found; not_permitted, about somebody who holds what the caller does not */
async function lockMember(transaction: InTransaction, caller: Caller, memberId: string): Promise<Member> {
  await lockMemberships(transaction);
  const member = await findMember(transaction, sideOf(caller), memberId);
  if (!member) throw new Problem('not_found', 'there is nobody of this id whom you may see');
  requireGrantable(caller, member.role);
  return member;
}
