import { interimMeasure } from '../../../policy/policy.ts';
import { measures, type Measure } from '../../../vocabulary.ts';
import type { Case } from '../../case.ts';
import { higher } from '../../changes.ts';
import type { Setting } from '../../decided.ts';
import type { Fact, Suspected } from '../../events.ts';
import { decideMeasure } from '../consequences.ts';

/** What is done to an offer by its score, while the brand is asked. */
export function takeInterimMeasure(subject: Pick<Case, 'measure'>, measure: Measure, score: string): Fact {
  const decided = decideMeasure(subject, measure, { basis: 'interim', reasonCode: 'suspected_counterfeit', score });
  return { ...decided, data: { ...decided.data, interim: true } };
}

/** A higher score asks the ladder again, as long as nobody has decided; a lower one takes nothing back. */
export function afterJoining(subject: Case, suspicions: readonly Suspected[], { terms }: Setting): Fact[] {
  const { stage, measure } = subject;
  if (stage.name !== 'awaiting_verdict' && stage.name !== 'staff_review') return [];
  const score = suspicions.reduce((highest, one) => higher(highest, one.score), subject.score);
  const interim = interimMeasure(terms.policy, score);
  const isStronger = score !== subject.score && measures.indexOf(interim) > measures.indexOf(measure.wanted);
  return isStronger ? [takeInterimMeasure(subject, interim, score)] : [];
}
