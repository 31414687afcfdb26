import { accept, refuse, type Rules } from '../decided.ts';
import { endWithout, reinstate } from './consequences.ts';

/** Those who brought the case about may take it back until its close. */
export const endingRules: Rules<'retract_verdict' | 'withdraw_suspicion'> = {
  retract_verdict: {
    by: ['brand'],
    in: ['removing', 'appeal_window', 'appeal_review'],
    decide(subject, given) {
      if (subject.verdict?.value !== 'counterfeit')
        return refuse('stage_conflict', 'the brand has given no verdict to retract');
      return accept({ kind: 'verdict_retracted', data: given }, ...reinstate(subject, 'brand_retracted'));
    },
  },
  withdraw_suspicion: {
    by: ['staff'],
    in: ['screening', 'awaiting_verdict', 'staff_review', 'removing', 'appeal_window', 'appeal_review'],
    decide(subject, given) {
      const ending = { outcome: 'withdrawn', reason: given.reasonCode } as const;
      return accept({ kind: 'suspicion_withdrawn', data: given }, ...endWithout(subject, ending));
    },
  },
};
