import { readdirSync } from 'node:fs';
import { parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Database } from './connect.ts';

/** Found from this file, and from what is built of it in `dist/`. */
export const migrationsFolder = fileURLToPath(new URL('../database/migrations', import.meta.url));

const ofThisRelease = readdirSync(migrationsFolder).map((file) => parse(file).name);

/** SQLSTATE: there is no such table. */
const undefinedTable = '42P01';

/**
 * The migrations of this release that the database lacks; it may have others, of a newer one.
 * @throws when it cannot be asked
 */
export async function missingMigrations(database: Database): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`SELECT name FROM migrations`.execute(database);
    return ofThisRelease.filter((migration) => !rows.some(({ name }) => name === migration));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === undefinedTable) return ofThisRelease;
    throw error;
  }
}

/** @throws Error that says what to run when the database is not migrated; whatever keeps it from being asked */
export async function requireMigrated(database: Database): Promise<void> {
  const missing = await missingMigrations(database);
  if (missing.length > 0) throw new Error(`it lacks ${missing.join(', ')}: run "node dist/prepare.js stores" first`);
}
