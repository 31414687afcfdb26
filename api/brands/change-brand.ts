import { z } from '@hono/zod-openapi';
import { lockMemberships } from '../../database/access/write-memberships.ts';
import { keepOnlyNames, readEnrolment, usual, writeBrand } from '../../database/brands/enrolments.ts';
import { requirePermission } from '../access/authenticate.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { brandPath } from './brand-path.ts';
import { enrolledBrand, enrolmentFields } from './enrolment.ts';
import { requirePolicy, takeMembers, takeNames } from './enrolment-rules.ts';
import { takePartners } from './partner-rules.ts';

const { name, names, accountManagerId, deputyId, accountManager, policy, zone, country, members } = enrolmentFields;

/** Staff change what is said of an enrolled brand. */
export const changeBrand = endpoint(
  {
    name: 'changeBrand',
    method: 'patch',
    path: '/v1/brands/{brandId}',
    access: 'enrolBrand',
    tag: 'Brands',
    summary: 'Change an enrolled brand',
    description:
      'A merge patch (RFC 7396): what is left out stays, a list takes the place of the one before, and `null` gives back ' +
      'what a new brand has. Who is no longer among `members` may do nothing here, and gets no further letter. Rights are added by an enrolment, ' +
      'and never taken away: letters and cases name them.',
    params: brandPath,
    body: z.strictObject({
      name: name.optional(),
      names: names.nullable().optional(),
      accountManagerId: accountManagerId.optional(),
      deputyId: deputyId.nullable().optional(),
      accountManager: accountManager.optional(),
      policy: policy.nullable().optional(),
      zone: zone.nullable().optional(),
      country: country.nullable().optional(),
      members: members.optional(),
    }),
    example: { members: [{ name: 'Vera Santos', email: 'vera@aurelia.example' }], zone: null },
    answers: { 200: { description: 'The brand as it is now', schema: enrolledBrand } },
    problems: ['not_found'],
  },
  async ({ caller, params: { brandId }, body, dependencies: { database, now } }) => {
    if (body.accountManager) requirePermission(caller, 'manageMembers');
    const at = now();
    const brand = await database.transaction().execute(async (transaction) => {
      await lockMemberships(transaction);
      const before = await readEnrolment(transaction, brandId);
      if (!before) throw new Problem('not_found', `no brand ${brandId} is enrolled`);
      const after = { ...before, ...definedIn(body) };
      const partners = await takePartners(transaction, before, body, at);
      if (body.policy !== undefined) await requirePolicy(transaction, after.policy);
      await writeBrand(transaction, { ...after, ...partners }, at);
      const own = [after.name, ...(body.names ?? [])];
      await takeNames(transaction, brandId, own);
      if (body.names !== undefined) await keepOnlyNames(transaction, brandId, [brandId, ...own]);
      if (body.members) await takeMembers(transaction, { brandId, members: body.members, areAll: true, at });
      return (await readEnrolment(transaction, brandId))!;
    });
    return { status: 200, body: brand };
  },
);

interface Said {
  name?: string | undefined;
  policy?: string | null | undefined;
  zone?: string | null | undefined;
  country?: string | null | undefined;
}

/** What a patch says of the brand itself; what it takes away is as in a new brand. */
const definedIn = ({ name: called, ...places }: Said) => ({
  ...(called !== undefined && { name: called }),
  ...(places.policy !== undefined && { policy: places.policy ?? usual.policy }),
  ...(places.zone !== undefined && { zone: places.zone ?? usual.zone }),
  ...(places.country !== undefined && { country: places.country ?? usual.country }),
});
