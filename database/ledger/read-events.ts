import type { CaseEvent } from '../../domain/case/events.ts';
import type { Database, InTransaction } from '../connect.ts';

/** A case's events, in order, up to and with a sequence. */
export async function readEvents(
  database: Database | InTransaction,
  caseId: string,
  upTo?: number,
): Promise<CaseEvent[]> {
  return (await readLedger(database, caseId, { upTo })).map(
    ({ previousHash: _p, hash: _h, ...event }) => event as CaseEvent,
  );
}

/** An event as the ledger holds it. */
export type LedgerEvent = CaseEvent & { previousHash: string; hash: string };

/** A case's events with their hashes, in order: all of them, or those of a stretch. */
export async function readLedger(
  database: Database | InTransaction,
  caseId: string,
  { after, upTo, limit }: { after?: number; upTo?: number | undefined; limit?: number } = {},
): Promise<LedgerEvent[]> {
  const rows = await database
    .selectFrom('case_events')
    .select(['case_id as caseId', 'sequence', 'at', 'kind', 'actor', 'data', 'previous_hash as previousHash', 'hash'])
    .where('case_id', '=', caseId)
    .$if(after !== undefined, (query) => query.where('sequence', '>', after!))
    .$if(limit !== undefined, (query) => query.limit(limit!))
    .$if(upTo !== undefined, (query) => query.where('sequence', '<=', upTo!))
    .orderBy('sequence')
    .execute();
  return rows as unknown as LedgerEvent[];
}
