import { ApplicationFailure } from '@temporalio/activity';
import { readDelivery, recordAttempt, type Delivery } from '../../database/deliveries/deliveries.ts';
import type { SentLetter } from '../../database/deliveries/sent-letters.ts';
import type { Dependencies } from '../dependencies.ts';
import { composeLetter } from '../letters/compose-letter.ts';
import { explain, legible } from './explain.ts';
import { gatherLetter } from './gather-letter.ts';
import { addressed } from './addressed.ts';
import { keptLetter } from './kept-letter.ts';
import { deliverWebhook } from './webhooks/deliver-webhook.ts';

/** What became of a letter. */
export interface Delivered {
  /** The case waits to hear that its seller is informed (policy `appeal.sellerInformedBy`). */
  isAwaited: boolean;
  /** The event that it tells of. */
  sequence: number;
}

/**
 * Sends one letter to one recipient: by mail, through the marketplace to a seller, or as a webhook to an endpoint of a
 * brand. One that is delivered is left alone; a letter repeated after a lost answer carries the same id, by which the
 * receiver knows it.
 */
export const createDeliver =
  (dependencies: Dependencies) =>
  async (deliveryId: string): Promise<Delivered> => {
    const { database } = dependencies;
    const delivery = await readDelivery(database, deliveryId);
    // A restored Postgres may have lost it: it is there again when its run has recorded again what followed.
    if (!delivery) throw ApplicationFailure.create({ type: 'DeliveryUnknown', message: `there is no ${deliveryId}` });
    const { isAwaited, sequence } = delivery;
    if (delivery.state === 'delivered') return { isAwaited, sequence };
    try {
      const { answer, letter } = await send(dependencies, delivery);
      const taken = { outcome: 'accepted', detail: legible(answer), state: 'delivered', letter } as const;
      await recordAttempt(database, deliveryId, taken);
      return { isAwaited, sequence };
    } catch (error) {
      await recordAttempt(database, deliveryId, { outcome: 'failed', detail: explain(error), state: 'pending' });
      throw withoutWords(error, deliveryId);
    }
  };

/** It was refused for good, or three days have passed: staff see it as failed, and may redeliver by hand. */
export const createGiveUpDelivery =
  ({ database }: Pick<Dependencies, 'database'>) =>
  (deliveryId: string): Promise<void> =>
    recordAttempt(database, deliveryId, { outcome: 'failed', detail: 'given up', state: 'failed' });

/** What the other side said when it took it, and what it was told; a webhook tells nothing in words. */
async function send(
  dependencies: Dependencies,
  delivery: Delivery,
): Promise<{ answer: string; letter?: SentLetter | undefined }> {
  const { marketplace, mail, sender } = dependencies;
  if (delivery.channel === 'webhook') return { answer: await deliverWebhook(dependencies, delivery) };
  const { recipient, context, quotes, secret } = await gatherLetter(dependencies, delivery);
  const { language } = context;
  const composed = composeLetter(context);
  const letter = keptLetter(composed, { language, quotes, secret });
  if (delivery.channel === 'marketplace_message') {
    const { deliveryId: messageId, caseId, kind } = delivery;
    await marketplace.tell(delivery.recipientId, { messageId, caseId, kind, language, ...composed });
    return { answer: 'taken by the marketplace', letter };
  }
  return { answer: await mail.send(addressed(recipient, composed, sender, delivery.deliveryId)), letter };
}

/**
 * What a mail server says can name the recipient: the engine learns that it failed, and whether and when to try again, no
 * more.
 */
function withoutWords(error: unknown, deliveryId: string): ApplicationFailure {
  const { type, nonRetryable, nextRetryDelay } = error instanceof ApplicationFailure ? error : {};
  return ApplicationFailure.create({
    type: type ?? 'NotDelivered',
    message: `not delivered; why stands with the attempts of ${deliveryId}`,
    nonRetryable: nonRetryable ?? false,
    ...(nextRetryDelay === undefined ? {} : { nextRetryDelay }),
  });
}
