import { z } from '@hono/zod-openapi';
import type { AccountManager } from '../../database/brands/account-managers.ts';
import type { Partner, PartnerPerson } from '../../database/brands/partners.ts';
import { territory } from '../../domain/places.ts';
import { identifier, role } from '../../domain/schemas.ts';
import { day } from '../http/input/moment.ts';

/** Days on which somebody is away. */
export const absence = z
  .strictObject({
    from: day.describe('The first day, by the days of each brand'),
    until: day.describe('The last day'),
  })
  .openapi('Absence');

/** Whose brands somebody is given first. */
export const markets = z.array(territory).max(200);

const person = z
  .object({
    memberId: identifier,
    name: z.string(),
    email: z.string().describe('How to reach them'),
  })
  .openapi('PartnerPerson');

const viewPerson = ({ membershipId: memberId, ...known }: PartnerPerson): z.input<typeof person> => ({
  memberId,
  ...known,
});

/** Who looks after a brand. */
export const partnerView = z
  .object({
    brandId: identifier,
    accountManager: person,
    deputy: person.optional().describe('Absent while there is none'),
    absence: absence.optional().describe('Of the account manager, when one is said that is not over'),
    actingId: identifier.describe('The `memberId` of whoever gets now what is for the account manager'),
  })
  .openapi('Partner');

export const viewPartner = (
  brandId: string,
  { accountManager, deputy, absence: away, actingId }: Partner,
): z.input<typeof partnerView> => ({
  brandId,
  accountManager: viewPerson(accountManager),
  ...(deputy && { deputy: viewPerson(deputy) }),
  ...(away && { absence: away }),
  actingId,
});

/** Somebody who may look after brands. */
export const accountManagerView = z
  .object({
    memberId: identifier,
    name: z.string(),
    email: z.string(),
    role,
    markets: markets.describe('Countries of ISO 3166-1, and `EU`: whose brands they are given first'),
    absence: absence.optional(),
    brands: z.int().describe('How many brands they look after'),
  })
  .openapi('AccountManager');

/** As it is kept: markets were checked when they were said. */
export const viewAccountManager = ({
  membershipId: memberId,
  absence: away,
  ...known
}: AccountManager): z.input<typeof accountManagerView> =>
  ({ memberId, ...known, ...(away && { absence: away }) }) as z.input<typeof accountManagerView>;
