import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { enterMember } from '../../test/support/rigs/people.ts';
import type { CaseEvent } from '../../domain/case/events.ts';
import { brand, staff } from '../../test/support/cases/actors.ts';
import { monday } from '../../test/support/cases/calendar.ts';
import { say } from '../../test/support/cases/commands.ts';
import { given } from '../../test/support/cases/stages.ts';
import { eventsOf, recordEvents } from '../../test/support/given-ledger.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/rigs/test-database.ts';
import { seedSamples } from '../../workers/samples/seed-samples.ts';
import { addEndpoint, changeEndpoint, deleteEndpoint } from '../deliveries/webhook-endpoints.ts';
import { BrandMissing } from '../deliveries/write-notifications.ts';
import { keepRecord } from './annex.ts';
import { appendEvents } from './append-events.ts';
import { LedgerFork } from './append-to-streams.ts';

let on: TestDatabase;
beforeAll(async () => {
  on = await createTestDatabase();
  await seedSamples(on.database);
});
afterAll(() => on.drop());

const ledgerOf = (caseId: string) =>
  on.database
    .selectFrom('case_events')
    .select(['sequence', 'kind', 'hash'])
    .where('case_id', '=', caseId)
    .orderBy('sequence')
    .execute();

describe('what is recorded stays', () => {
  test.each(['case_events', 'annex_records', 'terms'])('%s takes inserts only', async (table) => {
    await recordEvents(on.database, eventsOf(`kept-${table}`));
    const actor = { kind: 'staff', id: 'otto' } as const;
    const record = { id: table, caseId: `kept-${table}`, at: new Date().toISOString(), kind: 'any', actor, data: {} };
    await keepRecord(on.database, record);
    const { rows } = await sql`SELECT FROM ${sql.table(table)}`.execute(on.database);
    expect(rows.length).toBeGreaterThan(0);
    for (const statement of [`UPDATE ${table} SET kind = kind`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`])
      await expect(sql.raw(statement).execute(on.database)).rejects.toThrow('inserts only');
  });

  test('another event in the place of a recorded one is a fork, also as the last of as many', async () => {
    const events = eventsOf('forked');
    await recordEvents(on.database, events);
    const before = await ledgerOf('forked');
    const other = { ...events.at(-1)!, at: new Date().toISOString() };
    await expect(recordEvents(on.database, [...events.slice(0, -1), other])).rejects.toThrow(LedgerFork);
    await expect(recordEvents(on.database, [other])).rejects.toThrow(LedgerFork);
    expect(await ledgerOf('forked')).toEqual(before);
  });

  test('events that follow on another last one are a fork', async () => {
    const events = eventsOf('followed');
    await recordEvents(on.database, events.slice(0, 2));
    const append = (after: string) =>
      on.database
        .transaction()
        .execute((transaction) => appendEvents(transaction, [{ events: events.slice(2), after }]));
    await expect(append('f'.repeat(64))).rejects.toThrow(LedgerFork);
    const { hash } = (await ledgerOf('followed')).at(-1)!;
    expect((await append(hash)).get('followed')).toMatchObject({ reach: events.length });
  });
});

describe('a brand that is missing', () => {
  test('keeps back the events that would tell it something, until it is back', async () => {
    const events = eventsOf('orphaned');
    const restored = (statement: string) =>
      on.database.transaction().execute(async (transaction) => {
        await sql`SET LOCAL session_replication_role = replica`.execute(transaction); // as a restore does
        await sql.raw(statement).execute(transaction);
      });
    await restored(`UPDATE brands SET brand_id = 'elsewhere' WHERE brand_id = 'aurelia'`);
    await expect(recordEvents(on.database, events)).rejects.toThrow(BrandMissing);
    expect(await ledgerOf('orphaned')).toEqual([]);
    await restored(`UPDATE brands SET brand_id = 'aurelia' WHERE brand_id = 'elsewhere'`);
    await recordEvents(on.database, events);
    const entries = on.database.selectFrom('inbox_entries').select('kind').where('case_id', '=', 'orphaned');
    expect(await entries.execute()).toEqual([{ kind: 'verification_request' }]);
  });
});

describe('a delivery', () => {
  test('is named by case, event, kind, party, channel and recipient: by another channel it is another one', async () => {
    await recordEvents(on.database, eventsOf('delivered'));
    const deliveries = on.database.selectFrom('deliveries').select(['delivery_id', 'channel', 'recipient_id']);
    expect(await deliveries.where('case_id', '=', 'delivered').execute()).toEqual([
      {
        delivery_id: 'delivered.2.verification_request.brand.mail.aurelia-vera',
        channel: 'mail',
        recipient_id: 'aurelia-vera',
      },
    ]);
  });
});

describe('what a brand is told', () => {
  test('goes to those of its endpoints that are enabled and want it, and to no other brand’s', async () => {
    const add = (endpoint_id: string, changes: Partial<Parameters<typeof addEndpoint>[1]> = {}) => {
      const said = { url: 'https://hooks.example/', kinds: null, description: null, created_at: monday };
      return addEndpoint(on.database, { endpoint_id, brand_id: 'aurelia', ...said, secret: 'whsec_', ...changes }, 9);
    };
    await add('wants-all');
    await add('wants-it', { kinds: ['offer_removed', 'verification_request'] });
    await add('wants-another', { kinds: ['offer_removed'] });
    await add('of-another-brand', { brand_id: 'nordlicht' });
    await add('deleted');
    await deleteEndpoint(on.database, 'aurelia', 'deleted', monday);
    await add('disabled');
    const off = { disabled_at: monday, disabled_because: 'by_hand' } as const;
    await changeEndpoint(on.database, 'aurelia', 'disabled', off);
    const recorded = await recordEvents(on.database, eventsOf('hooked'));
    const id = 'hooked.2.verification_request.brand';
    const [mail, ...webhooks] = [`${id}.mail.aurelia-vera`, `${id}.webhook.wants-all`, `${id}.webhook.wants-it`];
    expect(
      recorded
        .get('hooked')
        ?.deliveries?.map(({ deliveryId }) => deliveryId)
        .toSorted(),
    ).toEqual([mail, ...webhooks]);
    const rows = on.database.selectFrom('deliveries').select(['delivery_id', 'brand_id', 'state', 'party']);
    expect(
      await rows.where('case_id', '=', 'hooked').where('channel', '=', 'webhook').orderBy('delivery_id').execute(),
    ).toEqual(webhooks.map((delivery_id) => ({ delivery_id, brand_id: 'aurelia', state: 'pending', party: 'brand' })));
    await on.database.deleteFrom('webhook_endpoints').execute();
  });

  test('by a process of the release before, which knows no brands of deliveries, stands in the brand’s log all the same', async () => {
    await recordEvents(on.database, eventsOf('before'));
    const [written] = await on.database
      .deleteFrom('deliveries')
      .where('case_id', '=', 'before')
      .returningAll()
      .execute();
    const { brand_id, ...asBefore } = written!;
    await on.database.insertInto('deliveries').values(asBefore).execute();
    const again = on.database.selectFrom('deliveries').select('brand_id').where('case_id', '=', 'before');
    expect(await again.execute()).toEqual([{ brand_id }]);
  });
});

describe('a letter that asks a lead to decide', () => {
  test('goes to those leads alone who have not decided in the case', async () => {
    const lea = { membershipId: 'lea', name: 'Lea Moreau', email: 'lea@harbour.example' };
    await enterMember(on.database, { ...lea, role: 'lead' });
    const it = given.asked({ brandId: 'aurelia', listingId: 'offer-referred' });
    it.when(say.verdict('cannot_determine'), brand('vera', 'aurelia'));
    it.when(say.review('remove'), staff('otto'));
    it.when(say.review('dismiss'), staff('lea'));
    await recordEvents(
      on.database,
      it.events.map((event) => ({ ...event, caseId: 'referred' })),
    );
    const leads = on.database.selectFrom('deliveries').select('recipient_id').where('case_id', '=', 'referred');
    expect(await leads.where('party', '=', 'lead').execute()).toEqual([{ recipient_id: 'lena' }]);
  });
});

describe('records of all cases have one order', () => {
  /** What a reader takes who never wants to come back: everything behind the oldest running transaction. */
  const settled = async (): Promise<string[]> => {
    const { rows } = await sql<{ caseId: string }>`
      SELECT case_id AS "caseId" FROM case_events
      WHERE transaction_id < pg_snapshot_xmin(pg_current_snapshot()) AND case_id LIKE 'ordered-%' AND sequence = 1
      ORDER BY transaction_id, case_id, sequence`.execute(on.database);
    return rows.map(({ caseId }) => caseId);
  };
  const begin = async (events: CaseEvent[]) => {
    const transaction = await on.database.startTransaction().execute();
    await appendEvents(transaction, [{ events }]);
    return transaction;
  };

  test('in which nothing comes to stand before what was read, although writers wait for nobody', async () => {
    const slow = await begin(eventsOf('ordered-first'));
    const quick = await begin(eventsOf('ordered-second'));
    await quick.commit().execute();
    expect(await settled()).toEqual([]); // the first may yet come
    await slow.commit().execute();
    // A transaction of anybody else on the server holds readers back for as long as it runs.
    await vi.waitFor(async () => expect(await settled()).toEqual(['ordered-first', 'ordered-second']), {
      timeout: 60_000,
    });
  });

  test('in which records of the annex have their place, too', async () => {
    const actor = { kind: 'staff', id: 'otto' } as const;
    const placed = await on.database.transaction().execute(async (transaction) => {
      await keepRecord(transaction, { id: 'placed', caseId: 'any', at: monday, kind: 'any', actor, data: {} });
      const { rows } = await sql<{ own: string }>`SELECT pg_current_xact_id()::text AS own`.execute(transaction);
      return rows[0]!.own;
    });
    const records = on.database.selectFrom('annex_records').select('transaction_id').where('id', '=', 'placed');
    expect(await records.execute()).toEqual([{ transaction_id: placed }]);
  });
});
