import type { NotificationKind, Party } from './kinds.ts';

export type Channel = 'mail' | 'marketplace_message';

/** The deliveries of one recording, named by its last event: carried by one run. */
export interface DeliveryGroup {
  caseId: string;
  recording: number;
  deliveries: { deliveryId: string; channel: Channel; kind: NotificationKind; party: Party }[];
}
