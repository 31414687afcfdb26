import type { Database } from '../database/connect.ts';
import type { DueDelivery } from '../domain/notifications/delivery.ts';
import type { MailServer } from './deliveries/mail-server.ts';
import type { Webhooks } from './deliveries/webhooks/connect-webhooks.ts';
import type { Marketplace } from './marketplace/marketplace.ts';

/** What the side effects of the cases reach, and who they are to the readers of letters. */
export interface Dependencies {
  database: Database;
  marketplace: Marketplace;
  mail: MailServer;
  webhooks: Webhooks;
  /** Sender of all letters, and where their readers find the service. */
  sender: { address: string; portal: string; marketplaceName: string };
  /** What the links in letters to sellers are made with; the same as ever, or a repeated letter carries another link. */
  linkSecret: string;
  /** Has letters carried by a run; those that one carries already are left to it. */
  startDeliveries(deliveries: readonly DueDelivery[]): Promise<void>;
}
