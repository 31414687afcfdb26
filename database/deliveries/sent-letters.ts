import { sql } from 'kysely';
import type { Channel } from '../../domain/notifications/delivery.ts';
import type { NotificationKind, Party } from '../../domain/notifications/kinds.ts';
import type { Actor, ErasureReason, Language } from '../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../connect.ts';
import { keepErased } from '../erasure/keep-erased.ts';
import { retainAgain } from '../erasure/retention.ts';
import { erasedOf, type Erased, type ErasedColumns } from '../evidence/erased.ts';
import { storeText, wordsIn } from '../evidence/texts.ts';
import { keepRecord } from '../ledger/annex.ts';

/** What a letter said, as plain text and without the secret of a link. */
interface LetterWords {
  language: Language;
  subject: string;
  text: string;
}

/** A letter that was taken. */
export interface SentLetter extends LetterWords {
  /** The texts whose words stand in it, by their hashes. */
  quotes: readonly string[];
  /** The mail that told of it, where that told of several. */
  digestId?: string;
}

/** A delivery that has just become delivered. */
interface JustDelivered {
  deliveryId: string;
  caseId: string;
  sequence: number;
  party: Party;
  kind: NotificationKind | 'test';
  channel: Channel;
  recipientId: string;
}

/** What is read of a delivery as it becomes delivered. */
export const settledColumns = [
  'delivery_id as deliveryId',
  'case_id as caseId',
  'sequence',
  'party',
  'kind',
  'channel',
  'recipient_id as recipientId',
] as const;

const actor: Actor = { kind: 'system', id: 'deliver-letters' };

/**
 * Keeps what a letter said, and names it in the annex of its case: once for each time that a delivery becomes delivered.
 * What was erased while the letter was on its way is not kept in it either.
 */
export async function keepSentLetter(
  transaction: InTransaction,
  { deliveryId, caseId, sequence, party, kind, channel, recipientId }: JustDelivered,
  { quotes, digestId, ...words }: SentLetter,
  at: string,
): Promise<void> {
  // Whoever erases meanwhile has either seen this letter, or is seen here.
  await sql`SELECT pg_advisory_xact_lock_shared(hashtextextended('erasures', 0))`.execute(transaction);
  const { times, because } = await circumstancesOf(transaction, { deliveryId, recipientId, channel, quotes });
  const letterSha256 = await storeText(transaction, { text: JSON.stringify(words), at });
  const recordId = `${deliveryId}.letter.${times}`;
  const told = { deliveryId, sequence, notification: kind, party, channel, language: words.language };
  const data = { ...told, letterSha256, ...(digestId !== undefined && { digestId }) };
  await keepRecord(transaction, { id: recordId, caseId, at, kind: 'letter_sent', actor, data });
  await transaction
    .insertInto('sent_letters')
    .values({
      record_id: recordId,
      delivery_id: deliveryId,
      case_id: caseId,
      sha256: letterSha256,
      quotes: [...quotes],
    })
    .execute();
  await retainAgain(transaction, caseId, at);
  if (because === null) return;
  await sql`UPDATE texts SET bytes = NULL, erased_at = ${at}, erased_because = ${because}
    WHERE sha256 = ${letterSha256}`.execute(transaction);
  await keepErased(transaction, caseId, { texts: 1, erasedSha256: [letterSha256] }, { actor, at, because });
}

/** How often the letter has been asked for, and why its words may not be kept; null when they may. */
async function circumstancesOf(
  transaction: InTransaction,
  {
    deliveryId,
    recipientId,
    channel,
    quotes,
  }: Pick<JustDelivered, 'deliveryId' | 'recipientId' | 'channel'> & Pick<SentLetter, 'quotes'>,
): Promise<{ times: number; because: ErasureReason | null }> {
  const { rows } = await sql<{ times: number; because: ErasureReason | null }>`
    SELECT 1 + (SELECT count(*)::integer FROM redeliveries WHERE delivery_id = ${deliveryId}) AS times, coalesce(
      (SELECT min(erased_because) FROM texts WHERE sha256 = ANY(${quotes}::char(64)[])),
      (SELECT erased_because FROM memberships WHERE ${channel} = 'mail' AND membership_id = ${recipientId})
    ) AS because`.execute(transaction);
  return rows[0]!;
}

/** A letter as it was sent, or that its words were erased. */
export interface KeptLetter {
  recordId: string;
  kind: NotificationKind;
  /** Number of the event that it tells of. */
  sequence: number;
  /** When it was taken. */
  at: string;
  hash: string;
  letterSha256: string;
  language: Language;
  digestId?: string;
  words?: LetterWords;
  erased?: Erased;
}

interface Row
  extends ErasedColumns, Pick<KeptLetter, 'recordId' | 'kind' | 'sequence' | 'at' | 'hash' | 'letterSha256'> {
  data: Pick<KeptLetter, 'language' | 'digestId'>;
  bytes: Buffer | null;
}

/** What the letters of a delivery said, or those of a case to a party, each time that one was taken; the oldest first. */
export async function readSentLetters(
  database: Database,
  of: { deliveryId: string } | { caseId: string; party: Party },
): Promise<KeptLetter[]> {
  const those =
    'deliveryId' in of
      ? sql`l.delivery_id = ${of.deliveryId}`
      : sql`l.case_id = ${of.caseId} AND d.party = ${of.party}`;
  const { rows } = await sql<Row>`
    SELECT record_id AS "recordId", d.kind, d.sequence, r.at, r.hash, l.sha256 AS "letterSha256", r.data, bytes,
      erased_at AS "erasedAt", erased_because AS "erasedBecause"
    FROM sent_letters l JOIN deliveries d USING (delivery_id) JOIN annex_records r ON r.id = record_id
    JOIN texts USING (sha256) WHERE ${those} ORDER BY r.at, record_id`.execute(database);
  return rows.map(({ data: { language, digestId }, bytes, erasedAt, erasedBecause, ...row }) => {
    const erased = erasedOf({ erasedAt, erasedBecause });
    const words = wordsIn(bytes);
    return {
      ...row,
      language,
      ...(digestId !== undefined && { digestId }),
      ...(words !== undefined && { words: JSON.parse(words) as LetterWords }),
      ...(erased && { erased }),
    };
  });
}
