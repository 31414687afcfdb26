import { sql, type RawBuilder } from 'kysely';
import { inboxViews, type InboxView, type TaskKind } from '../../domain/vocabulary.ts';
import type { Database } from '../connect.ts';
import type { CasePlace } from './cases.ts';
import { countOf, dueKey, readListed, standsIn, type ListedCase } from './listed-cases.ts';

/** Whose inbox it is. */
export interface InboxReader {
  brandId: string;
  /** Where the offers stand that the reader deals with; `undefined` for readers who deal with all. Never left out by accident. */
  countries: readonly string[] | undefined;
}

interface Page {
  after?: CasePlace | undefined;
  limit: number;
}

/** What the view holds, unsorted. */
type Selection = { columns: RawBuilder<unknown>; rest: RawBuilder<unknown>; at: RawBuilder<string>; caseId: string };

const task = (kind: TaskKind, { brandId, countries }: InboxReader): Selection => ({
  columns: sql`tasks.case_id AS "caseId", tasks.kind, ${dueKey('tasks.due_at')} AS at`,
  rest: sql`FROM tasks WHERE tasks.queue = 'brand' AND tasks.brand_id = ${brandId} AND tasks.kind = ${kind}
    AND ${standsIn(countries, 'tasks.case_id')}`,
  at: dueKey('tasks.due_at'),
  caseId: 'tasks.case_id',
});

const selections: Record<InboxView, (reader: InboxReader) => Selection> = {
  to_answer: (reader) => task('give_verdict', reader),
  appeals: (reader) => task('answer_appeal', reader),
  waiting: ({ brandId, countries }) => ({
    columns: sql`cases.case_id AS "caseId", NULL AS kind, ${dueKey('cases.due_at')} AS at`,
    // As the index says it: every open case in which the brand has nothing to do.
    rest: sql`FROM cases WHERE cases.brand_id = ${brandId} AND cases.stage NOT IN ('closed', 'awaiting_verdict')
      AND NOT (cases.stage = 'appeal_review' AND cases.state #>> '{stage,answer}' IS NULL)
      AND ${standsIn(countries, 'cases.case_id')}`,
    at: dueKey('cases.due_at'),
    caseId: 'cases.case_id',
  }),
  decided: ({ brandId, countries }) => ({
    columns: sql`cases.case_id AS "caseId", NULL AS kind, cases.updated_at AS at`,
    rest: sql`FROM cases WHERE cases.brand_id = ${brandId} AND cases.stage = 'closed'
      AND ${standsIn(countries, 'cases.case_id')}`,
    at: sql`cases.updated_at`,
    caseId: 'cases.case_id',
  }),
};

/** A page of a view: what is due first or, of what is over, the newest first. */
export function readInboxView(
  database: Database,
  view: InboxView,
  reader: InboxReader,
  { after, limit }: Page,
): Promise<ListedCase[]> {
  const { columns, rest, at, caseId } = selections[view](reader);
  const order = view === 'decided' ? 'newest' : 'due';
  const [direction, beyond] = order === 'due' ? [sql.raw('ASC'), sql.raw('>')] : [sql.raw('DESC'), sql.raw('<')];
  const following = after
    ? sql`AND (${at}, ${sql.ref(caseId)}) ${beyond} (${after.at}::timestamptz, ${after.caseId})`
    : sql``;
  const page = sql`SELECT ${columns} ${rest} ${following} ORDER BY ${at} ${direction}, ${sql.ref(caseId)} ${direction} LIMIT ${limit}`;
  return readListed(database, page, order);
}

/** How many each view holds, up to one more than are counted. */
export async function countInbox(database: Database, reader: InboxReader): Promise<Record<InboxView, number>> {
  const counts = inboxViews.map(
    (view) => sql`${countOf(sql`SELECT ${selections[view](reader).rest}`)} AS ${sql.ref(view)}`,
  );
  const { rows } = await sql<Record<InboxView, number>>`SELECT ${sql.join(counts)}`.execute(database);
  return rows[0]!;
}
