import { z } from '@hono/zod-openapi';
import type { LoggedDelivery } from '../../database/deliveries/delivery-log.ts';
import {
  actorSchema,
  channel,
  deliveryKind,
  deliveryState,
  identifier,
  party,
  timestamp,
} from '../../domain/schemas.ts';

/** Case, event, kind, party, channel and recipient; an id of its own for a test event. */
export const deliveryId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,399}$/, 'must be a `deliveryId` that the log has given');

/** A delivery as the log shows it. */
export const deliveryEntry = z
  .object({
    deliveryId: deliveryId.describe('The receiver knows it by this: the `webhook-id` of a webhook'),
    caseId: identifier.optional().describe('Absent for a test event'),
    offerTitle: z
      .string()
      .optional()
      .describe('In the list: what the offer of the case is called; absent when it was erased'),
    sequence: z.int().optional().describe('Number of the event that it tells of'),
    party,
    kind: deliveryKind,
    channel,
    recipientId: identifier.describe('A member, a member of the staff, a seller or a webhook endpoint'),
    recipientName: z.string().optional().describe('What a member is called whom you may name'),
    state: deliveryState,
    at: timestamp.describe('When the event happened that it tells of'),
    heldUntil: timestamp.optional().describe('When the digest is due with which it goes; of what is `held`'),
    digestId: z.string().optional().describe('The digest with which it goes, or went: one mail, whose id this is'),
    attempts: z
      .array(
        z.object({
          at: timestamp,
          outcome: z.enum(['accepted', 'failed']),
          detail: z.string().describe('What the other side said, or why it said nothing'),
        }),
      )
      .describe('Every attempt, the oldest first'),
    redeliveries: z
      .array(z.object({ at: timestamp, by: actorSchema }))
      .describe('Who has asked that it be sent again, the oldest first'),
  })
  .openapi('Delivery');

/** A delivery for whoever may read it. */
export const viewDelivery = ({
  brandId: _brand,
  caseId,
  sequence,
  heldUntil,
  digestId,
  redeliveries,
  ...delivery
}: LoggedDelivery): z.infer<typeof deliveryEntry> => ({
  ...delivery,
  ...(caseId !== null && { caseId }),
  ...(sequence !== null && { sequence }),
  ...(heldUntil !== null && { heldUntil }),
  ...(digestId !== null && { digestId }),
  redeliveries: redeliveries.map(({ at, actor }) => ({ at, by: actor })),
});
