import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, InTransaction } from '../connect.ts';
import { keepSentLetter, settledColumns, type SentLetter } from './sent-letters.ts';

/** One mail of all that was held for a member, in the hands of whoever sends it. */
export interface Digest {
  digestId: string;
  membershipId: string;
  /** When it was made up: what came later goes with the next. */
  at: string;
  /** Until then nobody else takes it. */
  heldUntil: string;
}

/** A conversation of which a digest tells. */
export interface DigestConversation {
  conversationId: string;
  brandId: string;
  brandName: string;
  caseId: string | null;
}

/** As many letters as one digest holds at most; what is left goes with another one at once. */
const lettersAtMost = 300;

/**
 * Makes up the digest that is due for longest: of all that is held for its reader, also of what would be due later. From
 * then on what stands in it stays the same, whoever sends it, and however often. Gives whether one was due.
 */
export const makeUpDigest = (database: Database, now: string): Promise<boolean> =>
  database.transaction().execute(async (transaction) => {
    // One after the other: of two for the same reader at once each would hold a part.
    await sql`SELECT pg_advisory_xact_lock(hashtextextended('digests', 0))`.execute(transaction);
    const membershipId = await nextReader(transaction, now);
    if (membershipId === undefined) return false;
    const digest_id = `digest.${randomUUID()}`;
    await transaction
      .insertInto('digests')
      .values({ digest_id, membership_id: membershipId, at: now, try_at: now, sent_at: null })
      .execute();
    await sql`
      UPDATE deliveries SET digest_id = ${digest_id} WHERE state = 'held' AND digest_id IS NULL AND delivery_id IN (
        SELECT delivery_id FROM deliveries WHERE recipient_id = ${membershipId} AND state = 'held' AND digest_id IS NULL
        ORDER BY at, delivery_id LIMIT ${lettersAtMost})`.execute(transaction);
    await sql`
      UPDATE conversation_readers SET digest_id = ${digest_id}, held_until = NULL
      WHERE reader_id = ${membershipId} AND held_until IS NOT NULL`.execute(transaction);
    return true;
  });

async function nextReader(transaction: InTransaction, now: string): Promise<string | undefined> {
  const { rows } = await sql<{ membershipId: string }>`
    (SELECT recipient_id AS "membershipId", held_until FROM deliveries
      WHERE state = 'held' AND digest_id IS NULL AND held_until <= ${now}::timestamptz ORDER BY held_until LIMIT 1)
    UNION ALL
    (SELECT reader_id, held_until FROM conversation_readers WHERE held_until <= ${now}::timestamptz ORDER BY held_until LIMIT 1)
    ORDER BY held_until LIMIT 1`.execute(transaction);
  return rows[0]?.membershipId;
}

/** Takes the digest that has waited longest to be sent; nothing when none is due. */
export async function takeDigest(
  database: Database,
  { now, heldUntil }: { now: string; heldUntil: string },
): Promise<Digest | undefined> {
  const { rows } = await sql<Digest>`
    UPDATE digests SET try_at = ${heldUntil} WHERE digest_id = (
      SELECT digest_id FROM digests WHERE try_at <= ${now}::timestamptz ORDER BY try_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING digest_id AS "digestId", membership_id AS "membershipId", at, try_at AS "heldUntil"`.execute(database);
  return rows[0];
}

/** The letters that a digest tells of, by case in the order in which the cases came up. */
export async function lettersInDigest(database: Database, digestId: string): Promise<string[]> {
  const rows = await database
    .selectFrom('deliveries')
    .select('delivery_id as deliveryId')
    .where('digest_id', '=', digestId)
    .where('state', '=', 'held')
    .orderBy(sql`min(at) OVER (PARTITION BY case_id)`)
    .orderBy('case_id')
    .orderBy('sequence')
    .orderBy('delivery_id')
    .execute();
  return rows.map(({ deliveryId }) => deliveryId);
}

/** The conversations that a digest tells of: those in which its reader has not read by now what it would tell. */
export async function conversationsInDigest(database: Database, digestId: string): Promise<DigestConversation[]> {
  const { rows } = await sql<DigestConversation>`
    SELECT conversation_id AS "conversationId", brand_id AS "brandId", brands.name AS "brandName", case_id AS "caseId"
    FROM conversation_readers AS r JOIN conversations USING (conversation_id) JOIN brands USING (brand_id)
    WHERE r.digest_id = ${digestId} AND EXISTS (
      SELECT FROM conversation_messages AS m WHERE m.conversation_id = r.conversation_id AND m.side <> r.side
        AND m.number > r.read_up_to AND m.number <= r.told_up_to)
    ORDER BY case_id NULLS LAST, conversation_id`.execute(database);
  return rows;
}

/** A letter of a digest goes out alone after all. */
export async function releaseFromDigest(database: Database, deliveryId: string): Promise<void> {
  await database
    .updateTable('deliveries')
    .set({ state: 'pending', held_until: null, digest_id: null })
    .where('delivery_id', '=', deliveryId)
    .where('state', '=', 'held')
    .execute();
}

/** What came of an attempt at a digest: each of its letters keeps it. */
interface DigestAttempt {
  outcome: 'accepted' | 'failed';
  detail: string;
  at: string;
  /** Of one that was taken, what it said of each letter, by delivery. */
  said?: ReadonlyMap<string, SentLetter>;
  /** When it is tried again; nothing: it is over. */
  againAt?: string;
}

/**
 * Keeps what came of a digest, with each of its letters. Changes nothing when it is in other hands by now. A letter that
 * was asked for by hand meanwhile goes its own way.
 */
export const settleDigest = (
  database: Database,
  { digestId, heldUntil }: Digest,
  { outcome, detail, at, said, againAt }: DigestAttempt,
): Promise<void> =>
  database.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('digests')
      .set({ try_at: againAt ?? null, sent_at: outcome === 'accepted' ? at : null })
      .where('digest_id', '=', digestId)
      .where('try_at', '=', heldUntil)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    await sql`
      INSERT INTO delivery_attempts (delivery_id, at, outcome, detail)
      SELECT delivery_id, ${at}, ${outcome}, ${detail} FROM deliveries WHERE digest_id = ${digestId} AND state = 'held'`.execute(
      transaction,
    );
    if (againAt !== undefined) return;
    const state = outcome === 'accepted' ? 'delivered' : 'failed';
    const settled = await transaction
      .updateTable('deliveries')
      .set({ state, held_until: null })
      .where('digest_id', '=', digestId)
      .where('state', '=', 'held')
      .returning(settledColumns)
      .$narrowType<{ caseId: string; sequence: number }>()
      .execute();
    for (const one of settled) {
      const letter = said?.get(one.deliveryId);
      if (letter) await keepSentLetter(transaction, one, letter, at);
    }
    await transaction
      .updateTable('conversation_readers')
      .set({ digest_id: null })
      .where('digest_id', '=', digestId)
      .execute();
  });
