import { sql } from 'kysely';
import { appendEvents } from '../../../../database/ledger/append-events.ts';
import type { Database } from '../../../../database/connect.ts';
import { ages, models } from './models.ts';
import { rebuildIndexes, takeIndexesAway } from './load-without-indexes.ts';
import { writeEvents, writeLetters, writeSuspicions, writeViews } from './write-rows.ts';

export interface Amount {
  cases: number;
  /** One case in so many has its events, inbox entries and deliveries; all have their view, suspicion and snapshot. */
  oneInHasEvents: number;
}

export const brandCount = 400;

/**
 * Fills an empty, migrated database with cases of four years: 400 brands, one of which has a fifth of all cases, sellers
 * with one case and with thousands, seven in ten cases closed. One case of each course is written by `appendEvents`; all
 * others are copies of its rows with ids, people and times of their own. Times within `state`, and the hashes of the
 * events, are not those of a real case: no query that is measured reads them.
 */
export async function generateCases(
  database: Database,
  { cases, oneInHasEvents }: Amount,
  progress: (line: string) => void,
): Promise<void> {
  await enrol(database);
  await writeModels(database);
  await drawCases(database, cases);
  progress(`drew ${cases} cases`);
  const indexes = await takeIndexesAway(database, filled);
  await Promise.all([
    ...[0, 1].map((half) => fill(database, (one) => writeViews(one, half))),
    fill(database, async (one) => {
      await writeSuspicions(one);
      await writeEvents(one, oneInHasEvents);
      await writeLetters(one, oneInHasEvents);
    }),
  ]);
  progress(`wrote the cases, and the events of one in ${oneInHasEvents}`);
  await rebuildIndexes(database, indexes);
  progress('built the indexes');
  await sql`DROP SCHEMA drawing CASCADE`.execute(database);
  await sql`VACUUM (ANALYZE)`.execute(database);
}

const filled = [
  'cases',
  'case_events',
  'texts',
  'suspicions',
  'inbox_entries',
  'deliveries',
  'case_files',
  'seller_links',
];

const fill = (database: Database, write: (one: Database) => Promise<void>): Promise<void> =>
  database.connection().execute(async (one) => {
    await sql`SET synchronous_commit = off`.execute(one);
    await sql`SET work_mem = '256MB'`.execute(one);
    await write(one);
  });

/** The people: 20 account managers, the brands with two members each. */
async function enrol(database: Database): Promise<void> {
  await sql`
    INSERT INTO staff_members (staff_id, name, email, language, is_lead)
    SELECT 'manager-' || n, 'Manager ' || n, 'manager-' || n || '@market.example', 'en', n = 1
    FROM generate_series(1, 20) AS n`.execute(database);
  await sql`
    INSERT INTO brands (brand_id, name, account_manager_id, policy, zone, country, enrolled_at)
    SELECT 'brand-' || n, 'Brand ' || n, 'manager-' || 1 + n % 20, 'joint-force', 'Europe/Berlin', 'DE', '2020-01-01'
    FROM generate_series(1, ${brandCount}::integer) AS n`.execute(database);
  await sql`INSERT INTO brand_names (name_key, brand_id) SELECT lower(name), brand_id FROM brands`.execute(database);
  await sql`
    INSERT INTO brand_members (member_id, brand_id, name, email, language)
    SELECT brand_id || '-member-' || n, brand_id, 'Member ' || n, brand_id || '-' || n || '@brand.example', 'en'
    FROM brands, generate_series(1, 2) AS n`.execute(database);
}

