import type { Channel, DeliveryState } from '../../../domain/notifications/delivery.ts';
import { kindsInEnglish } from '../../../domain/notifications/kinds-in-english.ts';

/** What somebody is told, on which way, and what became of it. */
export const notifications = {
  kinds: kindsInEnglish,
  channels: {
    mail: 'Email',
    marketplace_message: 'Message in the seller’s inbox at the marketplace',
    webhook: 'Webhook',
  } satisfies Record<Channel, string>,
  states: {
    pending: 'Under way',
    delivered: 'Delivered',
    failed: 'Given up',
    held: 'In the next digest',
  } satisfies Record<DeliveryState, string>,
  letters: {
    open: 'What it said',
    webhook: 'A webhook holds no words: it says that there is something to read, and where.',
    none: 'Nothing is kept: it was not taken yet, or it was sent before letters were kept.',
    taken: (at: string, language: string): string => `As it was taken ${at}, in ${language}`,
    digest: 'It was sent in a digest, one email about several things; this is what that email said about it.',
    secret: 'Where … stands in the link, its secret is left out: whoever has it acts as the seller.',
    hash: 'SHA-256 of its text in the record:',
  },
};
