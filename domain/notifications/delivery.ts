import type { NotificationKind, Party } from './kinds.ts';

/** How something is delivered. */
export const channels = ['mail', 'marketplace_message', 'webhook'] as const;
export type Channel = (typeof channels)[number];

/** `failed`: refused for good, or tried for as long as is promised; `held`: goes with the recipient's next digest. */
export const deliveryStates = ['pending', 'held', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

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
