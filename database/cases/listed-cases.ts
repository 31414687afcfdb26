import { sql, type RawBuilder } from 'kysely';
import type { Case } from '../../domain/case/case.ts';
import type { TaskKind } from '../../domain/vocabulary.ts';
import type { Database } from '../connect.ts';
import { wordsIn } from '../evidence/texts.ts';
import { reference, undoneBy, type CasePlace, type ReadCase } from './cases.ts';

/** A case in a list of work, with what the list shows of it. */
export interface ListedCase extends Pick<ReadCase, 'subject' | 'snapshot' | 'undoneBy' | 'reference'> {
  /** What is to be done by those whose list it is; nothing where others are waited for. */
  task?: TaskKind;
  /** Where it stands in the list. */
  place: CasePlace;
  /** The reasons of its two strongest findings. */
  signals: string[];
}

/** In which the work is listed: what is due first, and last what has no end. The indexes of migration 0017 say the same. */
export const dueKey = (column: string): RawBuilder<string> =>
  sql`coalesce(${sql.ref(column)}, '9999-12-31T00:00:00Z'::timestamptz)`;

/** Of a list that can be long, so many are counted. */
export const countedAtMost = 10_000;

/** How many there are of what is selected, up to one more than are counted. */
export const countOf = (selected: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(SELECT count(*)::integer FROM (${selected} LIMIT ${sql.lit(countedAtMost + 1)}) AS counted)`;

const signals = sql`ARRAY(
  SELECT finding ->> 'reasonCode' FROM suspicions, jsonb_array_elements(findings) AS finding
  WHERE suspicions.case_id = cases.case_id
  GROUP BY finding ->> 'reasonCode' ORDER BY max((finding ->> 'score')::numeric) DESC, 1 LIMIT 2)`;

type Row<More> = More & {
  caseId: string;
  at: string;
  kind: TaskKind | null;
  state: Case;
  bytes: Buffer | null;
  signals: string[];
  undoneBy: ReadCase['undoneBy'] | null;
  reference: ReadCase['reference'] | null;
};

/**
 * A page of a list with what is shown of each case.
 * @param page selects `"caseId"`, `kind`, `at` by which it is sorted, and what more is wanted
 */
export async function readListed<More = object>(
  database: Database,
  page: RawBuilder<unknown>,
  order: 'due' | 'newest' = 'due',
): Promise<(ListedCase & { more: More })[]> {
  const direction = sql.raw(order === 'due' ? 'ASC' : 'DESC');
  const { rows } = await sql<Row<More>>`
    SELECT listed.*, cases.state, texts.bytes, ${signals} AS signals, ${undoneBy} AS "undoneBy", ${reference} AS reference
    FROM (${page}) AS listed JOIN cases ON cases.case_id = listed."caseId"
    LEFT JOIN texts ON texts.sha256 = cases.snapshot_sha256
    ORDER BY listed.at ${direction}, listed."caseId" ${direction}`.execute(database);
  return rows.map((row) => {
    const snapshot = wordsIn(row.bytes);
    return {
      subject: row.state,
      place: { at: row.at, caseId: row.caseId },
      signals: row.signals,
      ...(row.kind && { task: row.kind }),
      ...(snapshot !== undefined && { snapshot }),
      ...(row.undoneBy && { undoneBy: row.undoneBy }),
      ...(row.reference && { reference: row.reference }),
      more: row,
    };
  });
}