/** One case of each course, and how often each is drawn at each age. */
async function writeModels(database: Database): Promise<void> {
  await database.transaction().execute((transaction) =>
    appendEvents(
      transaction,
      models.map(({ events }) => ({ events })),
    ),
  );
  await sql`CREATE SCHEMA drawing`.execute(database);
  await sql`CREATE TABLE drawing.model_slots (age text, slot integer, model text)`.execute(database);
  const slots = ages.flatMap((age) =>
    models
      .flatMap(({ shares, events }) => Array<string>(shares[age] ?? 0).fill(events[0]!.caseId))
      .map((model, slot) => ({ age, slot, model })),
  );
  await sql`
    INSERT INTO drawing.model_slots SELECT * FROM jsonb_to_recordset(${JSON.stringify(slots)}::jsonb)
      AS r(age text, slot integer, model text)`.execute(database);
  await sql`CREATE TABLE drawing.models AS SELECT case_id AS model, cases.* FROM cases`.execute(database);
  await sql`ANALYZE drawing.model_slots, drawing.models`.execute(database);
}

/** Draws who, about what and when for every case: the same ones each time. */
async function drawCases(database: Database, cases: number): Promise<void> {
  await database.connection().execute(async (one) => {
    await sql`SELECT setseed(0.42)`.execute(one);
    await sql`SET synchronous_commit = off`.execute(one);
    await sql`SET max_parallel_workers_per_gather = 0`.execute(one);
    await sql`
      CREATE FUNCTION drawing.part(number bigint, seed bigint) RETURNS float8 LANGUAGE sql IMMUTABLE AS
        'SELECT (hashint8extended(number, seed) & 1073741823)::float8 / 1073741824'`.execute(one);
    await sql`
      CREATE UNLOGGED TABLE drawing.cases AS
      WITH opened AS (
        SELECT n, now() - interval '4 years' * (1 - sqrt(n::float8 / ${cases}::integer)) AS opened_at
        FROM generate_series(1, ${cases}::integer) AS n
      ), aged AS (
        SELECT *, floor(random() * 1000)::integer AS slot, now() - opened_at AS age FROM opened
      ), gone AS (
        SELECT aged.n, aged.opened_at, model,
          CASE WHEN NOT is_undecided AND random() < 0.15 THEN floor(random() * n)::integer ELSE n END AS listing,
          updated_at - models.opened_at AS took, CASE model_slots.age WHEN 'days' THEN 3 WHEN 'weeks' THEN 10 ELSE 180 END AS due_in
        FROM aged
        JOIN drawing.model_slots ON model_slots.slot = aged.slot AND model_slots.age = CASE WHEN aged.age < interval '4 days'
          THEN 'days' WHEN aged.age < interval '14 days' THEN 'weeks' WHEN aged.age < interval '180 days' THEN 'months' ELSE 'years' END
        JOIN drawing.models USING (model)
      )
      SELECT n, model, opened_at, listing,
        'c_' || lpad(to_hex((extract(epoch FROM opened_at) * 1000)::bigint), 10, '0') || left(md5(n::text), 16) AS case_id,
        'market-' || CASE WHEN drawing.part(listing, 1) < 0.7 THEN 1 WHEN drawing.part(listing, 1) < 0.9 THEN 2
          WHEN drawing.part(listing, 1) < 0.99 THEN 3 ELSE 4 END AS marketplace_id,
        'listing-' || listing AS listing_id,
        'seller-' || 1 + floor(${cases / 15}::float8 * drawing.part(listing, 2) ^ 2.5) AS seller_id,
        'brand-' || CASE WHEN drawing.part(listing, 3) < 0.2 THEN 1
          ELSE 2 + floor(${brandCount - 1}::float8 * drawing.part(listing, 4) ^ 3) END AS brand_id,
        least(opened_at + took * (0.3 + 0.7 * random()), now() - interval '1 minute' * random()) AS updated_at,
        now() + interval '1 day' * due_in * random() AS due_at,
        round((0.4 + 0.6 * random())::numeric, 2)::text AS score,
        convert_to(jsonb_build_object('salt', md5(n::text), 'text', jsonb_build_object('title', 'Automatic watch, steel, no. '
          || listing || ', new in box', 'price', jsonb_build_object('amount', '89.00', 'currency', 'EUR'), 'category', 'Watches',
          'country', 'DE', 'url', 'https://market.example/listings/listing-' || listing)::text)::text, 'UTF8') AS snapshot
      FROM gone`.execute(one);
    await sql`ANALYZE drawing.cases`.execute(one);
  });
}
