import { sql } from 'kysely';
import { forgetOffers } from '../cases/offers.ts';
import type { InTransaction } from '../connect.ts';
import { wordsIn } from '../evidence/texts.ts';
import { erasePerson, eraseApplicant } from './erase-people.ts';
import { forgetAnswers } from './forget-answers.ts';
import { keepErased, type Erasing } from './keep-erased.ts';
import type { ErasurePlan } from './plan.ts';

/** How much was erased. */
export interface ErasedCounts {
  texts: number;
  files: number;
  cases: { caseId: string; texts: number; files: number }[];
}

/**
 * Until the transaction ends, nobody else erases, sets a hold or releases one: what is still needed is asked and done as
 * one.
 */
export const lockErasures = (transaction: InTransaction): Promise<unknown> =>
  sql`SELECT pg_advisory_xact_lock(hashtextextended('erasures', 0))`.execute(transaction);

/**
 * Erases what is planned, and keeps in the annex of each case that it was. Call it with `lockErasures` held, in the
 * transaction in which the plan was made. A file goes from the cases that are meant; its bytes go with the last place that
 * holds them.
 */
export async function erase(
  transaction: InTransaction,
  { contents, texts, files, memberId, enrolmentId }: ErasurePlan,
  erasing: Erasing,
): Promise<ErasedCounts> {
  const hashesOf = (kind: 'text' | 'file', more: readonly string[]): string[] => [
    ...new Set([...contents.flatMap((one) => (one.kind === kind ? [one.sha256] : [])), ...more]),
  ];
  const [allTexts, allFiles] = [hashesOf('text', texts), hashesOf('file', files)];
  const words = await eraseTexts(transaction, allTexts, erasing);
  await takeFromPlaces(transaction, contents, erasing);
  await forgetOffers(transaction, [...new Set(contents.map(({ caseId }) => caseId))], allTexts);
  await eraseUnheld(transaction, allFiles, erasing);
  if (memberId !== undefined) words.push(...(await erasePerson(transaction, memberId, erasing)));
  if (enrolmentId !== undefined) words.push(await eraseApplicant(transaction, enrolmentId));

  const cases = countByCase(contents);
  const ids = [...cases.map(({ caseId }) => caseId), memberId, enrolmentId].filter((id) => id !== undefined);
  await forgetAnswers(transaction, [...ids, ...words, ...allFiles]); // an answer that names a file may say what it is called
  for (const { caseId, ...counts } of cases)
    await keepErased(transaction, caseId, { ...counts, erasedSha256: namedOf(contents, caseId) }, erasing);
  return { texts: allTexts.length, files: allFiles.length, cases };
}

/** Gives the words that are no more. */
async function eraseTexts(
  transaction: InTransaction,
  hashes: readonly string[],
  { at, because }: Erasing,
): Promise<string[]> {
  const { rows } = await sql<{ bytes: Buffer }>`
    WITH standing AS (
      SELECT sha256, bytes FROM texts WHERE sha256 = ANY(${hashes}::char(64)[]) AND bytes IS NOT NULL FOR UPDATE
    )
    UPDATE texts SET bytes = NULL, erased_at = ${at}, erased_because = ${because}, update_id = NULL
    FROM standing WHERE texts.sha256 = standing.sha256 RETURNING standing.bytes`.execute(transaction);
  return rows.map(({ bytes }) => wordsIn(bytes)!);
}

/** How many texts and files of each case are meant. */
export function countByCase(contents: ErasurePlan['contents']): ErasedCounts['cases'] {
  return [...new Set(contents.map(({ caseId }) => caseId))].map((caseId) => {
    const own = contents.filter((one) => one.caseId === caseId);
    const count = (kind: 'text' | 'file'): number =>
      new Set(own.flatMap((one) => (one.kind === kind ? [one.sha256] : []))).size;
    return { caseId, texts: count('text'), files: count('file') };
  });
}

const namedOf = (contents: ErasurePlan['contents'], caseId: string): string[] => [
  ...new Set(contents.flatMap((one) => (one.isNamed && one.caseId === caseId ? [one.sha256] : []))),
];

/** The cases and their conversations show the files no more. */
async function takeFromPlaces(
  transaction: InTransaction,
  contents: ErasurePlan['contents'],
  { at, because }: Erasing,
): Promise<void> {
  const files = JSON.stringify(contents.filter(({ kind }) => kind === 'file'));
  const named = sql`jsonb_to_recordset(${files}::jsonb) AS named("caseId" text, sha256 text, place text)`;
  await sql`UPDATE case_files f SET name = NULL, erased_at = ${at}, erased_because = ${because} FROM ${named}
    WHERE named.place = 'case' AND f.case_id = named."caseId" AND f.sha256 = named.sha256::char(64)
      AND f.erased_at IS NULL`.execute(transaction);
  await sql`UPDATE conversation_files f SET name = NULL, erased_at = ${at}, erased_because = ${because}
    FROM conversations c, ${named} WHERE named.place = 'conversation' AND c.case_id = named."caseId"
      AND f.conversation_id = c.conversation_id AND f.sha256 = named.sha256::char(64)
      AND f.erased_at IS NULL`.execute(transaction);
  // Whoever brings it again says anew what it is called.
  const hashes = contents.flatMap((one) => (one.kind === 'file' ? [one.sha256] : []));
  await sql`UPDATE file_uploads SET name = NULL WHERE sha256 = ANY(${hashes}::char(64)[])`.execute(transaction);
}

/**
 * The bytes of those files that no place holds any more: no case, no conversation, no model, no right, no application.
 * Who has uploaded them has to bring them anew.
 */
async function eraseUnheld(
  transaction: InTransaction,
  hashes: readonly string[],
  { at, because }: Erasing,
): Promise<void> {
  // Whoever names one of them in a case at this moment is waited for, and holds it then.
  await sql`SELECT FROM files WHERE sha256 = ANY(${hashes}::char(64)[]) ORDER BY sha256 FOR UPDATE`.execute(
    transaction,
  );
  const { rows } = await sql<{ sha256: string }>`
    UPDATE files SET bytes = NULL, passed_on = NULL, erased_at = ${at}, erased_because = ${because}
    WHERE sha256 = ANY(${hashes}::char(64)[]) AND bytes IS NOT NULL
      AND NOT EXISTS (SELECT FROM case_files f WHERE f.sha256 = files.sha256 AND f.erased_at IS NULL)
      AND NOT EXISTS (SELECT FROM conversation_files f WHERE f.sha256 = files.sha256 AND f.erased_at IS NULL)
      AND NOT EXISTS (SELECT FROM product_references WHERE files.sha256 = ANY(pictures))
      AND NOT EXISTS (SELECT FROM ipr_records WHERE files.sha256 = ANY(documents))
      AND NOT EXISTS (SELECT FROM enrolments JOIN texts ON texts.sha256 = (state ->> 'applicationSha256')::char(64)
        WHERE position(files.sha256 IN convert_from(texts.bytes, 'UTF8')) > 0)
    RETURNING sha256`.execute(transaction);
  const gone = rows.map(({ sha256 }) => sha256);
  await sql`DELETE FROM file_uploads WHERE sha256 = ANY(${gone}::char(64)[])`.execute(transaction);
}
