import { isIn, type Case } from '../case.ts';
import type { ContentOf } from '../commands/commands.ts';
import { accept, refuse, stageConflict, type Asked, type Decided, type Rules } from '../decided.ts';
import type { Fact } from '../events.ts';
import { byScore, confirmCounterfeit, dismiss } from './consequences.ts';
import type { StepRules } from './step-rules.ts';

/** Staff decide where the brand could not, or did not. */
export const reviewRules: Rules<'decide_review'> = {
  decide_review: { by: ['staff'], in: ['staff_review'], decide: decideReview },
};

/** An overdue review goes to the lead, and ends by its own silence rule. */
export const reviewSteps: StepRules = {
  escalation: () => accept({ kind: 'review_escalated', data: {} }),
  deadline(subject, setting) {
    const { silence: rule, score } = setting.terms.policy.review;
    const removes = rule === 'remove_at_score' && byScore(subject, score) === 'remove';
    const consequences = removes ? [confirmCounterfeit(subject, setting)] : dismiss(subject, 'review_overdue');
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
  const { fourEyes } = setting.terms.policy.review;
  const { proposal } = stage;
  if (deciders.includes(person) || proposal?.by === person) {
    return refuse('not_independent', 'whoever has proposed or decided cannot be the second pair of eyes');
  }
  const isLead = asLead && stage.lead;
  const decided: Fact[] = [
    { kind: 'review_decided', data: isLead ? { ...given, asLead } : given },
    ...(given.decision === 'remove' ? [confirmCounterfeit(subject, setting)] : dismiss(subject, given.reasonCode)),
  ];
  if (isLead) return accept(...decided);
  if (proposal && stage.lead) return refuse('not_permitted', 'this review is with the lead');
  if (proposal) {
    return proposal.decision === given.decision
      ? accept(...decided)
      : accept({ kind: 'review_referred', data: { to: 'lead', reason: 'disagreement' } });
  }
  const needsTwo = fourEyes === 'always' || (fourEyes === 'removals' && given.decision === 'remove');
  return needsTwo ? accept({ kind: 'review_proposed', data: given }) : accept(...decided);
}
