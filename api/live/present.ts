import { z } from '@hono/zod-openapi';
import type { Present } from '../../database/live/presences.ts';
import { identifier } from '../../domain/schemas.ts';

/** Who looks at a case. */
export const presentView = z
  .array(
    z.object({
      membershipId: identifier,
      name: z.string().optional().describe('Absent for whoever acts by a key alone'),
    }),
  )
  .openapi('Present');

export const viewPresent = (present: readonly Present[]): z.infer<typeof presentView> =>
  present.map(({ membershipId, name }) => ({ membershipId, ...(name !== null && { name }) }));
