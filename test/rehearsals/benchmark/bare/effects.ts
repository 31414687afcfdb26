import type { Channel } from '../../../../domain/notifications/delivery.ts';

/** The rows of one recording of a case, as JSON with placeholders where the case and its listing are named. */
export interface RecordingTemplate {
  rows: string;
  deliveries: { deliveryId: string; channel: Channel }[];
}

/** What a whole case does to the world, taken from one that ran: all that the bare lifecycle knows of our business. */
export interface EffectsTemplate {
  recordings: RecordingTemplate[];
  mail: { from: string; to: string; subject: string; text: string; html: string };
  message: { kind: string; language: 'en' | 'de'; subject: string; text: string; html: string };
}

/** The case that a bare run is about. */
export interface BareSubject {
  caseId: string;
  listingId: string;
  sellerId: string;
}

/** Stand in a template for the ids of the case. */
export const placeholders = { caseId: '%case%', listingId: '%listing%' } as const;

export const fill = (template: string, { caseId, listingId }: BareSubject): string =>
  template.replaceAll(placeholders.caseId, caseId).replaceAll(placeholders.listingId, listingId);
