import { sql } from 'kysely';
import type { Database } from '../../../../../database/connect.ts';

/** As many as have ever applied or been invited; one in twenty is not over. */
const enrolmentCount = 5000;

/** Enrolments of two years, each with the text that it names and a link. Their states are none that an event has brought about. */
export async function writeEnrolments(database: Database): Promise<void> {
  await sql`
    WITH drawn AS (
      SELECT n, 'enrolment-' || n AS id, encode(sha256(('application-' || n)::bytea), 'hex') AS text, n % 20 = 0 AS is_open,
        timestamptz '2024-01-01' + n * interval '3 hours' AS at
      FROM generate_series(1, ${enrolmentCount}::integer) AS n
    ), written AS (
      INSERT INTO texts (sha256, bytes, created_at)
      SELECT text, convert_to('{"salt":"00","text":"{}"}', 'UTF8'), at FROM drawn
    ), linked AS (
      INSERT INTO application_links (token_hash, enrolment_id, email, language, created_at)
      SELECT encode(sha256(id::bytea), 'hex'), id, 'company-' || n || '@company.example', 'en', at FROM drawn
    )
    INSERT INTO enrolments (enrolment_id, kind, stage, outcome, email, sequence, last_hash, state, opened_at, updated_at, is_over, seen_sequence)
    SELECT id, 'application', CASE WHEN is_open THEN 'in_review' ELSE 'closed' END, CASE WHEN is_open THEN NULL ELSE 'enrolled' END,
      'company-' || n || '@company.example', 2, repeat('0', 64), jsonb_build_object('applicationSha256', text), at, at, NOT is_open, 2
    FROM drawn`.execute(database);
}
