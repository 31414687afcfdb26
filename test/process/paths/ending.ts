import {
  answer,
  appeal,
  cancelled,
  offerGoes,
  refused,
  retract,
  undecidedComplaint,
  underWay,
  vanished,
  verdict,
  withdraw,
} from './moves.ts';
import {
  all,
  asked,
  dismissed,
  gone,
  lifting,
  reinstated,
  removal,
  removed,
  restrictedAndAsked,
  toldOfRemoval,
  withdrawn,
  type Path,
} from './path.ts';

const confirmed = [verdict('counterfeit'), '1 hour'] as const;
const removedOnVerdict = [...asked, 'verdict_given', ...removal] as const;
const toldUntilRemoval = ['brand: verification_request', ...toldOfRemoval] as const;
const backAgain = ['strike_undone', ...lifting] as const;
/** The marketplace asks for an hour's patience: meanwhile the call is under way. */
const patience = [{ operation: 'restrict', kind: 'too_many_requests', retryAfterSeconds: 3600, times: 1 }] as const;

/** The marketplace did what was decided before the end, and then what the end decided. */
const overtaken = ['ending_decided', 'measure_decided', 'measure_taken', 'measure_taken', 'case_closed'] as const;

/** There was nothing left to remove: how offenders evade a strike. */
const unneeded = ['measure_unneeded', 'statement_issued', ...gone, 'appeal_window_opened', 'case_closed'] as const;

