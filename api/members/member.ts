import { z } from '@hono/zod-openapi';
import type { Member } from '../../database/access/memberships.ts';
import { brandRoles, marketplaceRoles } from '../../domain/access/roles.ts';
import { territory } from '../../domain/places.ts';
import { identifier, language } from '../../domain/schemas.ts';
import { nameOf } from '../../domain/words.ts';
import { day } from '../http/input/moment.ts';

const memberRole = z.enum([...brandRoles, ...marketplaceRoles]);

/** What a brand gives into the hands of an agent. */
export const delegation = z.strictObject({
  iprRecordIds: z.array(identifier).min(1).max(500).describe('The rights on which the agent may rely'),
  territories: z.array(territory).min(1).max(200).describe('Where the offers stand that the agent deals with'),
  endsOn: day.describe('The last day of the power of attorney, by the brand’s own days'),
});

/** What is said of somebody. */
export const memberFields = {
  name: nameOf(200).describe('As letters greet them'),
  email: z.email().max(254).describe('Where their letters go; whoever reads its mail can sign in'),
  language: language.describe('Of their letters'),
  role: memberRole.describe(
    'Of a brand: `brand_administrator`, `brand_reviewer`, `brand_agent`; of the marketplace: `account_manager`, `reviewer`, `lead`, `auditor`, `administrator`',
  ),
  delegation: delegation.describe('Of a `brand_agent`, and of nobody else'),
};

/** Somebody of a brand or of the marketplace. */
export const memberView = z
  .object({
    memberId: identifier.describe('As whom they stand in the timelines of cases'),
    ...memberFields,
    delegation: delegation.optional(),
  })
  .openapi('Member');

export const viewMember = ({ membershipId, brandId: _known, ...member }: Member): z.input<typeof memberView> => {
  const { delegation: given, ...person } = member;
  return { memberId: membershipId, ...person, ...(given && { delegation: mutableDelegation(given) }) };
};

/** A delegation as answers show it. */
export const mutableDelegation = ({ iprRecordIds, territories, endsOn }: NonNullable<Member['delegation']>) => ({
  iprRecordIds: [...iprRecordIds],
  territories: [...territories] as z.input<typeof delegation>['territories'],
  endsOn,
});
