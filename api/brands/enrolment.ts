import { z } from '@hono/zod-openapi';
import { Temporal } from 'temporal-polyfill';
import { usual } from '../../database/brands/enrolments.ts';
import { countriesWithCalendar } from '../../database/terms/resolve-calendar.ts';
import { countryOf } from '../../domain/places.ts';
import { identifier, language, rightStanding, role } from '../../domain/schemas.ts';
import { nameOf } from '../../domain/words.ts';
import { rightFields } from '../rights/right.ts';

const name = nameOf(200);
const email = z.email().max(254);
const policy = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be the name of a policy, such as joint-force');
const zone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'must be an IANA time zone such as Europe/Berlin')
  .openapi({ pattern: String.raw`^[A-Za-z][\w+/-]*$`, example: 'Europe/Berlin' });
const country = countryOf(countriesWithCalendar, 'a country of ISO 3166-1 whose public holidays we know');
/** Whom letters go to. */
const person = z.strictObject({
  name,
  email,
  language: language.optional().describe('`en` when nothing is said'),
});
const member = person.extend({
  role: z
    .enum(['brand_administrator', 'brand_reviewer'])
    .optional()
    .describe(
      'What they are in the brand: `brand_reviewer` when nothing is said; where nobody else is an administrator, the first one is',
    ),
});
/** By its address a member is known again. */
function haveAddressesOfTheirOwn(members: readonly { email: string }[]): boolean {
  return new Set(members.map(({ email: address }) => address.toLowerCase())).size === members.length;
}
const iprRecord = z.strictObject({
  ...rightFields,
  classes: rightFields.classes.optional(),
  expiresOn: rightFields.expiresOn.optional(),
});

/** What is said of a brand, member by member. */
export const enrolmentFields = {
  name: name.describe('The name that letters call it by, and that offers carry'),
  names: z.array(name).max(100).describe('Further names that listings carry'),
  accountManagerId: identifier.describe(
    'The brand’s partner at the marketplace, who is called when the brand is silent',
  ),
  deputyId: identifier.describe('Who gets what the account manager would, while that one is absent'),
  accountManager: person.describe(
    'Enters the account manager among the marketplace’s people, when not there yet: for whoever may name them (`manageMembers`)',
  ),
  policy: policy.describe(`What new cases run by; \`${usual.policy}\` when nothing was ever said`),
  zone: zone.describe(
    `IANA time zone in which the brand’s days are counted; \`${usual.zone}\` when nothing was ever said`,
  ),
  country: country.describe(`Whose public holidays count; \`${usual.country}\` when nothing was ever said`),
  members: z
    .array(member)
    .min(1)
    .max(100)
    .refine(haveAddressesOfTheirOwn, 'no two members have one address')
    .describe('Who acts for the brand and gets its mails, each at an address of their own'),
  iprRecords: z
    .array(iprRecord)
    .max(500)
    .describe('The registered rights it relies on; staff who enter one have verified it'),
};

/** A brand as it is enrolled. */
export const enrolledBrand = z
  .object({
    brandId: identifier,
    name,
    names: z.array(z.string()).describe('In the form in which they are compared; the brand’s id is one of them'),
    accountManagerId: identifier,
    deputyId: identifier.optional().describe('Absent while there is none'),
    policy: z.string(),
    zone: z.string(),
    country: z.string(),
    members: z.array(z.object({ memberId: identifier, name, email, language, role })),
    iprRecords: z.array(iprRecord.extend({ iprRecordId: identifier, standing: rightStanding })),
  })
  .openapi('EnrolledBrand');

/** By its name: letters cannot be dated by a mere offset such as `+01:00`. */
function isTimeZone(given: string): boolean {
  if (!/^[A-Za-z]/.test(given)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(given);
    return true;
  } catch {
    return false;
  }
}
