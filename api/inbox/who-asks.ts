import { z } from '@hono/zod-openapi';
import { identifier, language, role } from '../../domain/schemas.ts';
import type { Call } from '../http/definition.ts';
import { namesOfMarketplaces } from '../opening/served-marketplace.ts';
import { marketplaceNames, membership, viewMemberships } from '../sign-in/sessions.ts';

/** Who asks, with all that a page shows of them. */
export const whoAsks = z
  .object({
    email: z.string().optional().describe('Absent for keys, as are a name and a language'),
    membershipId: identifier.describe('As whom you stand in the timelines of cases'),
    name: z.string().optional(),
    role,
    language: language.optional(),
    memberships: z
      .array(membership)
      .optional()
      .describe('In what else you may act: each request names one in a header'),
    marketplaceNames: marketplaceNames.optional(),
  })
  .openapi('WhoAsks');

/** The caller, as the caller is shown. */
export async function viewWhoAsks({
  caller,
  dependencies,
}: Pick<Call, 'caller' | 'dependencies'>): Promise<z.input<typeof whoAsks>> {
  const { actor, role: asked, person } = caller;
  if (!person) return { membershipId: actor.id, role: asked };
  const { database, now } = dependencies;
  const memberships = await viewMemberships(database, person, now());
  const own = memberships.find(({ membershipId }) => membershipId === actor.id);
  return {
    email: person.email,
    membershipId: actor.id,
    role: asked,
    ...(own && { name: own.name, language: own.language }),
    memberships,
    marketplaceNames: namesOfMarketplaces(dependencies),
  };
}