/** The brand retracts, staff withdraw, or the offer vanishes. */
export const endingPaths: readonly Path[] = [
  {
    name: 'a retraction while the removal is under way',
    faults: [...patience],
    play: [verdict('counterfeit'), underWay, retract, refused('stage_conflict', retract), '2 hours'],
    kinds: [...asked, 'verdict_given', 'measure_decided', 'verdict_retracted', ...overtaken],
    ending: reinstated('brand_retracted'),
    orders: ['1 removed', '2 none'],
    told: ['brand: verification_request', ...all('offer_reinstated', 'brand')],
  },
  {
    name: 'a retraction in the appeal window',
    play: [...confirmed, retract, '1 hour'],
    kinds: [...removedOnVerdict, 'verdict_retracted', ...backAgain],
    ending: reinstated('brand_retracted'),
    orders: ['1 removed', '2 none'],
    told: [...toldUntilRemoval, ...all('offer_reinstated', 'brand', 'seller')],
  },
  {
    name: 'a retraction while an appeal is heard',
    play: [...confirmed, appeal, answer('maintain'), retract, '1 hour'],
    kinds: [
      ...[...removedOnVerdict, 'appeal_filed' as const, 'appeal_answered' as const, 'appeal_decision_due' as const],
      ...['verdict_retracted' as const, ...backAgain],
    ],
    ending: reinstated('brand_retracted'),
    orders: ['1 removed', '2 none'],
    told: [
      ...[...toldUntilRemoval, 'brand: appeal_to_answer', 'seller: appeal_received', 'staff: appeal_to_decide'],
      ...all('offer_reinstated', 'brand', 'seller', 'staff'),
    ],
  },
  {
    name: 'a cancel in Temporal changes nothing, and the case comes to its end',
    faults: [...patience],
    play: [verdict('counterfeit'), underWay, cancelled, '2 hours', retract, '1 hour'],
    kinds: [...removedOnVerdict, 'verdict_retracted', ...backAgain],
    ending: reinstated('brand_retracted'),
    orders: ['1 removed', '2 none'],
    told: [...toldUntilRemoval, ...all('offer_reinstated', 'brand', 'seller')],
  },
  {
    name: 'a withdrawal while the offer is being put on hold',
    opening: { score: '0.95' },
    faults: [...patience],
    play: [underWay, refused('invalid', undecidedComplaint), withdraw, '2 hours'],
    kinds: ['case_opened', 'measure_decided', 'brand_asked', 'suspicion_withdrawn', ...overtaken],
    ending: withdrawn,
    orders: ['1 held', '2 none'],
    told: ['brand: verification_request', ...all('suspicion_withdrawn', 'brand')],
  },
  {
    name: 'a withdrawal before the verdict',
    play: [withdraw],
    kinds: [...asked, 'suspicion_withdrawn', 'case_closed'],
    ending: withdrawn,
    orders: [],
    told: ['brand: verification_request', ...all('suspicion_withdrawn', 'brand')],
  },
  {
    name: 'a withdrawal before the verdict about a held offer',
    opening: { score: '0.95' },
    play: ['1 hour', withdraw, '1 hour'],
    kinds: [...restrictedAndAsked, 'suspicion_withdrawn', ...lifting],
    ending: withdrawn,
    orders: ['1 held', '2 none'],
    told: [
      ...['brand: verification_request', 'seller: statement_of_reasons'],
      ...all('suspicion_withdrawn', 'brand', 'seller'),
    ],
  },
  {
    name: 'a withdrawal in review',
    play: [verdict('cannot_determine'), withdraw],
    kinds: [...asked, 'verdict_given', 'review_opened', 'suspicion_withdrawn', 'case_closed'],
    ending: withdrawn,
    orders: [],
    told: ['brand: verification_request', 'staff: review_to_decide', ...all('suspicion_withdrawn', 'brand', 'staff')],
  },
  {
    name: 'a withdrawal while the removal is under way',
    faults: [...patience],
    play: [verdict('counterfeit'), underWay, withdraw, '2 hours'],
    kinds: [...asked, 'verdict_given', 'measure_decided', 'suspicion_withdrawn', ...overtaken],
    ending: withdrawn,
    orders: ['1 removed', '2 none'],
    told: ['brand: verification_request', ...all('suspicion_withdrawn', 'brand')],
  },
  {
    name: 'a withdrawal in the appeal window',
    play: [...confirmed, withdraw, refused('stage_conflict', withdraw), '1 hour'],
    kinds: [...removedOnVerdict, 'suspicion_withdrawn', ...backAgain],
    ending: withdrawn,
    orders: ['1 removed', '2 none'],
    told: [...toldUntilRemoval, ...all('suspicion_withdrawn', 'brand', 'seller')],
  },
  {
    name: 'a withdrawal while an appeal is heard',
    play: [...confirmed, appeal, withdraw, '1 hour'],
    kinds: [...removedOnVerdict, 'appeal_filed', 'suspicion_withdrawn', ...backAgain],
    ending: withdrawn,
    orders: ['1 removed', '2 none'],
    told: [
      ...[...toldUntilRemoval, 'brand: appeal_to_answer', 'seller: appeal_received'],
      ...all('suspicion_withdrawn', 'brand', 'seller'),
    ],
  },
  {
    name: 'the offer vanishes before the verdict, and the case goes on',
    play: [offerGoes, vanished, vanished, '1 hour', verdict('counterfeit'), '20 days'],
    kinds: [...asked, 'listing_vanished', 'verdict_given', 'measure_decided', ...unneeded],
    ending: removed('not_appealed'),
    orders: [],
    told: [...toldUntilRemoval, ...all('offer_removed_for_good', 'brand', 'seller')],
  },
  {
    name: 'the offer vanishes before the verdict, and the policy closes',
    policy: { whenVanished: 'close' },
    play: [offerGoes, vanished, '1 hour'],
    kinds: [...asked, 'listing_vanished', 'case_closed'],
    ending: dismissed('listing_vanished'),
    orders: [],
    told: ['brand: verification_request', ...all('suspicion_dismissed', 'brand')],
  },
  {
    name: 'a held offer vanishes, and the policy closes',
    opening: { score: '0.95' },
    policy: { whenVanished: 'close' },
    play: ['1 hour', offerGoes, vanished, '1 hour'],
    kinds: [...restrictedAndAsked, 'listing_vanished', ...lifting],
    ending: dismissed('listing_vanished'),
    orders: ['1 held', '2 none'],
    told: [
      ...['brand: verification_request', 'seller: statement_of_reasons'],
      ...all('suspicion_dismissed', 'brand', 'seller'),
    ],
  },
  {
    name: 'the offer vanishes unseen before its interim measure',
    opening: { score: '0.95' },
    faults: [...patience],
    play: [underWay, offerGoes, '2 hours', verdict('authentic'), '1 hour'],
    kinds: [
      'case_opened',
      'measure_decided',
      'brand_asked',
      'listing_vanished',
      'measure_unneeded',
      'verdict_given',
      'case_closed',
    ],
    ending: dismissed('authentic'),
    orders: [],
    told: ['brand: verification_request', ...all('suspicion_dismissed', 'brand')],
  },
  {
    name: 'the offer vanishes unseen before its removal',
    play: [offerGoes, verdict('counterfeit'), '20 days'],
    kinds: [...asked, 'verdict_given', 'measure_decided', 'listing_vanished', ...unneeded],
    ending: removed('not_appealed'),
    orders: [],
    told: [...toldUntilRemoval, ...all('offer_removed_for_good', 'brand', 'seller')],
  },
  {
    name: 'the offer vanishes unseen before its removal, and the policy closes',
    policy: { whenVanished: 'close' },
    play: [offerGoes, verdict('counterfeit'), '1 hour'],
    kinds: [...asked, 'verdict_given', 'measure_decided', 'listing_vanished', 'case_closed'],
    ending: dismissed('listing_vanished'),
    orders: [],
    told: ['brand: verification_request', ...all('suspicion_dismissed', 'brand')],
  },
];
