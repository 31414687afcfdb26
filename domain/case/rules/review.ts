import type { Case } from '../case.ts';
import { accept, refuse, type Decision, type Rules } from '../decision.ts';
import type { Fact, Statement } from '../events.ts';
import { byScore, confirmCounterfeit, dismiss } from './consequences.ts';
import { atDeadline, whenDue } from './when-due.ts';
import type { ReviewDecision } from '../../vocabulary.ts';

/** Staff decide where the brand could not, or did not. */
export const reviewRules: Rules<'decide_review' | 'escalate_review' | 'end_review'> = {
  decide_review: {
    by: ['staff'],
    in: ['staff_review'],
    decide: (subject, { kind: _, actor, ...decision }) => decideReview(subject, actor.id, decision),
  },
  escalate_review: {
    by: ['system'],
    in: ['staff_review'],
    decide: (subject, { step }, now) =>
      whenDue(subject, 'review', 'escalation', step, now, () => accept({ kind: 'review_escalated', data: {} })),
  },
  end_review: {
    by: ['system'],
    in: ['staff_review'],
    decide: (subject, { step }, now) =>
      atDeadline(subject, 'review', step, now, () => {
        const { silence: rule, score } = subject.policy.review;
        const removes = rule === 'remove_at_score' && byScore(subject, score) === 'remove';
        const consequences = removes ? [confirmCounterfeit(subject)] : dismiss(subject, 'review_overdue');
        return accept({ kind: 'silence_rule_applied', data: { clock: 'review', rule } }, ...consequences);
      }),
  },
};

type Given = Statement & { decision: ReviewDecision; reasonCode: string; asLead?: true };

/** Four eyes: the first decision is a proposal, the second person's agreement decides; disagreement goes to the lead. */
function decideReview(subject: Case, person: string, { asLead, ...given }: Given): Decision {
  const { review, policy, deciders } = subject;
  const proposal = review?.proposal;
  if (deciders.includes(person) || proposal?.by === person) {
    return refuse('not_independent', 'whoever has proposed or decided cannot be the second pair of eyes');
  }
  const isLead = asLead && review?.lead;
  const decided: Fact[] = [
    { kind: 'review_decided', data: isLead ? { ...given, asLead } : given },
    ...(given.decision === 'remove' ? [confirmCounterfeit(subject)] : dismiss(subject, given.reasonCode)),
  ];
  if (isLead) return accept(...decided);
  if (proposal && review.lead) return refuse('not_permitted', 'this review is with the lead');

  const fourEyes =
    policy.review.fourEyes === 'always' || (policy.review.fourEyes === 'removals' && given.decision === 'remove');
  if (proposal) {
    return proposal.decision === given.decision
      ? accept(...decided)
      : accept({ kind: 'review_referred', data: { to: 'lead', reason: 'disagreement' } });
  }
  return fourEyes ? accept({ kind: 'review_proposed', data: given }) : accept(...decided);
}
