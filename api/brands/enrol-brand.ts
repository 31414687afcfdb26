import { z } from '@hono/zod-openapi';
import { findBrands } from '../../database/brands/brands.ts';
import { lockMemberships } from '../../database/access/write-memberships.ts';
import { readEnrolment, usual, writeBrand } from '../../database/brands/enrolments.ts';
import { enterRights } from '../../database/brands/write-rights.ts';
import { identifier } from '../../domain/schemas.ts';
import { requirePermission } from '../access/authenticate.ts';
import { endpoint } from '../http/endpoint.ts';
import { newId } from '../opening/new-id.ts';
import { enrolledBrand, enrolmentFields } from './enrolment.ts';
import { requirePolicy, takeMembers, takeNames } from './enrolment-rules.ts';
import { takePartners } from './partner-rules.ts';

const { name, names, accountManagerId, deputyId, accountManager, policy, zone, members, iprRecords } = enrolmentFields;

/** Staff enrol a brand, or bring an enrolled one up to date. */
export const enrolBrand = endpoint(
  {
    name: 'enrolBrand',
    method: 'post',
    path: '/v1/brands',
    access: 'enrolBrand',
    tag: 'Brands',
    summary: 'Enrol a brand, or bring it up to date',
    description:
      'From then on suspicions about its offers are taken. Of a brand that is enrolled already, what is left out stays as ' +
      'it is; names, members (known by their address) and rights (known by kind, office and number) are added or updated, ' +
      'never taken away: for that, see `PATCH`. No name or id of one brand can be a name or the id of another.',
    body: z.strictObject({
      brandId: identifier.optional().describe('Without it: the brand that has this name, or a new one'),
      name,
      names: names.default([]),
      accountManagerId: accountManagerId
        .optional()
        .describe(
          'The brand’s partner at the marketplace; left out, a new brand is given to whoever knows its market and has the ' +
            'fewest brands',
        ),
      deputyId: deputyId.optional(),
      accountManager: accountManager.optional(),
      policy: policy.optional(),
      zone: zone.optional(),
      country: enrolmentFields.country.optional(),
      members,
      iprRecords: iprRecords.default([]),
    }),
    example: {
      brandId: 'aurelia',
      name: 'Aurelia Watches',
      names: ['Aurelia'],
      accountManagerId: 'mara',
      zone: 'Europe/Paris',
      country: 'FR',
      members: [{ name: 'Vera Santos', email: 'vera@aurelia.example', language: 'en', role: 'brand_administrator' }],
      iprRecords: [{ kind: 'trademark', office: 'EUIPO', number: '018000001', classes: '14', territories: ['EU'] }],
    },
    answers: {
      201: { description: 'Enrolled', schema: enrolledBrand },
      200: { description: 'Was enrolled before, and is up to date now', schema: enrolledBrand },
    },
  },
  async ({ caller, body, dependencies: { database, now } }) => {
    if (body.accountManager) requirePermission(caller, 'manageMembers');
    const at = now();
    const { brand, isNew } = await database.transaction().execute(async (transaction) => {
      await lockMemberships(transaction);
      await requirePolicy(transaction, body.policy ?? usual.policy);
      const named = (await findBrands(transaction, [body.name])).get(body.name);
      const brandId = body.brandId ?? named?.brandId ?? newId('brand', at);
      const before = await readEnrolment(transaction, brandId);
      const country = body.country ?? before?.country ?? usual.country;
      const partners = await takePartners(transaction, { ...before, brandId, country }, body, at);
      const isNew = await writeBrand(transaction, { ...body, ...partners, brandId }, at);
      await takeNames(transaction, brandId, [body.name, ...body.names]);
      await takeMembers(transaction, { brandId, members: body.members, areAll: false, at });
      await enterRights(transaction, brandId, body.iprRecords, {
        newId: () => newId('ipr', at),
        by: caller.actor.id,
        at,
      });
      return { brand: (await readEnrolment(transaction, brandId))!, isNew };
    });
    return { status: isNew ? 201 : 200, body: brand };
  },
);
