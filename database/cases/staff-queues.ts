import { sql, type RawBuilder } from 'kysely';
import type { Database } from '../connect.ts';
import type { CasePlace } from './cases.ts';
import { countOf, dueKey, readListed, type ListedCase } from './listed-cases.ts';

/** The tasks that somebody works through. */
export interface Work {
  kinds: readonly string[];
  /** The lead sees what is with the lead, too. */
  isLead: boolean;
  /** Only what should have been done by then. */
  overdueAt?: string | undefined;
}

/** A case in a queue, with what is known of its task. */
export interface QueuedCase extends ListedCase {
  due: string | null;
  /** Those who may not do it: they have proposed or decided in the case. */
  barred: string[];
}

/** Whose tasks they are, and of which kind: each pair stands together in the index, in the order in which it is due. */
export const pairs = ({ kinds, isLead }: Work): RawBuilder<unknown> => {
  const queues = isLead ? ['staff', 'lead'] : ['staff'];
  return sql`unnest(${kinds.flatMap((kind) => queues.map(() => kind))}::text[], ${kinds.flatMap(() => queues)}::text[])
    AS own(kind, queue)`;
};

/** Whether a row of `tasks` is one of a pair's. */
export const isOfPair = ({
  overdueAt,
}: Work): RawBuilder<unknown> => sql`tasks.kind = own.kind AND tasks.queue = own.queue
  AND tasks.queue <> 'brand' AND ${overdueAt === undefined ? sql`true` : sql`${dueKey('tasks.due_at')} < ${overdueAt}::timestamptz`}`;

/** A page of a queue, what is due first standing first. */
export async function readQueue(
  database: Database,
  work: Work,
  { after, limit }: { after?: CasePlace | undefined; limit: number },
): Promise<QueuedCase[]> {
  const at = dueKey('tasks.due_at');
  const following = after ? sql`AND (${at}, tasks.case_id) > (${after.at}::timestamptz, ${after.caseId})` : sql``;
  return readTasks(
    database,
    sql`
    SELECT one.* FROM ${pairs(work)}, LATERAL (
      SELECT tasks.case_id AS "caseId", tasks.kind, ${at} AS at, tasks.due_at AS due, tasks.barred FROM tasks
      WHERE ${isOfPair(work)} ${following} ORDER BY ${at}, tasks.case_id LIMIT ${limit}
    ) AS one ORDER BY one.at, one."caseId" LIMIT ${limit}`,
  );
}

/** One case of a queue; none when it has left it. */
export const readQueuedCase = (database: Database, work: Work, caseId: string): Promise<QueuedCase[]> =>
  readTasks(
    database,
    sql`
    SELECT tasks.case_id AS "caseId", tasks.kind, ${dueKey('tasks.due_at')} AS at, tasks.due_at AS due, tasks.barred
    FROM ${pairs(work)}, tasks WHERE tasks.case_id = ${caseId} AND ${isOfPair(work)} ORDER BY at LIMIT 1`,
  );

async function readTasks(database: Database, page: RawBuilder<unknown>): Promise<QueuedCase[]> {
  const found = await readListed<{ due: string | null; barred: string[] }>(database, page);
  return found.map(({ more: { due, barred }, ...listed }) => ({ ...listed, due, barred }));
}

/** How much there is of each work, up to one more than is counted. */
export async function countWork(database: Database, works: readonly Work[]): Promise<number[]> {
  const counts = works.map((work, index) => {
    const one = sql`SELECT FROM ${pairs(work)}, tasks WHERE ${isOfPair(work)}`;
    return sql`${countOf(one)} AS ${sql.ref(`of${index}`)}`;
  });
  const { rows } = await sql<Record<string, number>>`SELECT ${sql.join(counts)}`.execute(database);
  return works.map((_work, index) => rows[0]![`of${index}`]!);
}
