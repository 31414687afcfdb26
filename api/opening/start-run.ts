import type { Logger } from 'pino';
import type { DeliveryGroup } from '../../domain/notifications/delivery.ts';
import type { CaseRuns } from '../../engine/case-runs.ts';

/** A case that stands in Postgres with its first events. */
export interface OpenedCase {
  caseId: string;
  /** Not so when its first events have closed it. */
  isOpen: boolean;
  deliveries?: DeliveryGroup | undefined;
}

/** The case is safe in Postgres: nobody waits for the engine, and what is not started now is started by the sweep. */
export function startRun(runs: CaseRuns, { caseId, isOpen, deliveries }: OpenedCase, logger: Logger): void {
  Promise.all([isOpen && runs.start(caseId), deliveries && runs.deliver(deliveries)]).catch((error: unknown) => {
    logger.warn({ err: error, caseId }, 'not started; the start sweep will');
  });
}
