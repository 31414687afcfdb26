import type { DeliveryGroup } from '../domain/notices/delivery.ts';
import type { Database } from '../database/connect.ts';
import { createDeliver, createGiveUpDelivery } from './deliver.ts';
import { createConfirmRemoval, createEnforce } from './enforce.ts';
import type { MailServer } from './mail-server.ts';
import type { Marketplace } from './marketplace.ts';
import { createKeepInAnnex } from './keep-in-annex.ts';
import { createRecord } from './record.ts';

export interface Dependencies {
  database: Database;
  marketplace: Marketplace;
  mail: MailServer;
  /** Sender of all letters, and where their readers find the service. */
  sender: { address: string; portal: string; marketplaceName: string };
  /** What the links in letters to sellers are made with; the same as ever, or a repeated letter carries another link. */
  linkSecret: string;
  /** Starts the run that carries a recording's deliveries; one that was started already is left alone. */
  startDeliveries(group: DeliveryGroup): Promise<void>;
}

/** The side effects of the case itself and of its letters. */
export const createActivities = (dependencies: Dependencies) => ({
  record: createRecord(dependencies),
  keepInAnnex: createKeepInAnnex(dependencies),
  deliver: createDeliver(dependencies),
  giveUpDelivery: createGiveUpDelivery(dependencies),
});

/** The marketplace's calls, on a task queue of their own: it sets their rate. */
export const createMarketplaceActivities = ({ marketplace }: Pick<Dependencies, 'marketplace'>) => ({
  enforce: createEnforce(marketplace),
  confirmRemoval: createConfirmRemoval(marketplace),
});

export type Activities = ReturnType<typeof createActivities>;
export type MarketplaceActivities = ReturnType<typeof createMarketplaceActivities>;
