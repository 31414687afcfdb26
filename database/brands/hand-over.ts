import { sql } from 'kysely';
import type { InTransaction } from '../connect.ts';

/** Who hands over to whom; all brands, unless some are named. */
export interface HandOver {
  fromId: string;
  toId: string;
  brandIds?: readonly string[] | undefined;
}

/**
 * One account manager takes over the brands of another, with everything open: letters under way, those held for a digest
 * as well, which go out at once, what stands in the inbox
 * about open cases, and what was not read in conversations. Gives the brands; the same again finds none.
 */
export async function handOverBrands(
  transaction: InTransaction,
  { fromId, toId, brandIds }: HandOver,
  at: string,
): Promise<string[]> {
  const { rows } = await sql<{ brandId: string }>`
    UPDATE brands SET account_manager_id = ${toId}, deputy_id = nullif(deputy_id, ${toId})
    WHERE account_manager_id = ${fromId} AND (${brandIds ?? null}::text[] IS NULL OR brand_id = ANY(${brandIds ?? null}::text[]))
    RETURNING brand_id AS "brandId"`.execute(transaction);
  if (brandIds === undefined)
    await sql`
      UPDATE brands SET deputy_id = CASE WHEN account_manager_id <> ${toId} THEN ${toId}::text END
      WHERE deputy_id = ${fromId}`.execute(transaction);
  const moved = rows.map(({ brandId }) => brandId).toSorted();
  if (moved.length > 0) {
    await handOverLetters(transaction, { fromId, toId, brandIds: moved });
    await handOverConversations(transaction, { fromId, toId, brandIds: moved }, at);
  }
  return moved;
}

type Moved = Required<HandOver> & { brandIds: readonly string[] };

async function handOverLetters(transaction: InTransaction, { fromId, toId, brandIds }: Moved): Promise<void> {
  await sql`
    UPDATE deliveries SET recipient_id = ${toId}, state = 'pending', held_until = NULL, digest_id = NULL
    WHERE state IN ('pending', 'held') AND party = 'account_manager' AND recipient_id = ${fromId} AND brand_id = ANY(${brandIds}::text[])`.execute(
    transaction,
  );
  await sql`
    UPDATE inbox_entries AS entry SET party_id = ${toId} FROM cases
    WHERE entry.party = 'account_manager' AND entry.party_id = ${fromId} AND cases.case_id = entry.case_id
      AND cases.brand_id = ANY(${brandIds}::text[]) AND cases.stage <> 'closed'`.execute(transaction);
}

/** What the one before has read, nobody has to read again; of what was not read the other is told. */
async function handOverConversations(
  transaction: InTransaction,
  { fromId, toId, brandIds }: Moved,
  at: string,
): Promise<void> {
  const ofThem = sql`c.brand_id = ANY(${brandIds}::text[]) AND r.side = 'marketplace' AND r.reader_id = ${fromId}`;
  await sql`
    UPDATE conversations AS one SET tell_at = coalesce(one.tell_at, ${at}::timestamptz), told_up_to = least(one.told_up_to, before.read_up_to)
    FROM (
      SELECT c.conversation_id, coalesce(max(r.read_up_to), 0) AS read_up_to FROM conversations AS c
      LEFT JOIN conversation_readers AS r ON r.conversation_id = c.conversation_id AND ${ofThem}
      WHERE c.brand_id = ANY(${brandIds}::text[]) AND c.last_at > ${at}::timestamptz - interval '3 days'
      GROUP BY c.conversation_id
    ) AS before
    WHERE before.conversation_id = one.conversation_id AND one.messages > before.read_up_to`.execute(transaction);
  await sql`
    INSERT INTO conversation_readers AS known (conversation_id, side, reader_id, read_up_to)
    SELECT r.conversation_id, r.side, ${toId}, r.read_up_to FROM conversation_readers AS r JOIN conversations AS c USING (conversation_id)
    WHERE ${ofThem}
    ON CONFLICT (conversation_id, side, reader_id) DO UPDATE SET read_up_to = greatest(known.read_up_to, excluded.read_up_to)`.execute(
    transaction,
  );
}
