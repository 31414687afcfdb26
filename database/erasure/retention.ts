import { sql } from 'kysely';
import { retentionEnds, type RetainedPart } from '../../domain/erasure/retention.ts';
import type { Database, InTransaction } from '../connect.ts';
import { contentsOfCases, withLettersThatQuote, type Content } from './contents.ts';
import { erase, lockErasures } from './erase.ts';
import { readHoldingCases } from './holding-cases.ts';
import { keepErased, type Erasing } from './keep-erased.ts';

/** Where an open case rests on a closed one, it is looked again after a day. */
const againMilliseconds = 86_400_000;

/** Closed cases of which something may be over by now, those that wait longest first; none under a legal hold. */
export async function casesToRetain(database: Database, now: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ caseId: string }>`
    SELECT case_id AS "caseId" FROM retention_dues WHERE next_at <= ${now}
      AND NOT EXISTS (SELECT FROM legal_holds h WHERE h.case_id = retention_dues.case_id AND released_at IS NULL)
    ORDER BY next_at, case_id LIMIT ${limit}`.execute(database);
  return rows.map(({ caseId }) => caseId);
}

/** Something could not be done for this case: it is left for a while, twice as long each time, a day at most. */
export async function putOffRetention(database: Database, caseId: string, now: string): Promise<void> {
  await sql`UPDATE retention_dues SET failures = failures + 1,
      next_at = ${now}::timestamptz + least(power(2, least(failures, 11)), 1440) * interval '1 minute'
    WHERE case_id = ${caseId}`.execute(database);
}

/**
 * Erases of a closed case what has had its time, by the policy that it ran by, and notes when the next of it is over.
 * Gives whether anything was erased.
 */
export const eraseWhatIsOver = (database: Database, caseId: string, now: string): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    await lockErasures(transaction);
    const [holding] = await readHoldingCases(transaction, [caseId]);
    if (holding?.closedAt === undefined || holding.hasLegalHold) return false;
    if (holding.isCitedByOpenCase) {
      await lookAgain(transaction, caseId, new Date(Date.parse(now) + againMilliseconds).toISOString());
      return false;
    }
    const spokenAt = await lastMessageAt(transaction, caseId);
    const ends = retentionEnds(holding.policy, { closedAt: holding.closedAt, spokenAt });
    const isOver = (part: RetainedPart): boolean => ends[part] <= now;
    const erasing: Erasing = { actor: { kind: 'system', id: 'retention' }, at: now, because: 'retention_ended' };
    const all = await contentsOfCases(transaction, [caseId]);
    const contents = withLettersThatQuote(
      all,
      all.filter((one) => isOver(partOf(one))),
    );
    if (contents.length > 0) await erase(transaction, { contents, texts: [], files: [], kept: [] }, erasing);
    const letters = isOver('letters') ? await eraseLetters(transaction, caseId, erasing) : 0;
    const next = Object.values(ends)
      .filter((end) => end > now)
      .toSorted()[0];
    await lookAgain(transaction, caseId, next);
    return contents.length + letters > 0;
  });

const partOf = ({ kind, place }: Content): RetainedPart => {
  if (place === 'conversation') return 'conversations';
  return kind === 'text' ? 'texts' : 'files';
};

async function lastMessageAt(transaction: InTransaction, caseId: string): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('conversations')
    .select('last_at')
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row?.last_at;
}

/** What mail servers said names recipients; the links are over by then. Gives of how many attempts the words went. */
async function eraseLetters(transaction: InTransaction, caseId: string, erasing: Erasing): Promise<number> {
  await transaction.deleteFrom('seller_links').where('case_id', '=', caseId).execute();
  const { numAffectedRows } = await sql`UPDATE delivery_attempts SET detail = '' FROM deliveries
    WHERE deliveries.delivery_id = delivery_attempts.delivery_id AND case_id = ${caseId} AND detail <> ''`.execute(
    transaction,
  );
  const letters = Number(numAffectedRows);
  if (letters > 0) await keepErased(transaction, caseId, { letters }, erasing);
  return letters;
}

/** @param at nothing, when nothing of the case has an end any more */
async function lookAgain(transaction: InTransaction, caseId: string, at: string | undefined): Promise<void> {
  if (at === undefined) await transaction.deleteFrom('retention_dues').where('case_id', '=', caseId).execute();
  else
    await transaction
      .updateTable('retention_dues')
      .set({ next_at: at, failures: 0 })
      .where('case_id', '=', caseId)
      .execute();
}

/** Something was written about a case that may be closed: that has an end, too. */
export async function retainAgain(transaction: InTransaction, caseId: string, at: string): Promise<void> {
  await sql`INSERT INTO retention_dues (case_id, next_at)
    SELECT case_id, ${at} FROM cases WHERE case_id = ${caseId} AND stage = 'closed' ON CONFLICT DO NOTHING`.execute(
    transaction,
  );
}
