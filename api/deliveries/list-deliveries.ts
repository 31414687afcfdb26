import { z } from '@hono/zod-openapi';
import { namePeople } from '../../database/access/memberships.ts';
import { titlesOf } from '../../database/cases/titles.ts';
import { readLog } from '../../database/deliveries/delivery-log.ts';
import { channel, deliveryState, identifier } from '../../domain/schemas.ts';
import { partyOf } from '../access/parties.ts';
import { readCursor, writeCursor } from '../http/cursor.ts';
import { endpoint } from '../http/endpoint.ts';
import { pageFrom, pageOf, pageQuery } from '../http/page.ts';
import { Problem } from '../http/problem.ts';
import { deliveryEntry, viewDelivery } from './delivery-view.ts';

const deliveryPage = pageOf(deliveryEntry).openapi('DeliveryPage');

/** What was sent to whom, and what came of it. */
export const listDeliveries = endpoint(
  {
    name: 'listDeliveries',
    method: 'get',
    path: '/v1/deliveries',
    access: 'readDeliveries',
    tag: 'Deliveries',
    summary: 'List what was sent, with every attempt',
    description:
      'Mails and webhooks to your brand, the newest first; staff name a brand, and see whatever was sent in its cases, to ' +
      'whomever.',
    query: z.strictObject({
      brandId: identifier.optional().describe('In whose cases; a brand sees its own alone, staff have to name one'),
      caseId: identifier.optional().describe('In this case'),
      endpointId: identifier.optional().describe('To this webhook endpoint'),
      channel: channel.optional().describe('Delivered so'),
      state: deliveryState.optional().describe('Of which this has become'),
      ...pageQuery({ usual: 20, atMost: 100 }),
    }),
    answers: { 200: { description: 'A page of deliveries', schema: deliveryPage } },
  },
  async ({ caller, query, dependencies: { database } }) => {
    const { limit, cursor, ...filter } = query;
    const brandId = caller.brandId ?? query.brandId;
    if (brandId === undefined) throw unnamedBrand();
    const isOthers = query.brandId !== undefined && query.brandId !== brandId;
    const readersParty = partyOf(caller) === 'brand' ? ('brand' as const) : undefined;
    const after = cursor === undefined ? undefined : readCursor('deliveries', cursor);
    const within = { ...filter, brandId, readersParty };
    const found = isOthers ? [] : await readLog(database, within, { after, limit: limit + 1 });
    const cursorOf = ({ at, deliveryId: id }: { at: string; deliveryId: string }) =>
      writeCursor('deliveries', { at, id });
    const page = pageFrom(found.map(viewDelivery), limit, cursorOf);
    // Sellers and webhook endpoints have ids of their own, which may be those of people.
    const people = page.items.flatMap((one) => (isPerson(one) ? [one.recipientId] : []));
    const names = await namePeople(database, people, caller.brandId);
    const about = page.items.flatMap(({ caseId }) => caseId ?? []);
    const titles = await titlesOf(database, about, brandId);
    const items = page.items.map((one) => ({
      ...one,
      offerTitle: one.caseId && titles.get(one.caseId),
      recipientName: isPerson(one) ? names[one.recipientId] : undefined,
    }));
    return { status: 200, body: { ...page, items } };
  },
);

const isPerson = ({ channel: by }: { channel: string }): boolean => by === 'mail';

const unnamedBrand = (): Problem =>
  new Problem('malformed', 'the path or the query does not fit', {
    errors: [{ parameter: 'brandId', detail: 'is required of staff' }],
  });
