import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
} from '@temporalio/workflow';
import type { Activities } from '../../activities/create-activities.ts';
import type { Ending } from '../../domain/case/events.ts';
import type { CaseStart } from '../../domain/case/case-start.ts';
import { receiveMessages } from './receive-messages.ts';
import { runErrands } from './run-errands.ts';
import { openRunningCase, recordedByNow, type RunningCase } from './running-case.ts';
import { watchClocks } from './watch-clocks.ts';

const { readCaseStart } = proxyActivities<Pick<Activities, 'readCaseStart'>>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
  summary: 'read the case from the ledger',
});

/**
 * One suspected counterfeit, from its opening to its close. Messages, clocks and the marketplace's answers move the case;
 * this waits for the clocks and runs the errands, side by side, and hands over to another run before its history grows
 * long. Nobody cancels a case from the outside: who tries is kept in the annex.
 * @returns nothing when another run has closed the case meanwhile
 */
export async function counterfeitCase(start: CaseStart): Promise<Ending | undefined> {
  const outside = CancellationScope.current();
  return CancellationScope.nonCancellable(async () => {
    const run = openRunningCase(start);
    receiveMessages(run);
    outside.cancelRequested.catch(() => run.annex.keep(cancellation));

    const isOver = (): boolean =>
      run.case.stage.name === 'closed' || run.recorder.isForked || (run.isFull && owesNothing(run));
    const errands = new CancellationScope();
    const running = errands.run(() => runErrands(run)).catch(unlessCancelled);
    await Promise.race([watchClocks(run, isOver), running]);
    errands.cancel();
    await running;

    const isClosed = run.case.stage.name === 'closed';
    if (isClosed) await Promise.race([recordedByNow(run), condition(() => run.recorder.isForked)]);
    if (run.recorder.isForked) {
      const start = await readCaseStart(run.case.caseId);
      // Not for messages: what they wait for is never recorded, and their senders ask the next run.
      await condition(() => run.annex.isIdle);
      if (!start) return undefined;
      return continueAsNew<typeof counterfeitCase>(start);
    }
    if (!isClosed) return continueAsNew<typeof counterfeitCase>(run.handOver());
    await condition(() => owesNothing(run));
    return run.case.ending!;
  });
}

const cancellation = {
  kind: 'operator_intervened',
  actor: { kind: 'system', id: 'temporal-operator' },
  data: { intervention: 'cancel_requested', effect: 'none' },
} as const;

function unlessCancelled(error: unknown): void {
  if (!isCancellation(error)) throw error;
}

/** Everybody is answered, and what was noted on the way is kept. */
const owesNothing = ({ annex }: RunningCase): boolean => annex.isIdle && allHandlersFinished();
