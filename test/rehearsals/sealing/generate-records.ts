import { sql } from 'kysely';
import type { Database } from '../../../database/connect.ts';

/** Events of one transaction: many, so that a young server has given its last id already. */
const inATransaction = 500;
const casesAtOnce = 20_000;
const eventsOfACase = 5;

/**
 * Writes events straight into the ledger, each with the hash of its content, in transactions of the past. What
 * they say is nothing to the log.
 */
export async function generateEvents(database: Database, count: number): Promise<void> {
  for (let from = 0; from < count / eventsOfACase; from += casesAtOnce) {
    const to = Math.min(count / eventsOfACase, from + casesAtOnce) - 1;
    await sql`
      INSERT INTO case_events (case_id, sequence, at, kind, actor, data, previous_hash, hash, transaction_id)
      SELECT case_id, sequence, '2026-03-02T08:00:00.000Z', 'brand_asked', '{"id":"joint-force","kind":"system"}', '{"round":1}',
        repeat('0', 64), encode(sha256(convert_to(format(
          '{"actor":{"id":"joint-force","kind":"system"},"at":"2026-03-02T08:00:00.000Z","caseId":"%s","data":{"round":1},"kind":"brand_asked","previousHash":"%s","sequence":%s}',
          case_id, repeat('0', 64), sequence), 'UTF8')), 'hex'),
        (1 + number * ${eventsOfACase} / ${inATransaction})::text::xid8
      FROM (SELECT number, 'c_' || number AS case_id FROM generate_series(${from}::bigint, ${to}::bigint) AS number) AS cases,
        generate_series(1, ${eventsOfACase}) AS sequence`.execute(database);
  }
  await sql`VACUUM ANALYZE case_events`.execute(database);
}
