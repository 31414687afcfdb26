import { z } from '@hono/zod-openapi';
import { Temporal } from 'temporal-polyfill';
import { enrolBrand as enrol, enterStaff, findBrands, isStaff, readEnrolment } from '../../database/brands/brands.ts';
import { policyNames } from '../../database/terms/policies.ts';
import { identifier, iprKind, language } from '../../domain/schemas.ts';
import { endpoint } from '../http/endpoint.ts';
import { newId } from '../opening/new-id.ts';
import { day } from '../http/input/moment.ts';
import { Problem } from '../http/problem.ts';

const name = z.string().trim().min(1).max(200);
const email = z.email().max(254);
const policy = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be the name of a policy, such as joint-force');
const zone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'must be an IANA time zone such as Europe/Berlin')
  .openapi({ pattern: String.raw`^[A-Za-z][\w+/-]*$`, example: 'Europe/Berlin' });
const country = z.string().regex(/^[A-Z]{2}$/, 'must be two letters of ISO 3166-1, such as DE');
/** Whom letters go to. */
export const member = z.strictObject({ name, email, language: language.default('en') });
const iprRecord = z.strictObject({
  kind: iprKind,
  office: z.string().trim().min(1).max(60),
  number: z.string().trim().min(1).max(60),
  classes: z.string().trim().min(1).max(200).optional(),
  territories: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'must be two letters, such as EU'))
    .min(1)
    .max(200),
  expiresOn: day.optional(),
});

const enrolment = z.strictObject({
  brandId: identifier.optional().describe('Without it: the brand that has this name, or a new one'),
  name: name.describe('The name that letters call it by, and that offers carry'),
  names: z.array(name).max(100).default([]).describe('Further names that listings carry'),
  accountManagerId: identifier.describe('The staff member who is called when the brand is silent'),
  accountManager: z
    .strictObject({ name, email, language: language.default('en') })
    .optional()
    .describe('Enters the account manager among the staff, when not there yet'),
  policy: policy.default('joint-force').describe('What new cases run by'),
  zone: zone.default('Europe/Berlin').describe('IANA time zone in which the brand’s days are counted'),
  country: country.default('DE').describe('Whose public holidays count'),
  members: z.array(member).min(1).max(100).describe('Who gets the brand’s mails'),
  iprRecords: z.array(iprRecord).max(500).default([]).describe('The registered rights it relies on'),
});

const enrolledBrand = z
  .object({
    brandId: identifier,
    name,
    names: z.array(z.string()).describe('In the form in which they are compared'),
    accountManagerId: identifier,
    policy: z.string(),
    zone: z.string(),
    country: z.string(),
    members: z.array(z.object({ memberId: identifier, name, email, language })),
    iprRecords: z.array(iprRecord.extend({ iprRecordId: identifier })),
  })
  .openapi('EnrolledBrand');

/** Staff enrol a brand, or bring an enrolled one up to date. */
export const enrolBrand = endpoint(
  {
    name: 'enrolBrand',
    method: 'post',
    path: '/v1/enrolments',
    access: 'enrolBrand',
    tag: 'Brands',
    summary: 'Enrol a brand, or bring it up to date',
    description:
      'From then on suspicions about its offers are taken. Names, members (known by their address) and rights (known by ' +
      'kind, office and number) are added or updated, never taken away.',
    body: enrolment,
    example: {
      brandId: 'aurelia',
      name: 'Aurelia Watches',
      names: ['Aurelia'],
      accountManagerId: 'mara',
      zone: 'Europe/Paris',
      country: 'FR',
      members: [{ name: 'Vera Santos', email: 'vera@aurelia.example', language: 'en' }],
      iprRecords: [{ kind: 'trademark', office: 'EUIPO', number: '018000001', classes: '14', territories: ['EU'] }],
    },
    answers: {
      201: { description: 'Enrolled', schema: enrolledBrand },
      200: { description: 'Was enrolled before, and is up to date now', schema: enrolledBrand },
    },
  },
  async ({ body, dependencies: { database, now } }) => {
    const { accountManager, accountManagerId: staffId } = body;
    const { brand, isNew } = await database.transaction().execute(async (transaction) => {
      if (accountManager) await enterStaff(transaction, { staffId, ...accountManager });
      if (!(await isStaff(transaction, staffId)))
        throw wrong('/accountManagerId', `there is no staff member ${staffId}`);

      const known = await policyNames(transaction);
      if (!known.includes(body.policy)) throw wrong('/policy', `one of: ${known.join(', ')}`);

      const brandId =
        body.brandId ?? (await findBrands(transaction, [body.name])).get(body.name)?.brandId ?? newId('brand', now());
      const names = [body.name, ...body.names];
      const { isNew, takenNames } = await enrol(transaction, { ...body, brandId, names }, now(), (kind) =>
        newId(kind, now()),
      );
      if (takenNames.length > 0) throw wrong('/names', `of another brand: ${takenNames.join(', ')}`);
      return { brand: await readEnrolment(transaction, brandId), isNew };
    });
    return { status: isNew ? 201 : 200, body: brand };
  },
);

const wrong = (pointer: string, detail: string): Problem =>
  new Problem('invalid', 'the body does not fit', { errors: [{ pointer, detail }] });

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
