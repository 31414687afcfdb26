import { isIn } from '../case.ts';
import { accept, stageConflict } from '../decided.ts';
import { afterTheWindow, afterUpholding, ownWindow } from './appeal.ts';
import { askForAppealDecision, reinstate } from './consequences.ts';
import { ifNobodyIsLeft } from './independence.ts';
import type { StepRules } from './step-rules.ts';

/** The seller may appeal; the brand answers; somebody decides. Each is waited for by a clock, with a rule for its silence. */
export const appealSteps: Record<'appeal' | 'answer' | 'appeal_decision', StepRules> = {
  appeal: {
    deadline: (subject, setting) =>
      subject.appeals.sellerInformed
        ? accept(...afterTheWindow(subject, setting))
        : accept({ kind: 'delivery_overdue', data: { clock: ownWindow(subject, setting) } }),
  },
  answer: {
    reminder: () => accept({ kind: 'brand_reminded_of_appeal', data: {} }),
    deadline(subject, setting) {
      const { silence: rule } = setting.terms.policy.answer;
      const consequences =
        rule === 'reinstate' ? reinstate(subject, 'brand_silent') : askForAppealDecision(subject, setting);
      return accept({ kind: 'silence_rule_applied', data: { clock: 'answer', rule } }, ...consequences);
    },
  },
  appeal_decision: {
    escalation: () => accept({ kind: 'appeal_escalated', data: {} }),
    deadline(subject, setting) {
      if (!isIn(subject, 'appeal_review')) return stageConflict(subject);
      const { nobodyLeft } = subject.stage;
      const asked = { deciders: subject.deciders, ...(nobodyLeft && { nobodyLeft }) };
      const nobody = ifNobodyIsLeft('appeal_decision', asked, setting);
      if (nobody.length > 0) return accept(...nobody);
      const { silence: rule } = setting.terms.policy.appealDecision;
      const ground = { basis: 'rule', reasonCode: 'appeal_overdue' } as const;
      const consequences =
        rule === 'reinstate' ? reinstate(subject, 'appeal_overdue') : afterUpholding(subject, setting, ground);
      return accept({ kind: 'silence_rule_applied', data: { clock: 'appeal_decision', rule } }, ...consequences);
    },
  },
};
