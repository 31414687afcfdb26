import { z } from '@hono/zod-openapi';
import { clockName, stepKind, timestamp } from '../../domain/schemas.ts';

/** A clock as its readers see it. */
export const shownClock = z
  .object({
    name: clockName,
    startedAt: timestamp.describe('Since when it is waited'),
    deadline: timestamp.optional().describe('Absent for a right without an end'),
    steps: z.array(z.object({ kind: stepKind, at: timestamp })).describe('Those still to come, in order'),
    paused: z.object({ at: timestamp, until: timestamp }).optional(),
  })
  .openapi('ShownClock');
