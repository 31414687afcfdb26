import type { Party } from '../case/case.ts';
import type { NoticeKind } from './notices.ts';

export type Channel = 'mail' | 'marketplace_message';

/** The deliveries of one recording, named by its last event: carried by one run. */
export interface DeliveryGroup {
  caseId: string;
  recording: number;
  deliveries: { deliveryId: string; channel: Channel; kind: NoticeKind; party: Party }[];
}
