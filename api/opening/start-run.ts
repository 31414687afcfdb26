import type { Logger } from 'pino';
import type { CaseEvent } from '../../domain/case/events.ts';
import type { DeliveryGroup } from '../../domain/notices/delivery.ts';
import type { CaseRuns } from '../../engine/case-runs.ts';

/** A case that stands in Postgres with its first events. */
export interface OpenedCase {
  caseId: string;
  events: readonly CaseEvent[];
  deliveries?: DeliveryGroup | undefined;
}

/** The case is safe in Postgres: nobody waits for the engine, and what is not started now is started by the sweep. */
export function startRun(runs: CaseRuns, { caseId, events, deliveries }: OpenedCase, logger: Logger): void {
  const isOpen = events.at(-1)?.kind !== 'case_closed';
  Promise.all([isOpen && runs.start(events), deliveries && runs.deliver(deliveries)]).catch((error: unknown) => {
    logger.warn({ err: error, caseId }, 'not started; the start sweep will');
  });
}
