import type { Database, InTransaction } from '../connect.ts';

/** Whether a message has brought about events: asked again, also after the engine has forgotten it, it is answered from here. */
export async function isUpdateRecorded(database: Database, caseId: string, updateId: string): Promise<boolean> {
  const row = await database
    .selectFrom('case_events')
    .select('sequence')
    .where('update_id', '=', updateId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The case in which a message has brought about events; nothing when it has not. */
export async function findCaseOfUpdate(
  database: Database | InTransaction,
  updateId: string,
): Promise<string | undefined> {
  const row = await database
    .selectFrom('case_events')
    .select('case_id')
    .where('update_id', '=', updateId)
    .executeTakeFirst();
  return row?.case_id;
}
