import { sql } from 'kysely';
import type { TermNames, Terms } from '../../domain/case/terms.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Database, InTransaction } from '../connect.ts';
import { canonical, sha256Of } from '../ledger/hash.ts';

type Term = Terms[keyof Terms];

/** A term with its name. */
export interface NamedTerm {
  sha256: string;
  kind: keyof Terms;
  term: Term;
}

export const nameTerm = (kind: keyof Terms, term: Term): NamedTerm => ({
  sha256: sha256Of(canonical(term)),
  kind,
  term,
});

/** Keeps terms; one that is kept already changes nothing. */
export async function keepTerms(database: Database | InTransaction, terms: readonly NamedTerm[]): Promise<void> {
  const rows = terms.map(({ sha256, kind, term }) => ({ sha256, kind, body: term }));
  await sql`
    INSERT INTO terms (sha256, kind, body)
    SELECT DISTINCT sha256, kind, body FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(sha256 text, kind text, body jsonb)
    ORDER BY sha256 ON CONFLICT DO NOTHING`.execute(database);
}

/** What a name names never changes: once read, it is known to the process. */
const known = new Map<string, Term>();

/** @throws Error when one is not kept */
async function learn(database: Database | InTransaction, names: readonly string[]): Promise<Term[]> {
  const missing = names.filter((name) => !known.has(name));
  if (missing.length > 0) {
    const rows = await database.selectFrom('terms').select(['sha256', 'body']).where('sha256', 'in', missing).execute();
    for (const { sha256, body } of rows) known.set(sha256, body);
  }
  return names.map((name) => {
    const term = known.get(name);
    if (!term) throw new Error(`of the terms ${names.join(' and ')} not all are kept`);
    return term;
  });
}

/**
 * The terms that are named.
 * @throws Error when one is not kept
 */
export async function readTerms(
  database: Database | InTransaction,
  { policySha256, calendarSha256 }: TermNames,
): Promise<Terms> {
  const [policy, calendar] = await learn(database, [policySha256, calendarSha256]);
  return { policy, calendar } as Terms;
}

/** The policy that is named. @throws Error when it is not kept */
export async function readPolicy(database: Database | InTransaction, policySha256: string): Promise<Policy> {
  return (await learn(database, [policySha256]))[0] as Policy;
}

/** The terms of these names, as far as they are kept, by their names. Read anew each time: for those who check them. */
export async function readTermBodies(
  database: Database,
  names: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const rows = await database
    .selectFrom('terms')
    .select(['sha256', 'body'])
    .where('sha256', '=', sql<string>`ANY(${names})`)
    .execute();
  return new Map(rows.map(({ sha256, body }) => [sha256, body]));
}
