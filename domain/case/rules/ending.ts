import { isIn } from '../case.ts';
import { accept, refuse, type Rules } from '../decided.ts';
import { clearByBrand, endWithout } from './consequences.ts';

/** Those who brought the case about may take it back until its close; the brand also says so of a removal that others decided. */
export const endingRules: Rules<'retract_verdict' | 'withdraw_suspicion'> = {
  retract_verdict: {
    by: ['brand'],
    in: ['removing', 'appeal_window', 'appeal_review'],
    decide: (subject, given) => accept({ kind: 'verdict_retracted', data: given }, ...clearByBrand(subject)),
  },
  withdraw_suspicion: {
    by: ['staff'],
    in: ['awaiting_verdict', 'staff_review', 'removing', 'appeal_window', 'appeal_review'],
    decide(subject, given, { actor }) {
      const isWithOthers = isIn(subject, 'staff_review') || isIn(subject, 'appeal_review');
      if (isWithOthers && subject.deciders.includes(actor.id))
        return refuse('not_independent', 'what others decide is ended by someone who has not decided before');
      const ending = { outcome: 'withdrawn', reason: given.reasonCode } as const;
      return accept({ kind: 'suspicion_withdrawn', data: given }, ...endWithout(subject, ending));
    },
  },
};
