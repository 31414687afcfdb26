import { ApplicationFailure } from '@temporalio/activity';
import { appendEvents, LedgerFork, type Recording } from '../../database/ledger/append-events.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * Writes a case's events in one transaction and starts the run that carries its letters. Gives the sequence that the
 * ledger now reaches: the caller sends again what lies behind it. A fork keeps failing, visible, until the run is
 * started anew from the record.
 */
export const createRecord =
  ({ database, startDeliveries }: Pick<Dependencies, 'database' | 'startDeliveries'>) =>
  async (recording: Recording): Promise<number> => {
    const { caseId } = recording.events[0]!;
    const recorded = await database
      .transaction()
      .execute((transaction) => appendEvents(transaction, [recording]))
      .catch((error: unknown) => {
        throw error instanceof LedgerFork
          ? ApplicationFailure.create({ type: error.name, message: error.message })
          : error;
      });
    const { reach, deliveries } = recorded.get(caseId)!;
    // Lost here, by a crash or a fault, the deliveries are found by the start sweep.
    if (deliveries) await startDeliveries(deliveries).catch(() => {});
    return reach;
  };
