import { sql } from 'kysely';
import type { Database } from '../../../../../database/connect.ts';

/** Drops what only speeds up reading, so that rows go in fast. Gives what `rebuildIndexes` needs. */
export async function takeIndexesAway(database: Database, tables: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string; definition: string }>`
    SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
    WHERE indrelid = ANY(${tables}::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
    ORDER BY indrelid, indexrelid`.execute(database);
  for (const { name } of rows) await sql`DROP INDEX ${sql.table(name)}`.execute(database);
  return rows.map(({ definition }) => definition);
}

/** Builds the indexes again, two at a time. */
export async function rebuildIndexes(database: Database, definitions: readonly string[]): Promise<void> {
  const left = [...definitions];
  const build = (): Promise<void> =>
    database.connection().execute(async (one) => {
      await sql`SET maintenance_work_mem = '512MB'`.execute(one);
      for (let next = left.shift(); next; next = left.shift()) await sql.raw(next).execute(one);
    });
  await Promise.all([build(), build()]);
}
