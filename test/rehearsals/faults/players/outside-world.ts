import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault as MailFault } from '../../../../sandbox/mailbox/faults.ts';
import { ask, type Asking, type Reply } from '../../../support/ask.ts';
import type { RunningInstallation } from '../../../support/processes/run-installation.ts';
import { sandboxOf } from '../../../support/rigs/sandbox.ts';
import type { Role } from '../stories/cast.ts';

export type OutsideWorld = ReturnType<typeof openOutsideWorld>;

/** The sandbox as the rig sets it up and looks into it. */
export function openOutsideWorld({ storefront, mailbox, folder }: RunningInstallation) {
  const sandbox = sandboxOf(storefront, mailbox, obtainAtLast);
  return {
    ...sandbox,
    /** Shared by the marketplace and us. */
    marketplaceSecret: readFileSync(join(folder, 'marketplace-secret'), 'utf8'),

    putOffersOf: (roles: readonly Role[]) =>
      sandbox.putOffers(
        roles.map(({ listingId, sellerId, language, number }) => ({
          listingId,
          status: 'live',
          title: titleOf(number),
          brand: 'Rehearsal Watches',
          category: 'Watches',
          country: 'DE',
          price: { amount: '39.90', currency: 'EUR' },
          seller: { sellerId, language },
        })),
      ),

    async setFaults(roles: readonly Role[], mail: readonly Partial<MailFault>[]): Promise<void> {
      const offers = roles.flatMap(({ faults }) => faults);
      const letters = ['server_error', 'answer_lost', 'too_many_requests', 'slow'].map((kind) => ({
        operation: 'message',
        kind,
        times: Math.ceil(roles.length / 20),
      }));
      await sandbox.faults([...offers, ...letters].slice(0, 1000));
      await sandbox.mailFaults(mail);
    },
  };
}

/** Asks again while the sandbox is down or frozen; what is gone already need not be given. */
async function obtainAtLast(method: string, url: string, asking: Asking = {}): Promise<Reply['body']> {
  for (;;) {
    const reply = await ask(method, url, { ...asking, signal: AbortSignal.timeout(15_000) }).catch(() => undefined);
    if (reply && (reply.status < 300 || reply.status === 404)) return reply.body;
    await pause(300);
  }
}

export const titleOf = (number: number): string => `Rehearsal Chrono No. ${number}, as new`;
