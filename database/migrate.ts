import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';

/**
 * Brings the database to the newest schema; safe to run side by side and again. Gives the names of what it ran.
 * Migrations expand before they contract: old and new processes run side by side.
 */
export async function migrate(url: string): Promise<string[]> {
  const ran = await runner({
    databaseUrl: url,
    // Found from this file, and from what is built of it in `dist/`.
    dir: fileURLToPath(new URL('../database/migrations', import.meta.url)),
    migrationsTable: 'migrations',
    direction: 'up',
    checkOrder: true,
    log: () => {},
  });
  return ran.map(({ name }) => name);
}
