import { z } from '@hono/zod-openapi';
import type { Holder } from '../../database/cases/claims.ts';
import { identifier, timestamp } from '../../domain/schemas.ts';

/** Who has a case in hand. */
export const holderView = z
  .object({
    membershipId: identifier,
    name: z.string().optional().describe('Absent for whoever acts by a key alone'),
    until: timestamp.describe('When the case is free again, unless the holder goes on'),
  })
  .openapi('Holder');

export const viewHolder = ({ membershipId, name, until }: Omit<Holder, 'task'>): z.infer<typeof holderView> => ({
  membershipId,
  ...(name !== null && { name }),
  until,
});

/** How long a case is held without a sign of its holder. */
export const leaseMilliseconds = 10 * 60_000;
