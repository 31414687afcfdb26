import { z } from '@hono/zod-openapi';
import { findMemberships } from '../../database/access/memberships.ts';
import { nameBrands } from '../../database/brands/brands.ts';
import { identifier, language, role } from '../../domain/schemas.ts';
import type { Call } from '../http/definition.ts';

/** Who asks, with all that a page shows of them. */
export const whoAsks = z
  .object({
    email: z.string().optional().describe('Absent for keys, as are a name and a language'),
    membershipId: identifier.describe('As whom you stand in the timelines of cases'),
    name: z.string().optional(),
    role,
    language: language.optional(),
    memberships: z
      .array(
        z.object({
          membershipId: identifier,
          role,
          brandId: identifier.optional().describe('Absent: the marketplace’s own staff'),
          brandName: z.string().optional(),
          name: z.string(),
        }),
      )
      .optional()
      .describe('In what else you may act: each request names one in a header'),
  })
  .openapi('WhoAsks');

/** The caller, as the caller is shown. */
export async function viewWhoAsks({
  caller,
  dependencies: { database, now },
}: Pick<Call, 'caller' | 'dependencies'>): Promise<z.input<typeof whoAsks>> {
  const { actor, role: asked, person } = caller;
  if (!person) return { membershipId: actor.id, role: asked };
  const found = await findMemberships(database, person.email, now());
  const brands = await nameBrands(
    database,
    found.flatMap(({ brandId }) => brandId ?? []),
  );
  const own = found.find(({ membershipId }) => membershipId === actor.id);
  return {
    email: person.email,
    membershipId: actor.id,
    role: asked,
    ...(own && { name: own.name, language: own.language }),
    memberships: found.map(({ membershipId, role: may, brandId, name }) => {
      const brandName = brandId === null ? undefined : brands.get(brandId)?.name;
      return { membershipId, role: may, name, ...(brandId !== null && { brandId }), ...(brandName && { brandName }) };
    }),
  };
}
