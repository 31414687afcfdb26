import type { Actor, HoldReason } from '../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../connect.ts';

/** That a case is needed for proceedings: nothing of it is erased meanwhile. */
export interface LegalHold {
  holdId: string;
  caseId: string;
  reason: HoldReason;
  setBy: Actor;
  setAt: string;
  releasedBy: Actor | null;
  releasedAt: string | null;
}

const columns = (database: Database | InTransaction) =>
  database
    .selectFrom('legal_holds')
    .select(['hold_id as holdId', 'case_id as caseId', 'reason', 'set_by as setBy', 'set_at as setAt'])
    .select(['released_by as releasedBy', 'released_at as releasedAt']);

/** The holds of a case, the newest first; at most one stands. */
export const listHolds = (database: Database | InTransaction, caseId: string): Promise<LegalHold[]> =>
  columns(database).where('case_id', '=', caseId).orderBy('set_at', 'desc').orderBy('hold_id', 'desc').execute();

/** The hold of a case that stands. */
export const standingHold = (database: Database | InTransaction, caseId: string): Promise<LegalHold | undefined> =>
  columns(database).where('case_id', '=', caseId).where('released_at', 'is', null).executeTakeFirst();

/** Sets a hold upon a case that has none. */
export async function setHold(
  transaction: InTransaction,
  { holdId, caseId, reason, by, at }: { holdId: string; caseId: string; reason: HoldReason; by: Actor; at: string },
): Promise<void> {
  await transaction
    .insertInto('legal_holds')
    .values({
      hold_id: holdId,
      case_id: caseId,
      reason,
      set_by: JSON.stringify(by),
      set_at: at,
      released_by: null,
      released_at: null,
    })
    .execute();
}

/** From now on the case is as any other. */
export async function releaseHold(
  transaction: InTransaction,
  holdId: string,
  { by, at }: { by: Actor; at: string },
): Promise<void> {
  await transaction
    .updateTable('legal_holds')
    .set({ released_by: JSON.stringify(by), released_at: at })
    .where('hold_id', '=', holdId)
    .where('released_at', 'is', null)
    .execute();
}
