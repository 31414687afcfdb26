import { isIn, type Case } from '../case.ts';
import type { ContentOf } from '../commands/commands.ts';
import { accept, refuse, stageConflict, type Asked, type Decided, type Rules } from '../decided.ts';
import type { Fact } from '../events.ts';
import { byScore, confirmCounterfeit, dismiss } from './consequences.ts';
import { ifNobodyIsLeft, isLeft } from './independence.ts';
import type { StepRules } from './step-rules.ts';

/** Staff decide where the brand could not, or did not. */
export const reviewRules: Rules<'decide_review'> = {
  decide_review: { by: ['staff'], in: ['staff_review'], decide: decideReview },
};

/** An overdue review goes to the lead, and ends by its own silence rule; not because there is nobody to decide it. */
export const reviewSteps: StepRules = {
  escalation(subject, setting) {
    if (!isIn(subject, 'staff_review')) return stageConflict(subject);
    const { stage, deciders } = subject;
    if (!stage.lead)
      return accept({
        kind: 'review_escalated',
        data: { to: isLeft(setting.people?.leads, deciders) ? 'lead' : 'staff' },
      });
    const nobody = ifNobodyIsLeft('review', { ...stage, deciders }, setting);
    return accept(...(nobody.length > 0 ? nobody : [{ kind: 'review_escalated', data: { to: 'lead' } } as const]));
  },
  deadline(subject, setting) {
    if (!isIn(subject, 'staff_review')) return stageConflict(subject);
    const nobody = ifNobodyIsLeft('review', { ...subject.stage, deciders: subject.deciders }, setting);
    if (nobody.length > 0) return accept(...nobody);
    const { silence: rule, score } = setting.terms.policy.review;
    const removes = rule === 'remove_at_score' && byScore(subject, score) === 'remove';
    const ground = { basis: 'rule', reasonCode: 'review_overdue', score: subject.score } as const;
    const consequences = removes ? [confirmCounterfeit(subject, setting, ground)] : dismiss(subject, 'review_overdue');
    return accept({ kind: 'silence_rule_applied', data: { clock: 'review', rule } }, ...consequences);
  },
};

/** Four eyes: the first decision is a proposal, the second person's agreement decides; disagreement goes to the lead. */
function decideReview(
  subject: Case,
  { asLead, ...given }: ContentOf<'decide_review'>,
  { actor: { id: person }, ...setting }: Asked,
): Decided {
  if (!isIn(subject, 'staff_review')) return stageConflict(subject);
  const { stage, deciders } = subject;
  const isLead = asLead && stage.lead;
  const mayAllTheSame = isLead && stage.nobodyLeft === 'lead_decides';
  if (deciders.includes(person) && !mayAllTheSame)
    return refuse('not_independent', 'whoever has proposed or decided cannot be the second pair of eyes');
  if (stage.lead && !isLead) return refuse('not_permitted', 'this review is with the lead');
  const { decision, reasonCode } = given;
  const decided: Fact[] = [
    { kind: 'review_decided', data: isLead ? { ...given, asLead } : given },
    ...(decision === 'remove'
      ? [confirmCounterfeit(subject, setting, { basis: 'staff', reasonCode })]
      : dismiss(subject, reasonCode)),
  ];
  if (isLead) return accept(...decided);
  const { proposal } = stage;
  const after = [...deciders, person];
  if (proposal && proposal.decision !== decision) {
    const referred: Fact = { kind: 'review_referred', data: given };
    return accept(referred, ...ifNobodyIsLeft('review', { deciders: after, lead: true }, setting));
  }
  const { fourEyes } = setting.terms.policy.review;
  const needsTwo = fourEyes === 'always' || (fourEyes === 'removals' && decision === 'remove');
  return proposal || !needsTwo
    ? accept(...decided)
    : accept({ kind: 'review_proposed', data: given }, ...ifNobodyIsLeft('review', { deciders: after }, setting));
}
