import { interimMeasure } from '../../policy/policy.ts';
import type { ContentOf } from '../commands/commands.ts';
import { accept, type Asked, type Decided } from '../decided.ts';
import type { Fact } from '../events.ts';
import { askBrand, confirmCounterfeit, decideMeasure, dismiss, reinstate } from './consequences.ts';

/** Nothing is done to the offer yet. */
const untouched = {
  measure: { wanted: 'none', order: 0, settled: 0, inForce: 'none' },
  strike: 'none',
} as const;

/**
 * The first facts of a case, written by the API in the transaction that accepts the suspicion. The brand is asked there
 * and then: a message can reach a run before its first line has run, so nothing that a message builds on may be left to
 * the run.
 */
export const openCase = ({ opening, circumstances }: ContentOf<'open_case'>, asked: Asked): Decided =>
  accept({ kind: 'case_opened', data: opening }, ...beginning({ opening, circumstances }, asked));

function beginning({ opening, circumstances }: Omit<ContentOf<'open_case'>, 'caseId'>, asked: Asked): Fact[] {
  const { isAuthorisedSeller, earlierAnswer, notice, standing } = circumstances;
  if (standing) {
    const { order, strikeStands, reasonCode } = standing;
    const restricted = {
      measure: { wanted: 'removed', order, settled: order, inForce: 'removed' },
      strike: strikeStands ? 'given' : 'none',
    } as const;
    return [{ kind: 'reinstatement_ordered', data: standing }, ...reinstate(restricted, reasonCode)];
  }
  if (notice) {
    const verdict = { ...notice, verdict: 'counterfeit', notice: true } as const;
    return [{ kind: 'verdict_given', data: verdict }, confirmCounterfeit(untouched, asked)];
  }
  if (isAuthorisedSeller) return [{ kind: 'seller_recognised', data: {} }, ...dismiss(untouched, 'authorised_seller')];
  if (earlierAnswer)
    return [{ kind: 'earlier_answer_applied', data: earlierAnswer }, ...dismiss(untouched, earlierAnswer.verdict)];
  const interim = interimMeasure(asked.terms.policy, opening.score);
  if (interim === 'none') return [askBrand(asked)];
  const measure = decideMeasure(untouched, interim);
  return measure.kind === 'measure_decided' ? [{ ...measure, data: { ...measure.data, interim: true } }] : [];
}
