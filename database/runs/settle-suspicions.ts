import { sql } from 'kysely';
import type { InTransaction } from '../connect.ts';
import type { AppendedEvent } from '../ledger/case-recording.ts';

/** Suspicions that events name are told; those of a case that is closed need no telling any more. */
export async function settleSuspicions(transaction: InTransaction, appended: readonly AppendedEvent[]): Promise<void> {
  const named = appended.flatMap(({ event }) =>
    event.kind === 'suspicions_joined' ? event.data.suspicions.map(({ suspicionId }) => suspicionId) : [],
  );
  const closed = appended.flatMap(({ event, before }) =>
    event.kind === 'case_closed' && before ? [event.caseId] : [],
  );
  if (named.length + closed.length === 0) return;
  await sql`
    UPDATE suspicions SET told_at = now()
    WHERE told_at IS NULL AND (suspicion_id = ANY(${named}) OR case_id = ANY(${closed}))`.execute(transaction);
}
