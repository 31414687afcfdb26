import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Database, InTransaction } from '../../../database/connect.ts';

class Undone extends Error {}

/** What is found after changes behind the application's back, as who owns the tables can make them; they are undone. */
export async function afterChanges<Found>(
  database: Database,
  changes: readonly string[],
  look: (changed: InTransaction) => Promise<Found>,
): Promise<Found> {
  const found: Found[] = [];
  await database
    .transaction()
    .execute(async (transaction) => {
      await sql`SET LOCAL session_replication_role = replica`.execute(transaction);
      for (const change of changes) {
        const { numAffectedRows } = await sql.raw(change).execute(transaction);
        expect(numAffectedRows, change).toBeGreaterThan(0n);
      }
      found.push(await look(transaction));
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return found[0]!;
}
