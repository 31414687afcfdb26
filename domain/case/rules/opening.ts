import { interimMeasure } from '../../policy/policy.ts';
import type { ContentOf } from '../commands/commands.ts';
import { accept, type Asked, type Decided } from '../decided.ts';
import type { Fact } from '../events.ts';
import { askBrand, confirmCounterfeit, dismiss, reinstate } from './consequences.ts';
import { takeInterimMeasure } from './offer/interim.ts';

/** Nothing is done to the offer yet. */
const untouched = {
  measure: { wanted: 'none', order: 0, settled: 0, inForce: 'none' },
  strike: 'none',
} as const;

/**
 * The first facts of a case, written by the API in the transaction that accepts the suspicion. The brand is asked there
 * and then, whatever the marketplace is doing: a message can reach a run before its first line has run, so nothing that a
 * message builds on may be left to the run.
 */
export const openCase = ({ opening, circumstances }: ContentOf<'open_case'>, asked: Asked): Decided =>
  accept({ kind: 'case_opened', data: opening }, ...beginning({ opening, circumstances }, asked));

function beginning({ opening, circumstances }: Omit<ContentOf<'open_case'>, 'caseId'>, asked: Asked): Fact[] {
  const { authorisation, earlierAnswer, notice, standing, standingRemoval } = circumstances;
  if (standing) {
    const { order, measure, strikeStands, unanswered, reasonCode } = standing;
    const restricted = {
      measure: { wanted: measure, order, settled: order, inForce: measure, ...(unanswered && { unanswered }) },
      strike: strikeStands ? 'given' : 'none',
    } as const;
    return [{ kind: 'reinstatement_ordered', data: standing }, ...reinstate(restricted, reasonCode)];
  }
  if (notice) {
    const { reasonCode, iprRecordId } = notice;
    const ground = { basis: 'brand', reasonCode, ...(iprRecordId && { iprRecordId }) } as const;
    return [
      { kind: 'verdict_given', data: { ...notice, verdict: 'counterfeit', notice: true } },
      confirmCounterfeit(untouched, asked, ground),
    ];
  }
  if (standingRemoval) {
    const { ground, ...applied } = standingRemoval;
    return [{ kind: 'standing_removal_applied', data: applied }, confirmCounterfeit(untouched, asked, ground)];
  }
  if (authorisation)
    return [{ kind: 'authorisation_applied', data: authorisation }, ...dismiss(untouched, 'authorised_seller')];
  if (earlierAnswer)
    return [{ kind: 'earlier_answer_applied', data: earlierAnswer }, ...dismiss(untouched, earlierAnswer.verdict)];
  const interim = interimMeasure(asked.terms.policy, opening.score);
  return interim === 'none'
    ? [askBrand(asked)]
    : [takeInterimMeasure(untouched, interim, opening.score), askBrand(asked)];
}
