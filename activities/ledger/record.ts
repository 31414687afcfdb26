import { ApplicationFailure, Context } from '@temporalio/activity';
import { sql } from 'kysely';
import { noteRun } from '../../database/archive/known-runs.ts';
import { LedgerFork } from '../../database/ledger/append-to-streams.ts';
import { appendEvents } from '../../database/ledger/append-events.ts';
import type { CaseRecording } from '../../database/ledger/case-recording.ts';
import { recordingEndsWithinMilliseconds } from '../../database/runs/runs.ts';
import type { Recorded } from '../../domain/case/case-start.ts';
import type { Dependencies } from '../dependencies.ts';

const statementMilliseconds = 4000;

/** The run that has a recording done, and since when, in milliseconds. */
interface Asked {
  runId: string;
  since: number;
}

function askedByContext(): Asked {
  const { workflowExecution, currentAttemptScheduledTimestampMs: since } = Context.current().info;
  return { runId: workflowExecution!.runId, since };
}

/** Runs that this process has lately noted: a run is noted with the first events that it records. */
const noted = notedLately(10_000);

function notedLately(most: number) {
  const runIds = new Set<string>();
  return {
    has: (runId: string): boolean => runIds.has(runId),
    add(runId: string): void {
      if (runIds.size >= most) runIds.clear();
      runIds.add(runId);
    },
  };
}

/**
 * Writes a case's events in one transaction and starts the run that carries its letters. Gives how far the ledger now
 * reaches: the caller sends again what lies behind it. It never commits later than its time: a run that is started anew
 * from the ledger may rely on it.
 * @param asked by which run, and from when on its time is counted: a worker that stood still may begin long after its run has ended
 * @throws ApplicationFailure `LedgerFork`, when the ledger tells the case differently
 */
export const createRecord =
  (
    { database, startDeliveries }: Pick<Dependencies, 'database' | 'startDeliveries'>,
    asked: () => Asked = askedByContext,
  ) =>
  async (recording: CaseRecording): Promise<Recorded> => {
    const { caseId } = recording.events[0]!;
    const { runId, since } = asked();
    const endsAt = since + recordingEndsWithinMilliseconds - 1000;
    const recorded = await database
      .transaction()
      .execute(async (transaction) => {
        await sql`SELECT set_config('statement_timeout', ${String(statementMilliseconds)}, true),
          set_config('idle_in_transaction_session_timeout', ${String(statementMilliseconds)}, true)`.execute(
          transaction,
        );
        const appended = await appendEvents(transaction, [recording]);
        if (!noted.has(runId)) await noteRun(transaction, caseId, runId);
        if (Date.now() > endsAt) throw new Error('recorded too late: another run may have begun');
        return appended;
      })
      .catch((error: unknown) => {
        throw error instanceof LedgerFork
          ? ApplicationFailure.create({ type: error.name, message: error.message, nonRetryable: true })
          : error;
      });
    noted.add(runId);
    const { reach, hash, deliveries } = recorded.get(caseId)!;
    // Lost here, by a crash or a fault, the deliveries are found by the start sweep.
    if (deliveries) await startDeliveries(deliveries).catch(() => {});
    return { sequence: reach, hash };
  };
