import { z } from '@hono/zod-openapi';
import { keepListingEvent, listingEventKinds } from '../../database/runs/listing-events.ts';
import { identifier } from '../../domain/schemas.ts';
import { endpoint } from '../http/endpoint.ts';
import { moment } from '../http/input/moment.ts';
import { requireServed } from '../opening/served-marketplace.ts';
import { removeAgain } from './remove-again.ts';

/** The marketplace tells that a listing is gone, was sold, has changed or is back. */
export const reportListingEvent = endpoint(
  {
    name: 'reportListingEvent',
    method: 'post',
    path: '/v1/listing-events',
    access: 'marketplace',
    tag: 'Marketplace',
    summary: 'Tell what became of a listing',
    description:
      'Signed with the secret that is shared with the marketplace, by the Standard Webhooks scheme ' +
      '(https://www.standardwebhooks.com): `webhook-id`, `webhook-timestamp`, `webhook-signature`. Every open case about ' +
      'a listing that is `gone` or `sold` is told so, and that it has `returned`: a removal stands for an offer that comes ' +
      'back, also when its case is closed. `changed` is kept and has no effect. The same event again is safe.',
    body: z.strictObject({
      eventId: identifier.describe('The marketplace’s own id: the same one again is the same event'),
      listingId: identifier.describe('The offer, by its id at the marketplace'),
      marketplaceId: identifier.describe('Where the offer stands'),
      kind: z.enum(listingEventKinds).describe('What became of the listing'),
      at: moment.describe('When that was: ISO-8601 in UTC'),
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
        schema: z.object({ cases: z.int().describe('How many open cases there are about it now') }),
      },
    },
    problems: ['signature_invalid', 'marketplace_unknown', 'too_many_requests'],
  },
  async ({ body, dependencies }) => {
    const { database, startRun, now } = dependencies;
    requireServed(dependencies, body.marketplaceId);
    const told = await keepListingEvent(database, body, now());
    const opened = body.kind === 'returned' ? await removeAgain(dependencies, body) : [];
    for (const one of opened) startRun(one, 'now');
    return { status: 202, body: { cases: told + opened.length } };
  },
);
