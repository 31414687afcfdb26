import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault as MailFault } from '../../../../sandbox/mailbox/faults.ts';
import type { ReceivedCall } from '../../../../sandbox/marketplace/storage/storage.ts';
import type { RunningInstallation } from '../../installation/run-installation.ts';
import type { Role } from '../stories/cast.ts';

export type OutsideWorld = ReturnType<typeof openOutsideWorld>;

/** The sandbox as the rig sets it up and looks into it; whatever it asks, it asks again while the sandbox is down. */
export function openOutsideWorld({ storefront, mailbox, folder }: RunningInstallation) {
  async function ask(method: string, url: string, content?: unknown): Promise<string> {
    for (;;) {
      try {
        const response = await fetch(url, {
          method,
          signal: AbortSignal.timeout(15_000),
          ...(content !== undefined && {
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(content),
          }),
        });
        const text = await response.text();
        if (response.ok || response.status === 404) return text;
      } catch {
        // Down or frozen: it comes back.
      }
      await pause(300);
    }
  }

  return {
    /** Shared by the marketplace and us. */
    marketplaceSecret: readFileSync(join(folder, 'marketplace-secret'), 'utf8'),

    async putOffers(roles: readonly Role[]): Promise<void> {
      const offers = roles.map(({ listingId, sellerId, language, number }) => ({
        listingId,
        status: 'live',
        title: titleOf(number),
        brand: 'Rehearsal Watches',
        category: 'Watches',
        country: 'DE',
        price: { amount: '39.90', currency: 'EUR' },
        seller: { sellerId, language },
      }));
      await ask('POST', `${storefront}/sandbox/listings`, offers);
    },

    async setFaults(roles: readonly Role[], mail: readonly Partial<MailFault>[]): Promise<void> {
      const offers = roles.flatMap(({ faults }) => faults);
      const letters = ['server_error', 'answer_lost', 'too_many_requests', 'slow'].map((kind) => ({
        operation: 'message',
        kind,
        times: Math.ceil(roles.length / 20),
      }));
      await ask('PUT', `${storefront}/sandbox/faults`, [...offers, ...letters].slice(0, 1000));
      await ask('PUT', `${mailbox}/sandbox/faults`, mail);
    },

    async clearFaults(): Promise<void> {
      await ask('DELETE', `${storefront}/sandbox/faults`);
      await ask('DELETE', `${mailbox}/sandbox/faults`);
    },

    vanish: (listingId: string) => ask('DELETE', `${storefront}/sandbox/listings/${listingId}`),

    /** The tokens of the links in a seller's letters, the newest first. */
    async linksOf(sellerId: string): Promise<string[]> {
      const page = await ask('GET', `${storefront}/sellers/${sellerId}`);
      return [...new Set(page.match(/(?<=\/v1\/seller-cases\/)[\w-]{43}/g))];
    },

    async callsAbout(caseId: string): Promise<ReceivedCall[]> {
      const text = await ask('GET', `${storefront}/sandbox/calls?caseId=${caseId}`);
      return (JSON.parse(text) as { calls: ReceivedCall[] }).calls;
    },
  };
}

export const titleOf = (number: number): string => `Rehearsal Chrono No. ${number}, as new`;
