import { colleague } from '../../support/rigs/rig.ts';
import { complaint, lead, refused, review, reviewAsLead, verdict } from './moves.ts';
import {
  all,
  asked,
  dismissed,
  removal,
  removed,
  restrictedAndAsked,
  lifting,
  toldOfRemoval,
  type Path,
} from './path.ts';

const unsure = [verdict('cannot_determine')];
const opened = [...asked, 'verdict_given', 'review_opened'] as const;
const toldOfReview = ['brand: verification_request', 'staff: review_to_decide'] as const;

/** The brand cannot tell, and staff decide. */
export const reviewPaths: readonly Path[] = [
  {
    name: 'four eyes remove',
    play: [
      ...unsure,
      review('remove'),
      refused('not_independent', review('remove')),
      review('remove', colleague),
      '20 days',
    ],
    kinds: [...opened, 'review_proposed', 'review_decided', ...removal, 'case_closed'],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: [
      ...[...toldOfReview, 'staff: review_to_approve', ...toldOfRemoval],
      ...all('offer_removed_for_good', 'brand', 'seller', 'staff'),
    ],
  },
  {
    name: 'the brand complains by itself while staff review',
    play: [...unsure, refused('stage_conflict', verdict('counterfeit')), complaint, '20 days'],
    kinds: [...opened, 'verdict_given', ...removal, 'case_closed'],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: [...toldOfReview, ...toldOfRemoval, ...all('offer_removed_for_good', 'brand', 'seller', 'staff')],
  },
  {
    name: 'two eyes dismiss',
    play: [...unsure, review('dismiss')],
    kinds: [...opened, 'review_decided', 'case_closed'],
    ending: dismissed('staff_say'),
    orders: [],
    told: [...toldOfReview, ...all('suspicion_dismissed', 'brand', 'staff')],
  },
  {
    name: 'staff dismiss, and the held offer comes back',
    opening: { score: '0.95' },
    play: ['1 hour', ...unsure, review('dismiss'), '1 hour'],
    kinds: [...restrictedAndAsked, 'verdict_given', 'review_opened', 'review_decided', ...lifting],
    ending: dismissed('staff_say'),
    orders: ['1 held', '2 none'],
    told: [
      ...['brand: verification_request', 'seller: statement_of_reasons', 'staff: review_to_decide'],
      ...all('suspicion_dismissed', 'brand', 'seller', 'staff'),
    ],
  },
  {
    name: 'staff disagree, and the lead removes',
    play: [
      ...unsure,
      ...[review('remove'), review('dismiss', colleague), refused('not_permitted', review('remove', lead))],
      ...[reviewAsLead('remove'), '20 days' as const],
    ],
    kinds: [...opened, 'review_proposed', 'review_referred', 'review_decided', ...removal, 'case_closed'],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: [
      ...[...toldOfReview, 'staff: review_to_approve', 'lead: review_referred', ...toldOfRemoval],
      ...all('offer_removed_for_good', 'brand', 'lead', 'seller', 'staff'),
    ],
  },
  {
    name: 'staff disagree, and the lead dismisses',
    play: [...unsure, review('remove'), review('dismiss', colleague), reviewAsLead('dismiss')],
    kinds: [...opened, 'review_proposed', 'review_referred', 'review_decided', 'case_closed'],
    ending: dismissed('lead_says'),
    orders: [],
    told: [
      ...[...toldOfReview, 'staff: review_to_approve', 'lead: review_referred'],
      ...all('suspicion_dismissed', 'brand', 'lead', 'staff'),
    ],
  },
  {
    name: 'an overdue review goes to the lead, who decides alone',
    play: [...unsure, '9 days', reviewAsLead('remove'), '20 days'],
    kinds: [...opened, 'review_escalated', 'review_decided', ...removal, 'case_closed'],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: [
      ...[...toldOfReview, 'lead: review_overdue', ...toldOfRemoval],
      ...all('offer_removed_for_good', 'brand', 'lead', 'seller', 'staff'),
    ],
  },
  {
    name: 'nobody reviews, and the score removes',
    policy: { interimLadder: [], review: { silence: 'remove_at_score' } },
    opening: { score: '0.9' },
    play: [...unsure, '16 days', '20 days'],
    kinds: [...opened, 'review_escalated', 'silence_rule_applied', ...removal, 'case_closed'],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: [
      ...[...toldOfReview, 'lead: review_overdue', ...toldOfRemoval],
      ...all('offer_removed_for_good', 'brand', 'lead', 'seller', 'staff'),
    ],
  },
  {
    name: 'nobody reviews, and the score does not remove',
    policy: { review: { silence: 'remove_at_score' } },
    play: [...unsure, '16 days'],
    kinds: [...opened, 'review_escalated', 'silence_rule_applied', 'case_closed'],
    ending: dismissed('review_overdue'),
    orders: [],
    told: [...toldOfReview, 'lead: review_overdue', ...all('suspicion_dismissed', 'brand', 'lead', 'staff')],
  },
];
