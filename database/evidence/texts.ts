import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, InTransaction } from '../connect.ts';
import { canonical, sha256Of } from '../ledger/hash.ts';
import { withoutSecrets } from './without-secrets.ts';

/** A text as the ledger names it: the salt keeps short answers from being guessed. */
interface Salted {
  salt: string;
  text: string;
}

/**
 * Where the offer stands of which one of `texts` is the snapshot: JSON in a salted text, as it was reported. It is found
 * by its form, as a quote within a text would be escaped: a plan may look at texts that are no JSON at all.
 */
export const countryOfSnapshot = sql`substring(convert_from(texts.bytes, 'UTF8')::jsonb ->> 'text' from '[{,]"country":"([A-Z]{2})"')`;

/**
 * Keeps somebody's words, but for the secrets of our links, and gives the hash that names them.
 * @param updateId the message that brings them: sent again, it finds the text that it stored before
 */
export async function storeText(
  database: Database | InTransaction,
  { text, at, updateId }: { text: string; at: string; updateId?: string },
): Promise<string> {
  const salted: Salted = { salt: randomBytes(16).toString('hex'), text: withoutSecrets(text) };
  const bytes = Buffer.from(canonical(salted));
  const { rows } = await sql<{ sha256: string }>`
    INSERT INTO texts (sha256, bytes, created_at, update_id) VALUES (${sha256Of(bytes)}, ${bytes}, ${at}, ${updateId ?? null})
    ON CONFLICT (update_id) DO UPDATE SET created_at = excluded.created_at RETURNING sha256`.execute(database);
  return rows[0]!.sha256;
}

/** Keeps a text that has its salt and its name already. */
export async function keepText(
  transaction: InTransaction,
  { sha256, bytes, at }: { sha256: string; bytes: string; at: string },
): Promise<void> {
  await transaction
    .insertInto('texts')
    .values({ sha256, bytes: Buffer.from(bytes), created_at: at, erased_at: null, erased_because: null })
    .execute();
}

/** Removes the words of a message that came to nothing: no event names them. */
export async function dropText(database: Database | InTransaction, updateId: string): Promise<void> {
  await sql`DELETE FROM texts WHERE update_id = ${updateId}`.execute(database);
}

/** An event names these texts: from now on they belong to the ledger, and no longer to the message that brought them. */
export async function settleTexts(
  transaction: InTransaction,
  appended: readonly { event: { data: object } }[],
): Promise<void> {
  const named = appended.flatMap(({ event }) =>
    Object.entries(event.data).flatMap(([member, value]) =>
      member.endsWith('Sha256') && typeof value === 'string' ? [value] : [],
    ),
  );
  if (named.length === 0) return;
  await sql`UPDATE texts SET update_id = NULL WHERE sha256 = ANY(${named}) AND update_id IS NOT NULL`.execute(
    transaction,
  );
}

/**
 * Removes the words of messages before a moment that never took effect, as those that a case did not answer in time: no
 * event names them, or they would belong to no message any more. Gives how many were removed.
 */
export async function dropTextsWithoutEvent(database: Database, before: string): Promise<number> {
  const { numAffectedRows } = await sql`
    DELETE FROM texts WHERE update_id IS NOT NULL AND created_at < ${before}`.execute(database);
  return Number(numAffectedRows);
}

/** The words in a stored text; nothing when they were erased. */
export function wordsIn(bytes: Buffer | null): string | undefined {
  return bytes ? (JSON.parse(bytes.toString('utf8')) as Salted).text : undefined;
}

/** The words that a hash names; nothing when they were erased or never stored. */
export async function readText(database: Database | InTransaction, sha256: string): Promise<string | undefined> {
  const row = await database.selectFrom('texts').select('bytes').where('sha256', '=', sha256).executeTakeFirst();
  return row && wordsIn(row.bytes);
}

/** The words of texts, by their hashes; what was erased is left out. */
export async function readTexts(database: Database, hashes: readonly string[]): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('texts')
    .select(['sha256', 'bytes'])
    .where('sha256', '=', sql<string>`ANY(${hashes})`)
    .execute();
  const texts = new Map<string, string>();
  for (const { sha256, bytes } of rows) {
    const words = wordsIn(bytes);
    if (words !== undefined) texts.set(sha256, words);
  }
  return texts;
}
