import { ApplicationFailure, Context } from '@temporalio/activity';
import { sql } from 'kysely';
import { LedgerFork } from '../../database/ledger/append-to-streams.ts';
import { appendEvents } from '../../database/ledger/append-events.ts';
import type { CaseRecording } from '../../database/ledger/case-recording.ts';
import { recordingEndsWithinMilliseconds } from '../../database/runs/runs.ts';
import type { Recorded } from '../../domain/case/case-start.ts';
import type { Dependencies } from '../dependencies.ts';

const statementMilliseconds = 4000;

/**
 * Writes a case's events in one transaction and starts the run that carries its letters. Gives how far the ledger now
 * reaches: the caller sends again what lies behind it. It never commits later than its time: a run that is started anew
 * from the ledger may rely on it.
 * @param begunAt from when on its time is counted: a worker that stood still may begin long after its run has ended
 * @throws ApplicationFailure `LedgerFork`, when the ledger tells the case differently
 */
export const createRecord =
  (
    { database, startDeliveries }: Pick<Dependencies, 'database' | 'startDeliveries'>,
    begunAt = () => Context.current().info.currentAttemptScheduledTimestampMs,
  ) =>
  async (recording: CaseRecording): Promise<Recorded> => {
    const { caseId } = recording.events[0]!;
    const endsAt = begunAt() + recordingEndsWithinMilliseconds - 1000;
    const recorded = await database
      .transaction()
      .execute(async (transaction) => {
        await sql`SELECT set_config('statement_timeout', ${String(statementMilliseconds)}, true),
          set_config('idle_in_transaction_session_timeout', ${String(statementMilliseconds)}, true)`.execute(
          transaction,
        );
        const appended = await appendEvents(transaction, [recording]);
        if (Date.now() > endsAt) throw new Error('recorded too late: another run may have begun');
        return appended;
      })
      .catch((error: unknown) => {
        throw error instanceof LedgerFork
          ? ApplicationFailure.create({ type: error.name, message: error.message, nonRetryable: true })
          : error;
      });
    const { reach, hash, deliveries } = recorded.get(caseId)!;
    // Lost here, by a crash or a fault, the deliveries are found by the start sweep.
    if (deliveries) await startDeliveries(deliveries).catch(() => {});
    return { sequence: reach, hash };
  };
