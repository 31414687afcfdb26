/** The rows of the cases that were drawn, each table's by one statement. */
import { sql } from 'kysely';
import type { Database } from '../../../../../database/connect.ts';

const iso = (column: string) => sql`to_char(${sql.ref(column)} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const offer = sql`jsonb_build_object('marketplaceId', d.marketplace_id, 'listingId', d.listing_id, 'sellerId', d.seller_id,
  'brandId', d.brand_id)`;

/** In the order of their last change, which is where a row lies in the table. */
export async function writeViews(database: Database, half: number): Promise<void> {
  await sql`
    INSERT INTO cases (case_id, kind, marketplace_id, listing_id, seller_id, brand_id, stage, is_undecided, outcome, due_at, has_problem,
      listing_is_gone, score, sequence, last_hash, state, snapshot_sha256, country, opened_at, updated_at)
    SELECT d.case_id, m.kind, d.marketplace_id, d.listing_id, d.seller_id, d.brand_id, stage, is_undecided, outcome,
      CASE WHEN m.due_at IS NOT NULL THEN d.due_at END, has_problem, listing_is_gone, d.score::numeric, sequence,
      encode(sha256(d.case_id::bytea), 'hex'),
      state || jsonb_build_object('caseId', d.case_id, 'score', d.score, 'openedAt', ${iso('d.opened_at')}, 'at', ${iso('d.updated_at')},
        'offer', ${offer} || jsonb_build_object('snapshotSha256', encode(sha256(d.snapshot), 'hex'),
          'fingerprint', encode(sha256(d.listing_id::bytea), 'hex'))),
      encode(sha256(d.snapshot), 'hex'), d.country, d.opened_at, d.updated_at
    FROM (SELECT * FROM drawing.cases WHERE n % 2 = ${half} ORDER BY updated_at) AS d JOIN drawing.models AS m USING (model)`.execute(
    database,
  );
}

/** What people have to do in open cases, and how the engine stands with them; those of the last minutes have no run yet. */
export async function writeRuns(database: Database): Promise<void> {
  await sql`
    INSERT INTO tasks (case_id, kind, queue, brand_id, country, due_at, barred)
    SELECT d.case_id, t.kind, t.queue, d.brand_id, d.country, CASE WHEN t.due_at IS NOT NULL THEN d.due_at END, t.barred
    FROM drawing.cases AS d JOIN tasks AS t ON t.case_id = model`.execute(database);
  await sql`
    INSERT INTO case_runs (case_id, opened_at, started_at, checked_at)
    SELECT d.case_id, d.opened_at, CASE WHEN d.opened_at < now() - interval '10 minutes' THEN d.opened_at + interval '1 second' END,
      CASE WHEN d.opened_at < now() - interval '1 hour' THEN now() - interval '59 minutes' * drawing.part(n, 5) END
    FROM drawing.cases AS d JOIN case_runs AS r ON r.case_id = model`.execute(database);
}

/** As `writeWords` keeps them. */
export async function writeWords(database: Database): Promise<void> {
  await sql`
    INSERT INTO case_words (case_id, words)
    SELECT case_id, array_to_tsvector(words || ARRAY(SELECT brand_id || '/' || word FROM unnest(words) AS word))
    FROM drawing.cases`.execute(database);
}

/** Sellers have strikes as they have removed offers. */
export async function writeStrikes(database: Database): Promise<void> {
  await sql`
    INSERT INTO strikes (case_id, marketplace_id, seller_id, brand_id, listing_id, policy_sha256, given_at, expires_at)
    SELECT d.case_id, d.marketplace_id, d.seller_id, d.brand_id, d.listing_id, s.policy_sha256, d.updated_at,
      d.updated_at + interval '365 days'
    FROM drawing.cases AS d JOIN strikes AS s ON s.case_id = model`.execute(database);
}

/** Every second offer is gone by now, and the marketplace has told so; of one in a thousand, not every case knows it yet. */
export async function writeListingEvents(database: Database): Promise<void> {
  await sql`
    INSERT INTO listing_events (marketplace_id, event_id, listing_id, kind, at, received_at, told_at)
    SELECT marketplace_id, 'gone-' || n, listing_id, 'gone', opened_at, opened_at, CASE WHEN n % 1000 <> 0 THEN opened_at END
    FROM drawing.cases WHERE n % 2 = 0`.execute(database);
}

export async function writeSuspicions(database: Database): Promise<void> {
  await sql`
    INSERT INTO texts (sha256, bytes, created_at)
    SELECT encode(sha256(snapshot), 'hex'), snapshot, opened_at FROM drawing.cases`.execute(database);
  await sql`
    INSERT INTO suspicions (suspicion_id, case_id, result, actor, score, findings, snapshot_sha256, received_at, told_at)
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
    INSERT INTO case_files (case_id, sha256, brought_by, visible_to, added_at)
    SELECT case_id, encode(sha256(('file-' || n / 5 % 1000)::bytea), 'hex'), 'message-' || n, '{brand,seller,staff}', opened_at FROM drawing.cases
    WHERE n % 5 = 0`.execute(database);
}

export async function writeEvents(database: Database, oneIn: number): Promise<void> {
  await sql`
    INSERT INTO case_events (case_id, sequence, at, kind, actor, data, previous_hash, hash)
    SELECT d.case_id, e.sequence, d.opened_at + (e.at - models.opened_at), e.kind, e.actor,
      CASE e.sequence WHEN 1 THEN e.data || jsonb_build_object('offer', ${offer}) ELSE e.data END, e.previous_hash, e.hash
    FROM drawing.cases AS d JOIN drawing.models USING (model) JOIN case_events AS e ON e.case_id = model
    WHERE n % ${oneIn} = 0`.execute(database);
}

/** Of a thousand cases’ letters, those of one were refused, of one wait, and of one are held for digests; those of the last minutes no run carries yet. */
export async function writeLetters(database: Database, oneIn: number): Promise<void> {
  await sql`
    INSERT INTO deliveries (delivery_id, brand_id, case_id, sequence, party, kind, channel, recipient_id, state, at, run_id, run_started_at,
      run_checked_at, held_until)
    SELECT concat_ws('.', d.case_id, m.sequence, m.kind, m.party, m.channel, recipient), d.brand_id, d.case_id, m.sequence, m.party, m.kind, m.channel,
      recipient, CASE WHEN n % 1000 = 250 THEN 'held' WHEN drawn.at > now() - interval '10 minutes' THEN 'pending'
        WHEN n % 1000 = 0 THEN 'failed' WHEN n % 1000 = 500 THEN 'pending' ELSE 'delivered' END,
      drawn.at, CASE WHEN drawn.at < now() - interval '10 minutes' THEN concat('letters.', n) END,
      CASE WHEN drawn.at < now() - interval '10 minutes' THEN drawn.at + interval '1 second' END,
      CASE WHEN drawn.at < now() - interval '1 hour' THEN now() - interval '59 minutes' * drawing.part(n, 6) END,
      CASE WHEN n % 1000 = 250 THEN now() + interval '1 hour' * drawing.part(n, 7) END
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
