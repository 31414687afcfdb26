import type { Database } from '../connect.ts';
import { sha256Of } from '../ledger/hash.ts';
import { pack, unpack } from './pack.ts';

/** Keeps the workflow code of a release, and gives its SHA-256; the same code again changes nothing. */
export async function keepWorkflowBundle(database: Database, code: string): Promise<string> {
  const sha256 = sha256Of(code);
  const kept = await database
    .selectFrom('workflow_bundles')
    .select('sha256')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  if (kept) return sha256;
  const bytes = Buffer.from(code);
  await database
    .insertInto('workflow_bundles')
    .values({
      sha256,
      packed: await pack(bytes),
      byte_count: bytes.byteLength,
      kept_at: new Date().toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return sha256;
}

/** The workflow code of that name; nothing when it was never kept. */
export async function readWorkflowBundle(database: Database, sha256: string): Promise<string | undefined> {
  const row = await database
    .selectFrom('workflow_bundles')
    .select('packed')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row && (await unpack(row.packed)).toString();
}
