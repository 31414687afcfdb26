import { sql } from 'kysely';
import type { Actor } from '../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../connect.ts';

export const lineResults = ['opened', 'joined', 'known', 'refused'] as const;
export type LineResult = (typeof lineResults)[number];

/** What became of a line. */
export interface BatchLine {
  /** Where the line stands in the file, from 1. */
  line: number;
  result: LineResult;
  caseId?: string | undefined;
  problem?: { code: string; detail: string; pointer: string } | undefined;
}

/** A batch as far as it was taken. */
export interface SuspicionBatch extends Record<LineResult, number> {
  batchId: string;
  actor: Actor;
  lines: number;
  receivedAt: string;
  /** Not there as long as lines come in, and for ever when the sender broke off. */
  finishedAt: string | null;
}

export async function insertBatch(database: Database, batchId: string, actor: Actor, at: string): Promise<void> {
  await database
    .insertInto('suspicion_batches')
    .values({ batch_id: batchId, actor: JSON.stringify(actor), received_at: at, finished_at: null })
    .execute();
}

/** Keeps what became of the next lines, and counts them. */
export async function insertBatchLines(
  transaction: InTransaction,
  batchId: string,
  lines: readonly BatchLine[],
): Promise<void> {
  const count = (result: LineResult): number => lines.filter((line) => line.result === result).length;
  await sql`
    WITH line AS (
      INSERT INTO suspicion_batch_lines (batch_id, line, result, case_id, problem)
      SELECT ${batchId}, line, result, "caseId", problem
      FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS r(line integer, result text, "caseId" text, problem jsonb)
    )
    UPDATE suspicion_batches SET lines = lines + ${lines.length}, opened = opened + ${count('opened')},
      joined = joined + ${count('joined')}, known = known + ${count('known')}, refused = refused + ${count('refused')}
    WHERE batch_id = ${batchId}`.execute(transaction);
}

export async function finishBatch(database: Database, batchId: string, at: string): Promise<void> {
  await database.updateTable('suspicion_batches').set({ finished_at: at }).where('batch_id', '=', batchId).execute();
}

/** A batch; nothing when there is none of this id. */
export async function readBatch(database: Database, batchId: string): Promise<SuspicionBatch | undefined> {
  return database
    .selectFrom('suspicion_batches')
    .select(['batch_id as batchId', 'actor', 'lines', 'opened', 'joined', 'known', 'refused'])
    .select(['received_at as receivedAt', 'finished_at as finishedAt'])
    .where('batch_id', '=', batchId)
    .executeTakeFirst();
}

/** The lines after one, and up to one, in the order of the file. */
export async function readBatchLines(
  database: Database,
  batchId: string,
  { after, upTo, limit, result }: { after: number; upTo?: number; limit: number; result?: LineResult | undefined },
): Promise<BatchLine[]> {
  const rows = await database
    .selectFrom('suspicion_batch_lines')
    .select(['line', 'result', 'case_id', 'problem'])
    .where('batch_id', '=', batchId)
    .where('line', '>', after)
    .$if(upTo !== undefined, (query) => query.where('line', '<=', upTo!))
    .$if(result !== undefined, (query) => query.where('result', '=', result!))
    .orderBy('line')
    .limit(limit)
    .execute();
  return rows.map(({ line, result, case_id, problem }) => ({
    line,
    result,
    ...(case_id && { caseId: case_id }),
    ...(problem && { problem: problem as NonNullable<BatchLine['problem']> }),
  }));
}
