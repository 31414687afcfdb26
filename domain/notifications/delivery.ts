import type { NotificationKind, Party } from './kinds.ts';

export type Channel = 'mail' | 'marketplace_message';

/** A letter about a case that waits to be delivered. */
export interface DueDelivery {
  deliveryId: string;
  caseId: string;
  channel: Channel;
  kind: NotificationKind;
  party: Party;
}

/** Letters that one run carries, of one case or of many. */
export interface DeliveryRun {
  runId: string;
  deliveries: DueDelivery[];
}

/** As many as one run carries at most: its history stays small, and a lost one is soon made up for. */
export const deliveriesAtOnce = 50;
