import type { Case } from '../case.ts';

/**
 * What the process owes the marketplace now: to carry out the newest order, or to ask whether the offer is really gone.
 * Nothing when all is settled, or when a problem waits for staff.
 */
export function errand({ measure, removal, stage, ending, problem }: Case): 'enforce' | 'confirm_removal' | undefined {
  if (measure.order > measure.settled) return 'enforce';
  const isEnding = stage.name === 'removing' && ending !== undefined;
  const isDecided = stage.name === 'appeal_window' || stage.name === 'appeal_review' || isEnding;
  return isDecided && !problem && removal === 'to_confirm' && measure.wanted !== 'none' ? 'confirm_removal' : undefined;
}
