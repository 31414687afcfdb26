import { sql } from 'kysely';
import { appendEvents } from '../../../../database/ledger/append-events.ts';
import type { Database } from '../../../../database/connect.ts';
import { ages, models } from './models.ts';
import { rebuildIndexes, takeIndexesAway } from './load-without-indexes.ts';

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

const iso = (column: string) => sql`to_char(${sql.ref(column)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** In the order of their last change, which is where a row lies in the table. */
async function writeViews(database: Database, half: number): Promise<void> {
  await sql`
    INSERT INTO cases (case_id, kind, marketplace_id, listing_id, seller_id, brand_id, stage, is_undecided, outcome, due_at, has_problem,
      score, sequence, last_hash, state, snapshot_sha256, snapshot_fingerprint, opened_at, updated_at, run_started_at, run_checked_at)
    SELECT d.case_id, m.kind, d.marketplace_id, d.listing_id, d.seller_id, d.brand_id, stage, is_undecided, outcome,
      CASE WHEN m.due_at IS NOT NULL THEN d.due_at END, has_problem, d.score::numeric, sequence, encode(sha256(d.case_id::bytea), 'hex'),
      state || jsonb_build_object('caseId', d.case_id, 'marketplaceId', d.marketplace_id, 'listingId', d.listing_id,
        'sellerId', d.seller_id, 'brandId', d.brand_id, 'score', d.score, 'openedAt', ${iso('d.opened_at')}, 'at', ${iso('d.updated_at')},
        'snapshotSha256', encode(sha256(d.snapshot), 'hex')),
      encode(sha256(d.snapshot), 'hex'), encode(sha256(d.listing_id::bytea), 'hex'), d.opened_at, d.updated_at,
      CASE WHEN d.opened_at < now() - interval '10 minutes' THEN d.opened_at + interval '1 second' END,
      CASE WHEN d.opened_at < now() - interval '1 hour' THEN now() - interval '59 minutes' * drawing.part(n, 5) END
    FROM (SELECT * FROM drawing.cases WHERE n % 2 = ${half} ORDER BY updated_at) AS d JOIN drawing.models AS m USING (model)`.execute(
    database,
  );
}

async function writeSuspicions(database: Database): Promise<void> {
  await sql`
    INSERT INTO texts (sha256, bytes, created_at)
    SELECT encode(sha256(snapshot), 'hex'), snapshot, opened_at FROM drawing.cases`.execute(database);
  await sql`
    INSERT INTO suspicions (suspicion_id, case_id, result, actor, score, signals, snapshot_sha256, received_at, told_at)
    SELECT 'image-match/' || n, case_id, CASE WHEN n % 20 = 0 THEN 'joined' ELSE 'opened' END, '{"kind": "detector", "id": "image-match"}',
      score, jsonb_build_array(jsonb_build_object('detector', 'image-match', 'reasonCode', 'image_copied', 'score', score)),
      encode(sha256(snapshot), 'hex'), opened_at, CASE WHEN n % 5000 <> 0 THEN opened_at END
    FROM drawing.cases`.execute(database);
  await sql`
    INSERT INTO seller_links (token_hash, case_id, seller_id, purpose, created_at)
    SELECT encode(sha256(('token-' || n)::bytea), 'hex'), case_id, seller_id, 'appeal', opened_at FROM drawing.cases
    WHERE n % 2 = 0`.execute(database);
  await sql`
    INSERT INTO files (sha256, media_type, byte_count, bytes, created_at)
    SELECT encode(sha256(('file-' || n)::bytea), 'hex'), 'image/png', 64, sha256(('file-' || n)::bytea), now()
    FROM generate_series(0, 999) AS n`.execute(database);
  await sql`
    INSERT INTO case_files (case_id, sha256, visible_to, added_at)
    SELECT case_id, encode(sha256(('file-' || n / 5 % 1000)::bytea), 'hex'), '{brand,seller,staff}', opened_at FROM drawing.cases
    WHERE n % 5 = 0`.execute(database);
}

async function writeEvents(database: Database, oneIn: number): Promise<void> {
  await sql`
    INSERT INTO case_events (case_id, sequence, at, kind, actor, data, previous_hash, hash)
    SELECT d.case_id, e.sequence, d.opened_at + (e.at - models.opened_at), e.kind, e.actor,
      CASE e.sequence WHEN 1 THEN e.data || jsonb_build_object('listingId', d.listing_id, 'sellerId', d.seller_id, 'brandId', d.brand_id)
        ELSE e.data END, e.previous_hash, e.hash
    FROM drawing.cases AS d JOIN drawing.models USING (model) JOIN case_events AS e ON e.case_id = model
    WHERE n % ${oneIn} = 0`.execute(database);
}

/** Of a thousand letters, one was refused and one waits; those of the last minutes no run carries yet. */
async function writeLetters(database: Database, oneIn: number): Promise<void> {
  await sql`
    INSERT INTO deliveries (delivery_id, case_id, sequence, recording, party, kind, channel, recipient_id, state, at, run_started_at)
    SELECT concat_ws('.', d.case_id, m.sequence, m.kind, m.party, recipient), d.case_id, m.sequence, m.recording, m.party, m.kind, m.channel,
      recipient, CASE WHEN drawn.at > now() - interval '10 minutes' THEN 'pending' WHEN n % 1000 = 0 THEN 'failed' WHEN n % 1000 = 10
        THEN 'pending' ELSE 'delivered' END,
      drawn.at, CASE WHEN drawn.at < now() - interval '10 minutes' THEN drawn.at + interval '1 second' END
    FROM (SELECT * FROM drawing.cases WHERE n % ${oneIn} = 0 ORDER BY updated_at) AS d
    JOIN (SELECT case_id AS model, deliveries.* FROM deliveries WHERE case_id IN (SELECT model FROM drawing.models)) AS m USING (model),
    LATERAL (SELECT replace(CASE m.party WHEN 'seller' THEN d.seller_id ELSE m.recipient_id END, 'brand-1-', d.brand_id || '-') AS recipient,
      least(d.updated_at, d.opened_at + (m.at - (SELECT opened_at FROM drawing.models WHERE models.model = d.model))) AS at) AS drawn`.execute(
    database,
  );
  await sql`
    INSERT INTO inbox_entries (case_id, sequence, party, party_id, kind, at)
    SELECT d.case_id, i.sequence, i.party, CASE i.party WHEN 'brand' THEN d.brand_id WHEN 'seller' THEN d.seller_id ELSE i.party_id END,
      i.kind, d.opened_at + (i.at - models.opened_at)
    FROM drawing.cases AS d JOIN drawing.models USING (model) JOIN inbox_entries AS i ON i.case_id = model
    WHERE n % ${oneIn} = 0`.execute(database);
}
