import {
  answer,
  appeal,
  boldly,
  complain,
  decideAppeal,
  extend,
  inform,
  question,
  reinstate,
  resolve,
  retract,
  review,
  suspectAgain,
  suspectOtherOffer,
  vanish,
  verdict,
  verdictInBatch,
  withdraw,
  type Move,
} from './move.ts';

/** How a case is meant to go: who does what at which moment. At every other moment everybody is silent. */
export interface Story {
  name: string;
  /** How it begins; a suspicion by itself when not given. */
  opening?: 'suspicion' | 'batch' | 'notice';
  /** High enough for an interim measure; 0.4 when not given. */
  score?: string;
  /** The marketplace refuses the first call of this kind about the offer. */
  refuses?: 'restrict' | 'lift';
  moves: Record<string, readonly Move[]>;
}

const confirmed = { asked: [verdict('counterfeit')] };
const held = '0.93';
const demoted = '0.75';

export const stories: readonly Story[] = [
  { name: 'confirmed, nobody appeals', moves: confirmed },
  { name: 'held, then confirmed', score: held, opening: 'batch', moves: confirmed },
  { name: 'demoted, then authentic', score: demoted, moves: { asked: [verdict('authentic')] } },
  { name: 'grey market', score: held, moves: { asked: [verdict('grey_market'), boldly(retract)] } },
  { name: 'not our mark, by batch', opening: 'batch', moves: { asked: [verdictInBatch('not_our_mark')] } },
  { name: 'confirmed by batch', opening: 'batch', moves: { asked: [verdictInBatch('counterfeit')] } },
  { name: 'cleared, suspected again', moves: { asked: [verdict('authentic')], closed: [suspectAgain] } },
  {
    name: 'authorised seller, suspected again',
    moves: { asked: [verdict('authorised_seller')], closed: [suspectOtherOffer] },
  },
  {
    name: 'cannot tell, four eyes remove',
    moves: {
      asked: [verdict('cannot_determine')],
      review: [review('staff', 'remove'), boldly(review('staff', 'remove'))],
      proposed: [review('colleague', 'remove')],
    },
  },
  {
    name: 'cannot tell, staff disagree, the lead decides',
    score: held,
    moves: {
      asked: [verdict('cannot_determine')],
      review: [review('staff', 'remove')],
      proposed: [review('colleague', 'dismiss')],
      'lead review': [review('lead', 'remove')],
    },
  },
  {
    name: 'silent brand, staff dismiss',
    score: demoted,
    moves: { review: [review('colleague', 'dismiss')] },
  },
  { name: 'silent brand, overdue review, the lead dismisses', moves: { 'lead review': [review('lead', 'dismiss')] } },
  { name: 'silence everywhere', score: held, moves: {} },
  {
    name: 'a question answered, more time, confirmed',
    moves: { asked: [question], 'question 1': [inform], 'asked again 1': [extend, verdict('counterfeit')] },
  },
  {
    name: 'a question without an answer',
    opening: 'batch',
    moves: { asked: [question, boldly(extend)], 'asked again 1': [verdict('authentic')] },
  },
  {
    name: 'the seller speaks before the verdict',
    score: held,
    moves: { asked: [appeal, verdict('counterfeit')], 'window 1': [retract] },
  },
  {
    name: 'an appeal upheld',
    moves: {
      ...confirmed,
      'window 1': [appeal],
      'appeal 1': [answer('maintain')],
      'to decide 1': [decideAppeal('colleague', 'upheld'), boldly(answer('retract'))],
    },
  },
  {
    name: 'an appeal granted',
    score: held,
    moves: {
      ...confirmed,
      'window 1': [appeal, boldly(appeal)],
      'appeal 1': [answer('maintain')],
      'to decide 1': [decideAppeal('colleague', 'reinstated')],
    },
  },
  {
    name: 'the brand retracts in its answer',
    moves: { ...confirmed, 'window 1': [appeal], 'appeal 1': [answer('retract')] },
  },
  {
    name: 'an appeal, a silent brand, granted',
    moves: { ...confirmed, 'window 1': [appeal], 'to decide 1': [decideAppeal('staff', 'reinstated')] },
  },
  { name: 'an appeal, and silence', moves: { ...confirmed, 'window 1': [appeal] } },
  {
    name: 'appeals in every round',
    moves: {
      ...confirmed,
      'window 1': [appeal],
      'appeal 1': [answer('maintain')],
      'to decide 1': [decideAppeal('staff', 'upheld')],
      'window 2': [appeal],
      'appeal 2': [answer('maintain')],
      'to decide 2': [boldly(decideAppeal('staff', 'upheld')), decideAppeal('colleague', 'upheld')],
      'window 3': [appeal],
      'appeal 3': [answer('maintain')],
      'to decide 3': [decideAppeal('lead', 'upheld')],
    },
  },
  { name: 'retracted while the removal is under way', score: held, moves: { ...confirmed, removing: [retract] } },
  {
    name: 'retracted while an appeal is heard',
    moves: { ...confirmed, 'window 1': [appeal], 'appeal 1': [retract] },
  },
  { name: 'withdrawn while the brand is asked', score: demoted, moves: { asked: [withdraw] } },
  { name: 'withdrawn in the appeal window', moves: { ...confirmed, 'window 1': [withdraw] } },
  { name: 'the offer vanishes before the verdict', score: held, moves: { asked: [vanish, verdict('counterfeit')] } },
  { name: 'the offer vanishes after its removal', moves: { ...confirmed, 'window 1': [vanish] } },
  {
    name: 'a second suspicion joins',
    opening: 'batch',
    moves: { asked: [suspectAgain, verdict('counterfeit')], 'window 1': [suspectAgain] },
  },
  { name: 'a notice of the brand', opening: 'notice', moves: { 'window 1': [boldly(verdict('authentic'))] } },
  {
    name: 'a notice, retracted',
    opening: 'notice',
    moves: { 'window 1': [retract] },
  },
  {
    name: 'the brand complains while staff review',
    moves: { asked: [verdict('cannot_determine')], review: [complain] },
  },
  {
    name: 'reinstated after the close',
    moves: { ...confirmed, closed: [boldly(retract), reinstate, boldly(reinstate)] },
  },
  {
    name: 'the interim measure is refused',
    score: held,
    refuses: 'restrict',
    moves: confirmed,
  },
  {
    name: 'the removal is refused, tried again',
    refuses: 'restrict',
    moves: { ...confirmed, 'removing refused': [resolve('retry')] },
  },
  {
    name: 'the removal is refused, done by hand',
    refuses: 'restrict',
    moves: { ...confirmed, 'removing refused': [resolve('mark_done')] },
  },
  {
    name: 'the removal is refused, given up',
    refuses: 'restrict',
    moves: { ...confirmed, 'removing refused': [resolve('give_up')] },
  },
  {
    name: 'the lift is refused, tried again',
    score: held,
    refuses: 'lift',
    moves: { asked: [verdict('authentic')], 'lifting refused': [resolve('retry')] },
  },
];
