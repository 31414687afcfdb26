import type { Database } from '../../database/connect.ts';

/** Every inbox entry of a case, in order, by party within an event: `brand: verification_request`. */
export async function inboxOf(database: Database, caseId: string): Promise<string[]> {
  const entries = await database
    .selectFrom('inbox_entries')
    .select(['party', 'kind'])
    .where('case_id', '=', caseId)
    .orderBy('sequence')
    .orderBy('party')
    .execute();
  return entries.map(({ party, kind }) => `${party}: ${kind}`);
}
