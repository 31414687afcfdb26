import type pg from 'pg';

const tables = ['case_events', 'cases', 'inbox_entries', 'deliveries'] as const;

/** The rows of one recording, by table. */
export type Rows = Record<(typeof tables)[number], readonly object[]>;

/** Tables of the same shape, with the same indexes, beside ours. */
export async function createBareTables(pool: pg.Pool): Promise<void> {
  const copies = [...tables, 'delivery_attempts'].map(
    (table) => `CREATE TABLE bare.${table} (LIKE public.${table} INCLUDING ALL);`,
  );
  await pool.query(`CREATE SCHEMA bare; ${copies.join(' ')}`);
}

const insert = (table: keyof Rows): string =>
  `INSERT INTO bare.${table} SELECT (jsonb_populate_recordset(NULL::bare.${table}, $1::jsonb -> '${table}')).*`;

/** Writes a recording in one prepared statement. */
export async function insertRecording(pool: pg.Pool, rows: string): Promise<void> {
  await pool.query({
    name: 'recording',
    text: `WITH events AS (${insert('case_events')}), inbox AS (${insert('inbox_entries')}),
        letters AS (${insert('deliveries')})
      ${insert('cases')}
      ON CONFLICT (case_id) DO UPDATE SET stage = excluded.stage, is_undecided = excluded.is_undecided,
        outcome = excluded.outcome, due_at = excluded.due_at, sequence = excluded.sequence,
        last_hash = excluded.last_hash, state = excluded.state, updated_at = excluded.updated_at`,
    values: [rows],
  });
}
