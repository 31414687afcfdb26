import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailbox } from '../../../sandbox/mailbox/start-mailbox.ts';
import type { ReceivedCall } from '../../../sandbox/marketplace/storage/storage.ts';
import { startMarketplace } from '../../../sandbox/marketplace/start-marketplace.ts';
import { obtain } from '../ask.ts';

export const marketplaceSecret = `whsec_${Buffer.from('known to tests and marketplace alone').toString('base64')}`;

interface Mail {
  messageId: string;
  subject: string;
  text: string;
}

/** A marketplace and a mailbox of the test's own, in this process. */
export async function startSandbox(secret = marketplaceSecret) {
  const folder = await mkdtemp(join(tmpdir(), 'joint-force-sandbox-'));
  const marketplace = await startMarketplace({ port: 0, dataFolder: join(folder, 'marketplace'), secret });
  const mailbox = await startMailbox({ port: 0, smtpPort: 0, dataFolder: join(folder, 'mailbox') });
  return {
    marketplaceUrl: marketplace.url,
    smtpUrl: mailbox.smtpUrl,
    caller: sandboxOf(marketplace.url, mailbox.url),
    async stop() {
      await Promise.all([marketplace.stop(), mailbox.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * What a test asks of the sandbox marketplace and mailbox, and sees there.
 * @param call asks for what must be given
 */
export function sandboxOf(marketplace: string, mailbox: string, call: typeof obtain = obtain) {
  const callsAbout = async (caseId: string): Promise<ReceivedCall[]> =>
    (await call('GET', `${marketplace}/sandbox/calls?caseId=${caseId}`)).calls;
  const putOffers = (offers: readonly object[]) => call('POST', `${marketplace}/sandbox/listings`, { body: offers });
  const faultsOf = async (url: string): Promise<object[]> => (await call('GET', `${url}/sandbox/faults`)).faults;
  /** The page on which a seller reads what has arrived, the newest first. */
  const messageBox = (sellerId: string): Promise<string> =>
    call('GET', `${marketplace}/sellers/${sellerId}`, { headers: { Cookie: `seller=${sellerId}` } });

  return {
    putOffers,
    putOffer: ({ listingId, sellerId, language = 'en' }: { listingId: string; sellerId: string; language?: string }) =>
      putOffers([
        {
          listingId,
          status: 'live',
          title: `Aurelia Automatic ${listingId}`,
          brand: 'Aurelia Watches',
          category: 'Watches',
          country: 'DE',
          price: { amount: '39.90', currency: 'EUR' },
          seller: { sellerId, language },
        },
      ]),
    vanish: (listingId: string) => call('DELETE', `${marketplace}/sandbox/listings/${listingId}`),
    faults: (faults: readonly object[]) => call('PUT', `${marketplace}/sandbox/faults`, { body: faults }),
    standingFaults: () => faultsOf(marketplace),
    calls: callsAbout,
    /** What the marketplace was told of the case, each decision that changed something: `1 removed`. */
    decisions: async (caseId: string) =>
      (await callsAbout(caseId))
        .filter(({ operation, applied }) => applied && operation !== 'message')
        .map(({ decision, measure = 'none' }) => `${decision} ${measure}`),
    offerUrl: (listingId: string) => `${marketplace}/offers/${listingId}`,
    /** The HTTP status of the offer's page: 200 for sale, 410 not any more. */
    offerPage: async (listingId: string) => (await fetch(`${marketplace}/offers/${listingId}`)).status,
    messageBox,
    /** Where the API answers to the links in a seller's letters, the newest first, as the seller finds them in the message box. */
    linksIn: async (sellerId: string): Promise<string[]> => {
      const tokens = [...(await messageBox(sellerId)).matchAll(/\/s\/([\w-]{43})/g)].map(([, token]) => token);
      return [...new Set(tokens)].map((token) => `/v1/seller-cases/${token}`);
    },
    mailFaults: (faults: readonly object[]) => call('PUT', `${mailbox}/sandbox/faults`, { body: faults }),
    standingMailFaults: () => faultsOf(mailbox),
    mails: async (to: string): Promise<Mail[]> => (await call('GET', `${mailbox}/mails?to=${to}`)).mails,
  };
}
