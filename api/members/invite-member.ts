import { z } from '@hono/zod-openapi';
import { findByAddress, lockMemberships, writeMember } from '../../database/access/write-memberships.ts';
import { findMember, type Member } from '../../database/access/memberships.ts';
import { readBrandName } from '../../database/deliveries/recipients.ts';
import type { Caller } from '../access/authenticate.ts';
import { countInvitation } from '../access/limits.ts';
import type { Dependencies } from '../http/dependencies.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { newId } from '../opening/new-id.ts';
import { memberFields, memberView, viewMember } from './member.ts';
import { requireDelegation, requireGrantable, requireOtherSideUnknown, sideOf } from './member-rules.ts';

const { name, email, language, role, delegation } = memberFields;

/** An administrator names somebody, who is told so by mail. */
export const inviteMember = endpoint(
  {
    name: 'inviteMember',
    method: 'post',
    path: '/v1/members',
    access: 'manageMembers',
    tag: 'People',
    summary: 'Name somebody of your brand, or of the marketplace',
    description:
      'They may act from now on, as soon as they sign in by a link to their address; a mail tells them so. Asked again ' +
      'about somebody who is there already, it only sends the mail again: what they are, `PATCH` changes. Nobody grants ' +
      'what they do not hold, and nobody is on both sides. Whoever comes back is known again by the address.',
    body: z.strictObject({
      name,
      email,
      language: language.default('en'),
      role,
      delegation: delegation.optional(),
    }),
    example: {
      name: 'Nils Berg',
      email: 'nils@lawyers.example',
      language: 'en',
      role: 'brand_agent',
      delegation: { iprRecordIds: ['aurelia-mark'], territories: ['EU'], endsOn: '2027-12-31' },
    },
    answers: {
      201: { description: 'Named, and told so', schema: memberView },
      200: { description: 'Was there already, and is told again', schema: memberView },
    },
    problems: ['unavailable'],
  },
  async ({ caller, body, address, dependencies }) => {
    const { database, now, limits } = dependencies;
    requireGrantable(caller, body.role);
    await countInvitation(limits, address, body.email);
    const { member, isNew } = await database.transaction().execute(async (transaction) => {
      await lockMemberships(transaction);
      const side = sideOf(caller);
      await requireOtherSideUnknown(transaction, side, body.email);
      const known = await findByAddress(transaction, side, body.email);
      if (known && !known.hasLeft)
        return { member: (await findMember(transaction, side, known.membershipId))!, isNew: false };
      await requireDelegation(transaction, side, body, now());
      const { delegation: given, ...person } = body;
      const membershipId = known?.membershipId ?? newId('m', now());
      const entered: Member = { membershipId, brandId: side, ...person, ...(given && { delegation: given }) };
      await writeMember(transaction, entered, now());
      return { member: entered, isNew: true };
    });
    await tell(dependencies, caller, member);
    return { status: isNew ? 201 : 200, body: viewMember(member) };
  },
);

/** @throws Problem unavailable: then they are named all the same, and the same request again tells them */
async function tell(
  { database, mailInvitation, portalUrl, logger }: Dependencies,
  { brandId }: Pick<Caller, 'brandId'>,
  { name: called, email: address, language: spoken, role: as }: Member,
): Promise<void> {
  const brandName = brandId === undefined ? undefined : await readBrandName(database, brandId);
  try {
    const url = `${portalUrl}/sign-in`;
    await mailInvitation({
      name: called,
      email: address,
      language: spoken,
      role: as,
      url,
      ...(brandName && { brandName }),
    });
  } catch (error) {
    logger.warn({ err: error }, 'an invitation was not mailed');
    throw new Problem('unavailable', 'They are named, but the mail was not taken. Send the same again later.', {
      headers: { 'Retry-After': '30' },
    });
  }
}
