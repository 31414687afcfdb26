import type { Part } from '../../../support/processes/part.ts';
import { isSignedWith, openReceiver } from '../../../support/webhook-receiver.ts';

/** A webhook that has arrived at the brand's system. */
export interface ArrivedWebhook {
  id: string;
  isSigned: boolean;
}

export type BrandSystem = Awaited<ReturnType<typeof openBrandSystem>>;

/** The brand's own system, which is told by webhooks. It stands in this process, and goes away, hangs and comes back as another one does. */
export async function openBrandSystem() {
  let endpoint = { endpointId: '', secret: '' };
  const arrived: ArrivedWebhook[] = [];
  const receiver = await openReceiver((webhook) => {
    arrived.push({ id: webhook.id, isSigned: isSignedWith(endpoint.secret, webhook) });
  });
  const part: Part = {
    name: 'brand system',
    get isRunning() {
      return receiver.isOpen;
    },
    processIds: [],
    async start() {
      receiver.answerBy();
      if (!receiver.isOpen) await receiver.open();
    },
    async stop() {
      await receiver.close();
      return null;
    },
    kill: receiver.close,
    freeze: () => receiver.answerBy(() => {}),
    thaw: () => receiver.answerBy(),
  };
  return {
    part,
    url: receiver.url,
    /** What the API has answered to the brand that named this system. */
    subscribed: (created: typeof endpoint) => void (endpoint = created),
    get endpointId() {
      return endpoint.endpointId;
    },
    arrived: (): ArrivedWebhook[] => [...arrived],
  };
}
