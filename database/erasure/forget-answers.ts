import { sql } from 'kysely';
import { errorCodes } from '../../domain/errors.ts';
import type { InTransaction } from '../connect.ts';

/** What stands in the place of an answer: who sends the request again learns that it was answered, and no more. */
const emptied = {
  type: 'urn:joint-force:problem:erased',
  title: errorCodes.erased.title,
  status: errorCodes.erased.status,
  code: 'erased',
  detail: 'this request was answered before; the answer held what has been erased since, and is kept no more',
};

/**
 * Empties the answers that are kept for requests with an idempotency key and hold what is erased: somebody's very words,
 * the hash of a file, or the id of a case, a member or an enrolment of which they are.
 */
export async function forgetAnswers(transaction: InTransaction, held: readonly string[]): Promise<void> {
  if (held.length === 0) return;
  await sql`UPDATE idempotency_keys SET status = ${emptied.status}, body = ${JSON.stringify(emptied)}::jsonb, headers = '{}'
    WHERE body IS NOT NULL AND EXISTS (SELECT FROM jsonb_path_query(body, 'strict $.**') AS value
      WHERE jsonb_typeof(value) = 'string' AND value #>> '{}' = ANY(${held}::text[]))`.execute(transaction);
}
