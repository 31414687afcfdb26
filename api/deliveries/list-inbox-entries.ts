import { z } from '@hono/zod-openapi';
import { namePeople } from '../../database/access/memberships.ts';
import { readInboxEntries } from '../../database/deliveries/inbox-entries.ts';
import { deliveryKind, identifier, party, timestamp } from '../../domain/schemas.ts';
import { partyOf } from '../access/parties.ts';
import { namesView } from '../cases/case-in-full.ts';
import { casePath } from '../cases/case-path.ts';
import { visibleCase } from '../cases/visible-case.ts';
import { endpoint } from '../http/endpoint.ts';

/** A case has some dozens of events, and each tells a few. */
const atMost = 500;

const inboxEntries = z
  .object({
    items: z.array(
      z.object({
        sequence: z.int().describe('Number of the event that it tells of'),
        party,
        partyId: identifier.describe('The brand, the seller or the account manager; of staff and lead, their queue'),
        kind: deliveryKind,
        at: timestamp,
      }),
    ),
    names: namesView,
  })
  .openapi('InboxEntries');

/** What the parties of a case were told where they work, beside the letters. */
export const listInboxEntries = endpoint(
  {
    name: 'listInboxEntries',
    method: 'get',
    path: '/v1/cases/{caseId}/inbox-entries',
    access: 'readDeliveries',
    tag: 'Deliveries',
    summary: 'List what was put in inboxes and queues',
    description:
      `What each event of a case has put in the inbox of its brand, its seller or its account manager, or in a queue of the staff: the newest first, ${atMost} at most. ` +
      'A brand sees what it was told itself. It stands there at once; whether somebody has looked is not kept.',
    params: casePath,
    answers: { 200: { description: 'What they were told', schema: inboxEntries } },
    problems: ['not_found'],
  },
  async (call) => {
    const { caller, params, dependencies } = call;
    const { database } = dependencies;
    await visibleCase(call, params.caseId, 'listInboxEntries');
    const own = partyOf(caller) === 'brand' ? ('brand' as const) : undefined;
    const items = await readInboxEntries(database, params.caseId, { party: own, limit: atMost });
    const people = items.flatMap((one) => (one.party === 'account_manager' ? [one.partyId] : []));
    return { status: 200, body: { items, names: await namePeople(database, people, caller.brandId) } };
  },
);
