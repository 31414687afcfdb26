import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Database } from '../../../database/connect.ts';

/** Counts and kept refusals are written on purpose when a request is refused; terms are kept once for all by who first asks for them. */
const mayGrow = ['annex_records', 'idempotency_keys', 'request_counts', 'terms'];

async function rowCounts(database: Database): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL(${mayGrow})`.execute(database);
  const counts = tables.map(({ name }) => sql`SELECT ${sql.lit(name)} AS name, count(*)::int FROM ${sql.table(name)}`);
  const { rows } = await sql<{ name: string; count: number }>`${sql.join(counts, sql` UNION ALL `)}`.execute(database);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

/** Fails when what is refused meanwhile leaves a row anywhere. */
export async function writesNothing<Result>(database: Database, refused: () => Promise<Result>): Promise<Result> {
  const before = await rowCounts(database);
  const result = await refused();
  expect(await rowCounts(database)).toEqual(before);
  return result;
}
