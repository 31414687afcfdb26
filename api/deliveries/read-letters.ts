import { z } from '@hono/zod-openapi';
import { readSentLetters } from '../../database/deliveries/sent-letters.ts';
import { endpoint } from '../http/endpoint.ts';
import { deliveryId } from './delivery-view.ts';
import { sentLetter, viewSentLetter } from './sent-letter-view.ts';
import { visibleDelivery } from './visible-delivery.ts';

const sentLetters = z.object({ items: z.array(sentLetter) }).openapi('SentLetters');

/** What a delivery said. */
export const readLetters = endpoint(
  {
    name: 'readLetters',
    method: 'get',
    path: '/v1/deliveries/{deliveryId}/letters',
    access: 'readDeliveries',
    tag: 'Deliveries',
    summary: 'Read a letter as it was sent',
    description:
      'What a mail or a message to a seller said, once for each time that it was taken: again by hand is another sending. ' +
      'It belongs to the record of its case, whose annex names it by its hash. A brand reads what its own people were sent. ' +
      'Empty before it has been taken, of a webhook, which holds no words, and of what was sent before letters were kept.',
    params: z.strictObject({ deliveryId: deliveryId.describe('The delivery, by its `deliveryId` in the log') }),
    answers: { 200: { description: 'The letters, the oldest first', schema: sentLetters } },
    problems: ['not_found'],
  },
  async (call) => {
    const { params, dependencies } = call;
    await visibleDelivery(call, params.deliveryId, 'readLetters');
    const letters = await readSentLetters(dependencies.database, { deliveryId: params.deliveryId });
    return { status: 200, body: { items: letters.map(viewSentLetter) } };
  },
);
