import { sql } from 'kysely';
import type { Database } from '../../../../database/connect.ts';
import type { Figure } from '../section.ts';

/** What the tables weigh, for each of their rows. */
export async function sizesOf(database: Database, cases: number): Promise<{ figures: Figure[]; notes: string[] }> {
  const { rows } = await sql<{ table: string; count: number; heap: number; large: number; indexes: number }>`
    SELECT relname AS table, reltuples::float8 AS count, pg_relation_size(oid)::float8 AS heap, pg_indexes_size(oid)::float8 AS indexes,
      coalesce(pg_total_relation_size(nullif(reltoastrelid, 0)), 0)::float8 AS large
    FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND reltuples > 1000
    ORDER BY pg_total_relation_size(oid) DESC`.execute(database);
  const view = rows.find(({ table }) => table === 'cases')!;
  return {
    figures: [
      { name: 'case view: columns', value: Math.round(view.heap / cases), unit: 'bytes a case' },
      { name: 'case view: state', value: Math.round(view.large / cases), unit: 'bytes a case' },
      { name: 'case view: indexes', value: Math.round(view.indexes / cases), unit: 'bytes a case' },
    ],
    notes: rows.map(
      ({ table, count, heap, large, indexes }) =>
        `\`${table}\`: ${Math.round(count).toLocaleString('en')} rows, ${megabytes(heap + large)} MB, and ${megabytes(indexes)} MB of indexes.`,
    ),
  };
}

const megabytes = (bytes: number): string => Math.round(bytes / 1e6).toLocaleString('en');
