import type { Actor } from '../../../domain/vocabulary.ts';
import { colleague, staff } from '../../support/rigs/rig.ts';
import { answer, appeal, decision, delivered, refused, resolve, review, verdict } from './moves.ts';
import { all, asked, lifting, reinstated, removal, removed, taken, toldOfRemoval, type Path } from './path.ts';

const third: Actor = { kind: 'staff', id: 'mara' };
const confirmed = [verdict('counterfeit'), '1 hour'] as const;
const tooEarly = refused('stage_conflict', decision('upheld'));
const maintained = [appeal, answer('maintain')] as const;
const removedOnVerdict = [...asked, 'verdict_given', ...removal] as const;
const toldUntilRemoval = ['brand: verification_request', ...toldOfRemoval] as const;
const filed = ['appeal_filed', 'appeal_answered', 'appeal_decision_due'] as const;
const decided = [...filed, 'appeal_decided'] as const;
const decidedMeanwhile = ['appeal_filed', 'measure_decided', 'measure_taken', ...decided.slice(1)] as const;
const reviewed = ['review_opened', 'review_proposed', 'review_decided'] as const;
const notLifted = ['measure_decided', 'measure_refused', 'marketplace_problem_resolved'] as const;
const unanswered = ['appeal_filed', 'brand_reminded_of_appeal', 'silence_rule_applied'] as const;
const toldOfAppeal = ['brand: appeal_to_answer', 'seller: appeal_received'] as const;
const toldOfUpholding = ['brand: appeal_upheld', 'seller: appeal_upheld'] as const;
const toldUntilDecision = [...toldOfAppeal, 'staff: appeal_to_decide'] as const;
const backAgain = ['strike_undone', ...lifting] as const;
const toldOfReinstatement = all('offer_reinstated', 'brand', 'seller', 'staff');
const toldOfTheEnd = all('offer_removed_for_good', 'brand', 'seller', 'staff');

