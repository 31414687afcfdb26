import { runner } from 'node-pg-migrate';
import { sql } from 'kysely';
import pg from 'pg';
import { connect } from './connect.ts';
import { letWriteRows } from './let-write-rows.ts';
import { migrationsFolder } from './missing-migrations.ts';
import { keepShippedPolicies } from './terms/policies.ts';

/**
 * Brings the database to the newest schema, with the policies that come with the product; safe to run side by side and again. Gives the names of what it ran.
 * Migrations expand before they contract: old and new processes run side by side.
 * @param url of the role that owns the tables
 * @param role of the processes, when it is another one: it is let read and write rows, and nothing else
 */
export async function migrate(url: string, { role }: { role?: string } = {}): Promise<string[]> {
  const database = connect(url, { connections: 1 });
  const client = new pg.Client(url);
  client.on('error', () => {}); // told to whoever awaits: one that nobody listens to would end the process
  const work = database.transaction().execute(async (transaction) => {
    // It ends with the transaction: a pooler hands sessions on, with every lock that was taken for a session.
    await sql`SELECT pg_advisory_xact_lock(hashtextextended('joint-force migrations', 0))`.execute(transaction);
    await client.connect();
    const ran = await runner({
      dbClient: client,
      dir: migrationsFolder,
      migrationsTable: 'migrations',
      direction: 'up',
      checkOrder: true,
      noLock: true,
      log: () => {},
    });
    await keepShippedPolicies(transaction);
    if (role !== undefined) await letWriteRows(transaction, role);
    return ran.map(({ name }) => name);
  });
  return work.finally(() => Promise.all([client.end(), database.destroy()]));
}
