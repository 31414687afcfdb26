import { sql } from 'kysely';
import type { Case } from '../../domain/case/case.ts';
import { wordsOfTitle } from '../../domain/search/title-words.ts';
import type { InTransaction } from '../connect.ts';
import { wordsIn } from '../evidence/texts.ts';

/** What lists know of the offer of a case, from its snapshot: never of an event. */
export interface KnownOffer {
  country?: string | undefined;
  /** Read from the snapshot just now; absent where the case is known already. */
  words?: string[];
}

/** A case after a recording; without `before`, what lists know of its offer is read anew. */
interface Change {
  before: Case | undefined;
  state: Case;
}

const isCountry = /^[A-Z]{2}$/;

/** What lists know of the offers of cases, by case: of one that is opened, what its snapshot says. */
export async function readOffers(
  transaction: InTransaction,
  changes: readonly Change[],
): Promise<Map<string, KnownOffer>> {
  const asked = changes.map(({ before, state: { caseId, offer } }) => ({
    caseId,
    snapshot: before ? null : (offer.snapshotSha256 ?? null),
    isKnown: before !== undefined,
  }));
  const { rows } = await sql<{ caseId: string; isKnown: boolean; country: string | null; bytes: Buffer | null }>`
    SELECT "caseId", "isKnown", cases.country, texts.bytes
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS asked("caseId" text, snapshot text, "isKnown" boolean)
    LEFT JOIN cases ON "isKnown" AND cases.case_id = "caseId" LEFT JOIN texts ON texts.sha256 = snapshot`.execute(
    transaction,
  );
  return new Map(
    rows.map(({ caseId, isKnown, country, bytes }) => [
      caseId,
      isKnown ? { country: country ?? undefined } : saidIn(wordsIn(bytes)),
    ]),
  );
}

function saidIn(snapshot: string | undefined): KnownOffer {
  if (snapshot === undefined) return { words: [] };
  const { title, country } = JSON.parse(snapshot) as Record<string, unknown>;
  return {
    words: typeof title === 'string' ? wordsOfTitle(title) : [],
    ...(typeof country === 'string' && isCountry.test(country) && { country }),
  };
}

/** A word as it is kept for all, and for its brand alone. @param brandId left out: for all */
export const keptAs = (word: string, brandId?: string): string => (brandId === undefined ? word : `${brandId}/${word}`);

/** Writes the words by which cases are found, where they were read. */
export async function writeWords(
  transaction: InTransaction,
  changes: readonly Change[],
  offers: ReadonlyMap<string, KnownOffer>,
): Promise<void> {
  const rows = changes.flatMap(({ state: { caseId, offer } }) => {
    const words = offers.get(caseId)?.words;
    return words ? [{ caseId, words: words.flatMap((word) => [keptAs(word), keptAs(word, offer.brandId)]) }] : [];
  });
  if (rows.length === 0) return;
  await sql`
    INSERT INTO case_words (case_id, words) SELECT "caseId", array_to_tsvector(words)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("caseId" text, words text[])
    ON CONFLICT (case_id) DO UPDATE SET words = excluded.words WHERE case_words.words <> excluded.words`.execute(
    transaction,
  );
}

/**
 * Forgets what lists know of offers whose snapshots are erased: no search finds them by words any more, and no agent by the
 * country. Of every case that was opened with the same snapshot. Written anew, the views stay so.
 * @param caseIds the cases of which something was erased
 * @param erased the texts that are no more
 */
export async function forgetOffers(
  transaction: InTransaction,
  caseIds: readonly string[],
  erased: readonly string[],
): Promise<void> {
  if (caseIds.length === 0 || erased.length === 0) return;
  const forgotten = sql`
    SELECT other.case_id FROM cases AS one JOIN cases AS other USING (listing_id, marketplace_id)
    WHERE one.case_id = ANY(${caseIds}::text[]) AND other.snapshot_sha256 = one.snapshot_sha256
      AND one.snapshot_sha256 = ANY(${erased}::char(64)[])`;
  await sql`UPDATE cases SET country = NULL WHERE country IS NOT NULL AND case_id IN (${forgotten})`.execute(
    transaction,
  );
  await sql`UPDATE tasks SET country = NULL WHERE country IS NOT NULL AND case_id IN (${forgotten})`.execute(
    transaction,
  );
  await sql`UPDATE case_words SET words = '' WHERE case_id IN (${forgotten})`.execute(transaction);
}
