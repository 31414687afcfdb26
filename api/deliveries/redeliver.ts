import { z } from '@hono/zod-openapi';
import { findLogged } from '../../database/deliveries/delivery-log.ts';
import { redeliver, redeliveriesSince } from '../../database/deliveries/redeliver.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import { endpoint } from '../http/endpoint.ts';
import { Problem } from '../http/problem.ts';
import { deliveryEntry, deliveryId, viewDelivery } from './delivery-view.ts';
import { visibleDelivery } from './visible-delivery.ts';

const timesInAnHour = 5;
const hourMilliseconds = 3_600_000;

/** Somebody asks that something be sent again. */
export const askForRedelivery = endpoint(
  {
    name: 'askForRedelivery',
    method: 'post',
    path: '/v1/deliveries/{deliveryId}/redelivery',
    access: 'redeliver',
    tag: 'Deliveries',
    summary: 'Have something sent again',
    description:
      'A mail, a message or a webhook that was delivered, that was given up, or that is held for a digest: it is on its way again within seconds, ' +
      'under the same id, for up to three days. What is on its way already is left alone, and answered as it is. Who has ' +
      'asked is kept. The same is sent again five times in an hour at most.',
    params: z.strictObject({ deliveryId: deliveryId.describe('The delivery, by its `deliveryId` in the log') }),
    answers: { 202: { description: 'The delivery as it is now', schema: deliveryEntry } },
    problems: ['not_found'],
  },
  async (call) => {
    const {
      caller,
      params,
      dependencies: { database, now, runs, logger },
    } = call;
    const found = await visibleDelivery(call, params.deliveryId, 'askForRedelivery');
    if (!found.caseId) throw new Problem('not_found', 'a test event is not sent again: send a new one');
    if (
      (await redeliveriesSince(database, found.deliveryId, addMilliseconds(now(), -hourMilliseconds))) >= timesInAnHour
    )
      throw new Problem('too_many_requests', `the same is sent again ${timesInAnHour} times in an hour at most`, {
        headers: { 'Retry-After': '3600' },
      });
    const due = await redeliver(database, found.deliveryId, { actor: caller.actor, at: now() });
    const logged = (await findLogged(database, found.deliveryId))!;
    if (due)
      runs.deliver([due]).catch((error: unknown) => {
        logger.warn({ err: error, deliveryId: due.deliveryId }, 'not on its way; the start sweep will send it');
      });
    return { status: 202, body: viewDelivery(logged) };
  },
);
