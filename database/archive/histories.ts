import type { Database, InTransaction } from '../connect.ts';
import { keepRecord } from '../ledger/annex.ts';
import { sha256Of } from '../ledger/hash.ts';
import type { ClosedAs } from './closed-as.ts';
import { pack, unpack } from './pack.ts';

/** A closed run of a case, and its history in Temporal's own JSON. */
export interface ClosedRun {
  runId: string;
  caseId: string;
  json: string;
  /** The code that worked on its last task; nothing when there was none, or when it named itself otherwise. */
  workflowBundleSha256?: string | undefined;
  events: number;
  startedAt: string;
  closedAt: string;
  closedAs: ClosedAs;
}

/** What is known of an archived history beside its bytes. */
export interface ArchivedRun {
  runId: string;
  /** Of the bytes. */
  sha256: string;
  workflowBundleSha256: string | null;
  events: number;
  startedAt: string;
  closedAt: string;
  closedAs: ClosedAs;
  archivedAt: string;
}

/** An archived history. */
export interface History extends Pick<ArchivedRun, 'runId' | 'sha256' | 'workflowBundleSha256' | 'archivedAt'> {
  /** UTF-8 of Temporal's own JSON. */
  bytes: Uint8Array;
}

/**
 * Keeps the history of a closed run, and in the annex of its case that it was archived. A run that is archived already is
 * left as it is, and so is its record.
 */
export async function keepHistory(transaction: InTransaction, run: ClosedRun, at: string): Promise<void> {
  const { runId, caseId, workflowBundleSha256, events, startedAt, closedAt, closedAs } = run;
  const bytes = Buffer.from(run.json);
  const sha256 = sha256Of(bytes);
  const kept = await transaction
    .insertInto('run_histories')
    .values({
      run_id: runId,
      case_id: caseId,
      sha256,
      workflow_bundle_sha256: workflowBundleSha256 ?? null,
      packed: await pack(bytes),
      byte_count: bytes.byteLength,
      event_count: events,
      started_at: startedAt,
      closed_at: closedAt,
      closed_as: closedAs,
      archived_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('run_id')
    .executeTakeFirst();
  if (!kept) return;
  await keepRecord(transaction, {
    id: `${runId}.history`,
    caseId,
    at,
    kind: 'history_archived',
    actor: { kind: 'system', id: 'archive-sweep' },
    data: { runId, historySha256: sha256, ...(workflowBundleSha256 && { workflowBundleSha256 }) },
  });
}

/** The archived histories of a case, in the order in which its runs began; one that was begun again from another bears its beginning, and ends after it. */
export async function readHistories(database: Database, caseId: string): Promise<History[]> {
  const rows = await database
    .selectFrom('run_histories')
    .select([
      'run_id as runId',
      'sha256',
      'workflow_bundle_sha256 as workflowBundleSha256',
      'archived_at as archivedAt',
    ])
    .select('packed')
    .where('case_id', '=', caseId)
    .orderBy('started_at')
    .orderBy('closed_at')
    .orderBy('run_id')
    .execute();
  return Promise.all(rows.map(async ({ packed, ...row }) => ({ ...row, bytes: await unpack(packed) })));
}

/** The archived history of one run of a case; nothing when there is none. */
export async function readHistory(database: Database, caseId: string, runId: string): Promise<Uint8Array | undefined> {
  const row = await database
    .selectFrom('run_histories')
    .select('packed')
    .where('run_id', '=', runId)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  return row && unpack(row.packed);
}

/** The archived runs of a case without their histories, in the order in which they began. */
export async function listArchivedRuns(database: Database | InTransaction, caseId: string): Promise<ArchivedRun[]> {
  return database
    .selectFrom('run_histories')
    .select(['run_id as runId', 'sha256', 'workflow_bundle_sha256 as workflowBundleSha256', 'event_count as events'])
    .select(['started_at as startedAt', 'closed_at as closedAt', 'closed_as as closedAs', 'archived_at as archivedAt'])
    .where('case_id', '=', caseId)
    .orderBy('started_at')
    .orderBy('closed_at')
    .orderBy('run_id')
    .execute();
}
