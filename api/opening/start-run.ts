import type { Logger } from 'pino';
import type { DueDelivery } from '../../domain/notifications/delivery.ts';
import type { CaseRuns } from '../../engine/case-runs.ts';

/** A case that stands in Postgres with its first events. */
export interface OpenedCase {
  caseId: string;
  deliveries?: readonly DueDelivery[] | undefined;
}

/**
 * Starts the run of a case that is safe in Postgres. Nobody waits for it, and what it does not start, the sweep does.
 * @param urgency `in_turn`: a process starts one such case a second at most, so that a detector that reports case after
 * case is not held up by their runs
 */
export type StartRun = (opened: OpenedCase, urgency: 'now' | 'in_turn') => void;

const pauseMilliseconds = 1000;

export function createStartRun({ runs, logger }: { runs: CaseRuns; logger: Logger }): StartRun {
  let nextTurn = Number.NEGATIVE_INFINITY;
  return ({ caseId, deliveries }, urgency) => {
    if (urgency === 'in_turn') {
      const now = performance.now();
      if (now < nextTurn) return;
      nextTurn = now + pauseMilliseconds;
    }
    Promise.all([runs.start(caseId), deliveries && runs.deliver(deliveries)]).catch((error: unknown) => {
      logger.warn({ err: error, caseId }, 'not started; the start sweep will');
    });
  };
}
