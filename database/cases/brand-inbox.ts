import { sql, type RawBuilder } from 'kysely';
import { inboxViews, type InboxView, type TaskKind } from '../../domain/vocabulary.ts';
import type { Database } from '../connect.ts';
import type { CasePlace } from './cases.ts';
import { countOf, dueKey, readListed, type ListedCase } from './listed-cases.ts';

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
interface Selection {
  columns: RawBuilder<unknown>;
  from: RawBuilder<unknown>;
  where: RawBuilder<unknown>;
  at: RawBuilder<string>;
  table: 'tasks' | 'cases';
}

const task = (kind: TaskKind, brandId: string): Selection => ({
  columns: sql`tasks.case_id AS "caseId", tasks.kind, ${dueKey('tasks.due_at')} AS at`,
  from: sql`tasks`,
  where: sql`tasks.queue = 'brand' AND tasks.brand_id = ${brandId} AND tasks.kind = ${kind}`,
  at: dueKey('tasks.due_at'),
  table: 'tasks',
});

const selections: Record<InboxView, (brandId: string) => Selection> = {
  to_answer: (brandId) => task('give_verdict', brandId),
  appeals: (brandId) => task('answer_appeal', brandId),
  waiting: (brandId) => ({
    columns: sql`cases.case_id AS "caseId", NULL AS kind, ${dueKey('cases.due_at')} AS at`,
    from: sql`cases`,
    // As the index says it: every open case in which the brand has nothing to do.
    where: sql`cases.brand_id = ${brandId} AND cases.stage NOT IN ('closed', 'awaiting_verdict')
      AND NOT (cases.stage = 'appeal_review' AND cases.state #>> '{stage,answer}' IS NULL)`,
    at: dueKey('cases.due_at'),
    table: 'cases',
  }),
  decided: (brandId) => ({
    columns: sql`cases.case_id AS "caseId", NULL AS kind, cases.updated_at AS at`,
    from: sql`cases`,
    where: sql`cases.brand_id = ${brandId} AND cases.stage = 'closed'`,
    at: sql`cases.updated_at`,
    table: 'cases',
  }),
};

/** A page of a view: what is due first or, of what is over, the newest first. */
export function readInboxView(
  database: Database,
  view: InboxView,
  { brandId, countries }: InboxReader,
  { after, limit }: Page,
): Promise<ListedCase[]> {
  const { columns, from, where, at, table } = selections[view](brandId);
  const order = view === 'decided' ? 'newest' : 'due';
  const [direction, beyond] = order === 'due' ? [sql.raw('ASC'), sql.raw('>')] : [sql.raw('DESC'), sql.raw('<')];
  const caseId = sql.ref(`${table}.case_id`);
  const following = after ? sql`AND (${at}, ${caseId}) ${beyond} (${after.at}::timestamptz, ${after.caseId})` : sql``;
  const sorted = sql`${at} ${direction}, ${caseId} ${direction} LIMIT ${limit}`;
  if (!countries)
    return readListed(
      database,
      sql`SELECT ${columns} FROM ${from} WHERE ${where} ${following} ORDER BY ${sorted}`,
      order,
    );
  // The first of each country, and of these the first. Sorted by the country, too, so that only the right index gives the order.
  const country = sql.ref(`${table}.country`);
  const page = sql`
    SELECT one.* FROM unnest(${countries}::text[]) AS own(country), LATERAL (
      SELECT ${columns} FROM ${from} WHERE ${where} AND ${country} = ANY(ARRAY[own.country]) ${following}
      ORDER BY ${country} ${direction}, ${sorted}
    ) AS one ORDER BY one.at ${direction}, one."caseId" ${direction} LIMIT ${limit}`;
  return readListed(database, page, order);
}

/** How many each view holds, up to one more than are counted. */
export async function countInbox(
  database: Database,
  { brandId, countries }: InboxReader,
): Promise<Record<InboxView, number>> {
  const counts = inboxViews.map((view) => {
    const { from, where, table } = selections[view](brandId);
    const standing = countries ? sql`AND ${sql.ref(`${table}.country`)} = ANY(${countries}::text[])` : sql``;
    return sql`${countOf(sql`SELECT FROM ${from} WHERE ${where} ${standing}`)} AS ${sql.ref(view)}`;
  });
  const { rows } = await sql<Record<InboxView, number>>`SELECT ${sql.join(counts)}`.execute(database);
  return rows[0]!;
}
