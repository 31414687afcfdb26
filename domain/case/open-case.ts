import { interimMeasure } from '../policy/policy.ts';
import type { Actor, Verdict } from '../vocabulary.ts';
import { decide } from './decide.ts';
import type { CaseEvent, Fact, Facts, Opening } from './events.ts';
import { fold } from './evolve.ts';
import { askBrand, decideMeasure, dismiss, reinstate } from './rules/consequences.ts';

/** What the API knows about the listing and the brand when it opens a case. */
export interface Circumstances {
  /** The seller is on the brand's allow-list. */
  isAuthorisedSeller?: boolean;
  /** The brand's answer about the same unchanged listing, within the policy's time. */
  earlierAnswer?: { caseId: string; verdict: Verdict };
  /** For a brand's own notice: its verdict, given with it. */
  notice?: { reasonCode: string; iprRecordId?: string; textSha256?: string; filesSha256?: string[] };
  /** For a reinstatement: the restriction that a closed case left standing. */
  standing?: Facts['reinstatement_ordered'];
}

/**
 * The first events of a case, written by the API in the transaction that accepts the suspicion. The brand is asked
 * there and then: a message can reach a run before its first line has run, so nothing that a message builds on may be
 * left to the run.
 */
export function openCase(
  caseId: string,
  opening: Opening,
  actor: Actor,
  at: string,
  circumstances: Circumstances = {},
): CaseEvent[] {
  const place = (fact: Fact, index: number): CaseEvent => ({ caseId, sequence: index + 1, at, actor, ...fact });
  const opened: Fact = { kind: 'case_opened', data: opening };
  return [opened, ...beginning([place(opened, 0)], opening, at, circumstances)].map(place);
}

function beginning(
  opened: CaseEvent[],
  opening: Opening,
  now: string,
  { isAuthorisedSeller, earlierAnswer, notice, standing }: Circumstances,
): Fact[] {
  const subject = fold(opened);
  if (standing) {
    const ordered: CaseEvent = { ...opened[0]!, sequence: 2, kind: 'reinstatement_ordered', data: standing };
    return [
      { kind: 'reinstatement_ordered', data: standing },
      ...reinstate(fold([...opened, ordered]), standing.reasonCode),
    ];
  }
  if (notice) {
    const asked = { ...subject, stage: 'awaiting_verdict' } as const;
    const actor = { ...opened[0]!.actor, kind: 'brand', brandId: opening.brandId } as const;
    return decide(asked, { kind: 'submit_verdict', actor, verdict: 'counterfeit', ...notice }, now).facts ?? [];
  }
  if (isAuthorisedSeller) return [{ kind: 'seller_recognised', data: {} }, ...dismiss(subject, 'authorised_seller')];
  if (earlierAnswer)
    return [{ kind: 'earlier_answer_applied', data: earlierAnswer }, ...dismiss(subject, earlierAnswer.verdict)];
  const interim = interimMeasure(opening.policy, opening.score);
  if (interim === 'none') return [askBrand(subject, now)];
  const measure = decideMeasure(subject, interim);
  return measure.kind === 'measure_decided' ? [{ ...measure, data: { ...measure.data, interim: true } }] : [];
}
