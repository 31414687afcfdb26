import type { Logger } from 'pino';
import type { DueDelivery } from '../../domain/notifications/delivery.ts';
import type { CaseRuns } from '../../engine/case-runs.ts';

/** A case that stands in Postgres with its first events. */
export interface OpenedCase {
  caseId: string;
  /** Not so when its first events have closed it. */
  isOpen: boolean;
  deliveries?: readonly DueDelivery[] | undefined;
}

/** Starts under way at once in one process: a detector that reports case after case leaves them to the start sweep. */
const atOnce = 2;

/** What starts the run of a case that is safe in Postgres: nobody waits for it, and what it does not start, the sweep does. */
export function createStartRun({ runs, logger }: { runs: CaseRuns; logger: Logger }): (opened: OpenedCase) => void {
  let underWay = 0;
  const start = async ({ caseId, isOpen, deliveries }: OpenedCase): Promise<void> => {
    underWay += 1;
    try {
      await Promise.all([isOpen && runs.start(caseId), deliveries && runs.deliver(deliveries)]);
    } catch (error) {
      logger.warn({ err: error, caseId }, 'not started; the start sweep will');
    } finally {
      underWay -= 1;
    }
  };
  return (opened) => {
    if (underWay < atOnce) void start(opened);
  };
}
