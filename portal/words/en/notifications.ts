import type { Channel, DeliveryState } from '../../../domain/notifications/delivery.ts';
import { kindsInEnglish } from '../../../domain/notifications/kinds-in-english.ts';

/** What somebody is told, on which way, and what became of it. */
export const notifications = {
  kinds: kindsInEnglish,
  channels: { mail: 'Mail', marketplace_message: 'Message of the marketplace', webhook: 'Webhook' } satisfies Record<
    Channel,
    string
  >,
  states: {
    pending: 'Under way',
    delivered: 'Delivered',
    failed: 'Given up',
    held: 'In the next digest',
  } satisfies Record<DeliveryState, string>,
};
