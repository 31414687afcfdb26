import { z } from '@hono/zod-openapi';
import { Webhook } from 'standardwebhooks';
import { keepListingEvent, listingEventKinds } from '../../database/listing-events.ts';
import { identifier } from '../../domain/vocabulary.ts';
import { endpoint, type Call } from '../endpoint.ts';
import { countRequest } from '../limits.ts';
import { Problem } from '../problem.ts';

/** The marketplace tells that a listing is gone, was sold or has changed. */
export const reportListingEvent = endpoint(
  {
    name: 'reportListingEvent',
    method: 'post',
    path: '/v1/listing-events',
    access: 'everyone',
    tag: 'Marketplace',
    summary: 'Tell what became of a listing',
    description:
      'Signed with the secret that is shared with the marketplace, by the Standard Webhooks scheme ' +
      '(https://www.standardwebhooks.com): `webhook-id`, `webhook-timestamp`, `webhook-signature`. Every open case about ' +
      'a listing that is `gone` or `sold` is told so; `changed` is kept and has no effect. The same event again is safe.',
    body: z.strictObject({
      eventId: identifier,
      listingId: identifier,
      marketplaceId: identifier,
      kind: z.enum(listingEventKinds),
      at: z.iso.datetime().transform((at) => new Date(at).toISOString()),
    }),
    example: {
      eventId: 'evt-90210',
      listingId: 'offer-4711',
      marketplaceId: 'harbour',
      kind: 'gone',
      at: '2026-11-24T15:00:00Z',
    },
    answers: {
      202: {
        description: 'Taken; the cases are told within seconds',
        schema: z.object({ cases: z.int().openapi({ description: 'How many open cases there are about it' }) }),
      },
    },
    problems: ['signature_invalid', 'too_many_requests'],
  },
  async (call) => {
    await requireSignature(call);
    const { database, now } = call.dependencies;
    const cases = await keepListingEvent(database, call.body, now());
    return { status: 202, body: { cases } };
  },
);

/** @throws Problem signature_invalid, too_many_requests */
async function requireSignature({
  request,
  address,
  dependencies: { limits, marketplaceSecret },
}: Pick<Call, 'request' | 'address' | 'dependencies'>): Promise<void> {
  const body = await request.text(); // as it was sent, although it is parsed already
  try {
    new Webhook(marketplaceSecret).verify(body, request.header(), { jsonParse: false });
  } catch {
    await countRequest(limits.perAddress, 'address', address);
    throw new Problem('signature_invalid', 'sign the request with the marketplace’s secret, by Standard Webhooks');
  }
}