/** The offer is removed, and its seller appeals or does not. */
export const appealPaths: readonly Path[] = [
  {
    name: 'an appeal upheld in all three rounds',
    play: [
      ...[...confirmed, ...maintained, decision('upheld')],
      ...[appeal, answer('maintain', 2), refused('not_independent', decision('upheld', colleague, 2))],
      ...[decision('upheld', staff, 2), appeal, answer('maintain', 3), decision('upheld', third, 3)],
    ],
    kinds: [
      ...[...removedOnVerdict, ...decided, 'appeal_window_opened' as const],
      ...[...decided, 'appeal_window_opened' as const],
      ...[...decided, 'case_closed' as const],
    ],
    ending: removed('appeals_upheld'),
    orders: ['1 removed'],
    told: [
      ...[...toldUntilRemoval, ...toldUntilDecision, ...toldOfUpholding],
      ...[...toldUntilDecision, ...toldOfUpholding, ...toldUntilDecision, ...toldOfTheEnd],
    ],
  },
  {
    name: 'an appeal upheld, and no further one',
    play: [...confirmed, ...maintained, decision('upheld'), '16 days'],
    kinds: [...removedOnVerdict, ...decided, 'appeal_window_opened', 'case_closed'],
    ending: removed('appeals_upheld'),
    orders: ['1 removed'],
    told: [...toldUntilRemoval, ...toldUntilDecision, ...toldOfUpholding, ...toldOfTheEnd],
  },
  {
    name: 'an appeal that the brand answers by a retraction',
    play: [...confirmed, appeal, '25 hours', answer('retract'), '1 hour'],
    kinds: [...removedOnVerdict, 'appeal_filed', 'brand_reminded_of_appeal', 'appeal_answered', ...backAgain],
    ending: reinstated('brand_retracted'),
    orders: ['1 removed', '2 none'],
    told: [
      ...[...toldUntilRemoval, ...toldOfAppeal, 'brand: appeal_to_answer_reminder'],
      ...all('offer_reinstated', 'brand', 'seller'),
    ],
  },
  {
    name: 'the brand does not answer an appeal, and staff decide',
    play: [...confirmed, tooEarly, appeal, tooEarly, '8 days', decision('reinstated'), '1 hour'],
    kinds: [...removedOnVerdict, ...unanswered, 'appeal_decision_due', 'appeal_decided', ...backAgain],
    ending: reinstated('staff_say'),
    orders: ['1 removed', '2 none'],
    told: [
      ...[...toldUntilRemoval, ...toldOfAppeal, 'brand: appeal_to_answer_reminder'],
      ...['brand: time_over', 'staff: appeal_to_decide'],
      ...toldOfReinstatement,
    ],
  },
  {
    name: 'the brand does not answer an appeal, and the policy reinstates',
    policy: { answer: { silence: 'reinstate' } },
    play: [...confirmed, appeal, '8 days'],
    kinds: [...removedOnVerdict, ...unanswered, ...backAgain],
    ending: reinstated('brand_silent'),
    orders: ['1 removed', '2 none'],
    told: [
      ...[...toldUntilRemoval, ...toldOfAppeal, 'brand: appeal_to_answer_reminder'],
      ...all('offer_reinstated', 'brand', 'seller'),
    ],
  },
  {
    name: 'an appeal is reinstated by a person who has not decided before',
    play: [
      ...[verdict('cannot_determine'), review('remove'), review('remove', colleague)],
      '1 hour',
      ...[...maintained, refused('not_independent', decision('reinstated', staff))],
      ...[refused('not_independent', decision('reinstated', colleague)), decision('reinstated', third)],
      '1 hour',
    ],
    kinds: [...[...asked, 'verdict_given' as const, ...reviewed, ...removal], ...[...decided, ...backAgain]],
    ending: reinstated('staff_say'),
    orders: ['1 removed', '2 none'],
    told: [
      ...['brand: verification_request', 'staff: review_to_decide', 'staff: review_to_approve'],
      ...[...toldOfRemoval, ...toldUntilDecision, ...toldOfReinstatement],
    ],
  },
  {
    name: 'an appeal decision is overdue, and the policy reinstates',
    play: [...confirmed, ...maintained, '16 days'],
    kinds: [...removedOnVerdict, ...filed, 'appeal_escalated', 'silence_rule_applied', ...backAgain],
    ending: reinstated('appeal_overdue'),
    orders: ['1 removed', '2 none'],
    told: [
      ...[...toldUntilRemoval, ...toldUntilDecision, 'lead: appeal_overdue'],
      ...all('offer_reinstated', 'brand', 'lead', 'seller', 'staff'),
    ],
  },
  {
    name: 'an appeal decision is overdue, and the policy upholds',
    policy: { appealDecision: { silence: 'uphold' }, appeal: { windows: [{ deadline: 'P14D' }] } },
    play: [...confirmed, ...maintained, '16 days'],
    kinds: [...removedOnVerdict, ...filed, 'appeal_escalated', 'silence_rule_applied', 'case_closed'],
    ending: removed('appeals_upheld'),
    orders: ['1 removed'],
    told: [
      ...[...toldUntilRemoval, ...toldUntilDecision, 'lead: appeal_overdue'],
      ...all('offer_removed_for_good', 'brand', 'lead', 'seller', 'staff'),
    ],
  },
  {
    name: 'the measure is lifted while an appeal is heard, and taken again',
    policy: { appeal: { measureMeanwhile: 'lift' } },
    play: [...confirmed, appeal, '1 hour', answer('maintain'), decision('upheld'), '20 days'],
    kinds: [
      ...[...removedOnVerdict, ...decidedMeanwhile],
      ...['measure_decided' as const, ...taken, 'removal_confirmed' as const, 'case_closed' as const],
    ],
    ending: removed('appeals_upheld'),
    orders: ['1 removed', '2 none', '3 removed'],
    told: [
      ...toldUntilRemoval,
      ...toldUntilDecision,
      'seller: statement_of_reasons',
      ...toldOfUpholding,
      'brand: offer_removed',
      ...toldOfTheEnd,
    ],
  },
  {
    name: 'the measure is lifted while an appeal is heard, and remains lifted',
    policy: { appeal: { measureMeanwhile: 'lift' } },
    play: [...confirmed, appeal, '1 hour', answer('maintain'), decision('reinstated'), '1 hour'],
    kinds: [...removedOnVerdict, ...decidedMeanwhile, 'strike_undone', 'case_closed'],
    ending: reinstated('staff_say'),
    orders: ['1 removed', '2 none'],
    told: [...toldUntilRemoval, ...toldUntilDecision, ...toldOfReinstatement],
  },
  {
    name: 'the marketplace refuses the lift while an appeal is heard',
    policy: { appeal: { measureMeanwhile: 'lift', windows: [{ deadline: 'P14D' }] } },
    faults: [{ operation: 'lift', kind: 'refuse', times: 1 }],
    play: [...confirmed, appeal, '1 hour', resolve('give_up'), answer('maintain'), decision('upheld'), '1 hour'],
    kinds: [
      ...[...removedOnVerdict, 'appeal_filed' as const, ...notLifted],
      ...[...decided.slice(1), 'case_closed' as const],
    ],
    ending: removed('appeals_upheld'),
    orders: ['1 removed'],
    told: [
      ...toldUntilRemoval,
      ...toldOfAppeal,
      'staff: marketplace_problem',
      'staff: appeal_to_decide',
      ...toldOfTheEnd,
    ],
  },
  {
    name: 'a held offer is removed after the appeal window',
    policy: { confirmedMeasure: 'held', appeal: { measureAfterwards: 'remove' } },
    play: [...confirmed, '20 days'],
    kinds: [
      ...removedOnVerdict,
      'ending_decided',
      'measure_decided',
      'measure_taken',
      'statement_issued',
      'case_closed',
    ],
    ending: removed('not_appealed'),
    orders: ['1 held', '2 removed'],
    told: [...toldUntilRemoval, 'seller: statement_of_reasons', ...all('offer_removed_for_good', 'brand', 'seller')],
  },
  {
    name: 'the measure is lifted after the appeal window',
    policy: { confirmedMeasure: 'held', appeal: { measureAfterwards: 'lift' } },
    play: [...confirmed, '20 days'],
    kinds: [...removedOnVerdict, ...lifting],
    ending: removed('not_appealed'),
    orders: ['1 held', '2 none'],
    told: [...toldUntilRemoval, ...all('offer_removed_for_good', 'brand', 'seller')],
  },
  {
    name: 'the appeal window opens when the mail is delivered',
    policy: { appeal: { sellerInformedBy: 'mail' } },
    play: [...confirmed, '1 days', delivered, '13 days', '3 days'],
    kinds: [...removedOnVerdict, 'seller_informed', 'case_closed'],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: [...toldUntilRemoval, ...all('offer_removed_for_good', 'brand', 'seller')],
  },
  {
    name: 'the mail to the seller cannot be delivered',
    policy: { appeal: { sellerInformedBy: 'mail' } },
    play: [...confirmed, '5 days', delivered, '12 days', '3 days'],
    kinds: [...removedOnVerdict, 'delivery_overdue', 'case_closed'],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: [...toldUntilRemoval, 'staff: seller_not_reached', ...toldOfTheEnd],
  },
];
