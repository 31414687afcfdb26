import { sql } from 'kysely';
import type { InTransaction } from './connect.ts';

/** What processes write to no row of: the commands of operators do. */
const readOnly = ['migrations', 'policies'];

/**
 * Lets a role read and write rows of every table, and nothing else. What takes inserts only, such as the ledger, it may
 * add to; the triggers that hold this are the owner's, so that it can neither change nor disable them.
 */
export async function letWriteRows(transaction: InTransaction, role: string): Promise<void> {
  const { rows } = await sql<{ table: string; takesInsertsOnly: boolean }>`
    SELECT relname AS table,
      EXISTS (SELECT FROM pg_trigger WHERE tgrelid = pg_class.oid AND tgname = 'inserts_only') AS "takesInsertsOnly"
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`.execute(transaction);
  for (const { table, takesInsertsOnly } of rows) {
    const further = takesInsertsOnly ? ['INSERT'] : ['INSERT', 'UPDATE', 'DELETE'];
    const rights = ['SELECT', ...(readOnly.includes(table) ? [] : further)].join(', ');
    await sql`REVOKE ALL ON ${sql.table(table)} FROM ${sql.id(role)}`.execute(transaction);
    await sql`GRANT ${sql.raw(rights)} ON ${sql.table(table)} TO ${sql.id(role)}`.execute(transaction);
  }
}
