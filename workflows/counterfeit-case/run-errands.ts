import { condition } from '@temporalio/workflow';
import { errand } from '../../domain/case/questions/errand.ts';
import { callMarketplace, lookForListing } from './call-marketplace.ts';
import { recordedByNow, type RunningCase } from './running-case.ts';

/** Does what the case owes the marketplace, one thing after the other, for as long as the run lives. */
export async function runErrands(run: RunningCase): Promise<void> {
  for (;;) {
    await condition(() => errand(run.case) !== undefined);
    const { sequence } = run.case;
    if (errand(run.case) === 'enforce') await enforce(run);
    else await confirmRemoval(run);
    // Else it would be done again at once, for ever.
    if (run.case.sequence === sequence) throw new Error('an errand has brought nothing about');
  }
}

/** Records first, then brings the marketplace to the newest order, and reports its answer: also that the offer is another seller's. */
async function enforce(run: RunningCase): Promise<void> {
  await recordedByNow(run);
  const { wanted: measure, order } = run.case.measure;
  const { refusal, seller, others } = await callMarketplace(run.case);
  if (errand(run.case) !== 'enforce') return;
  const besides = others && { others };
  if (!seller && !refusal) return run.apply({ kind: 'report_measure', content: { measure, order, ...besides } });
  // Of an order that was overtaken nothing was done, and nothing follows.
  if (order !== run.case.measure.order) return;
  if (seller) run.apply({ kind: 'report_seller', content: { ...seller, ...besides } });
  else run.apply({ kind: 'report_refusal', content: { measure, order, code: refusal!, ...besides } });
}

/** Asks the marketplace whether the offer is really gone. */
async function confirmRemoval(run: RunningCase): Promise<void> {
  const answer = await lookForListing(run.case);
  if (errand(run.case) === 'confirm_removal') run.apply({ kind: 'report_removal', content: answer });
}
