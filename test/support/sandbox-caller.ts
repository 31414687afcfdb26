export const marketplaceSecret = `whsec_${Buffer.from('known to tests and marketplace alone').toString('base64')}`;

interface ReceivedCall {
  operation: string;
  decision?: number;
  measure?: string;
  applied?: boolean;
  messageId?: string;
}

/** What a test asks of the sandbox marketplace and mailbox, and sees there. */
export function sandboxOf(marketplaceUrl: string, mailboxUrl: string) {
  async function call<Result>(method: string, url: string, content?: unknown): Promise<Result> {
    const response = await fetch(url, {
      method,
      ...(content === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) }),
    });
    const body = await response.text();
    if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${body}`);
    return (body ? JSON.parse(body) : undefined) as Result;
  }

  return {
    putOffer: ({ listingId, sellerId, language = 'en' }: { listingId: string; sellerId: string; language?: string }) =>
      call('POST', `${marketplaceUrl}/sandbox/listings`, [
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
    vanish: (listingId: string) => call('DELETE', `${marketplaceUrl}/sandbox/listings/${listingId}`),
    faults: (faults: object[]) => call('PUT', `${marketplaceUrl}/sandbox/faults`, faults),
    standingFaults: async () => (await call<{ faults: object[] }>('GET', `${marketplaceUrl}/sandbox/faults`)).faults,
    calls: async (caseId: string) =>
      (await call<{ calls: ReceivedCall[] }>('GET', `${marketplaceUrl}/sandbox/calls?caseId=${caseId}`)).calls,
    /** What the marketplace was told of the case, each decision that changed something: `1 removed`. */
    decisions: async (caseId: string) =>
      (await call<{ calls: ReceivedCall[] }>('GET', `${marketplaceUrl}/sandbox/calls?caseId=${caseId}`)).calls
        .filter(({ operation, applied }) => applied && operation !== 'message')
        .map(({ decision, measure = 'none' }) => `${decision} ${measure}`),
    /** The HTTP status of the offer's page: 200 for sale, 410 not any more. */
    offerUrl: (listingId: string) => `${marketplaceUrl}/offers/${listingId}`,
    offerPage: async (listingId: string) => (await fetch(`${marketplaceUrl}/offers/${listingId}`)).status,
    /** The page on which a seller reads what has arrived, the newest first. */
    messageBox: async (sellerId: string) => (await fetch(`${marketplaceUrl}/sellers/${sellerId}`)).text(),
    mailFaults: (faults: object[]) => call('PUT', `${mailboxUrl}/sandbox/faults`, faults),
    standingMailFaults: async () => (await call<{ faults: object[] }>('GET', `${mailboxUrl}/sandbox/faults`)).faults,
    mails: async (to: string) =>
      (
        await call<{ mails: { messageId: string; subject: string; text: string }[] }>(
          'GET',
          `${mailboxUrl}/mails?to=${to}`,
        )
      ).mails,
  };
}
