import { appeal, refused, retract, verdict } from './moves.ts';
import {
  all,
  asked,
  removal,
  removed,
  reinstated,
  restrictedAndAsked,
  toldOfRemoval,
  lifting,
  type Path,
} from './path.ts';

/** The seller is heard, the brand complains by itself, staff undo a closed case. */
export const otherBeginningPaths: readonly Path[] = [
  {
    name: 'the seller of a held offer is heard before the verdict',
    opening: { score: '0.95' },
    play: ['1 hour', appeal, refused('limit_reached', appeal), verdict('authentic'), '1 hour'],
    kinds: [...restrictedAndAsked, 'seller_statement_given', 'verdict_given', ...lifting],
    ending: { outcome: 'dismissed', reason: 'authentic' },
    orders: ['1 held', '2 none'],
    told: [
      'brand: verification_request',
      'seller: statement_of_reasons',
      'brand: seller_statement',
      'staff: seller_statement',
      ...all('suspicion_dismissed', 'brand', 'seller', 'staff'),
    ],
  },
  {
    name: 'the seller of a free offer has nothing to say before the verdict',
    play: [refused('stage_conflict', appeal), verdict('authentic')],
    kinds: [...asked, 'verdict_given', 'case_closed'],
    ending: { outcome: 'dismissed', reason: 'authentic' },
    orders: [],
    told: ['brand: verification_request', ...all('suspicion_dismissed', 'brand')],
  },
  {
    name: 'the brand complains by itself',
    opening: { kind: 'notice' },
    circumstances: { notice: { reasonCode: 'fake_logo' } },
    play: ['20 days'],
    kinds: ['case_opened', 'verdict_given', ...removal, 'case_closed'],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: ['brand: notice_received', ...toldOfRemoval, ...all('offer_removed_for_good', 'brand', 'seller')],
  },
  {
    name: 'the brand takes its complaint back',
    opening: { kind: 'notice' },
    circumstances: { notice: { reasonCode: 'fake_logo' } },
    play: ['1 hour', retract, '1 hour'],
    kinds: ['case_opened', 'verdict_given', ...removal, 'verdict_retracted', 'strike_undone', ...lifting],
    ending: reinstated('brand_retracted'),
    orders: ['1 removed', '2 none'],
    told: ['brand: notice_received', ...toldOfRemoval, ...all('offer_reinstated', 'brand', 'seller')],
  },
  {
    name: 'staff undo a closed case',
    undoes: [verdict('counterfeit'), '20 days'],
    play: ['1 hour'],
    kinds: ['case_opened', 'reinstatement_ordered', ...lifting],
    ending: reinstated('court_order'),
    orders: ['1 removed', '2 none'],
    told: all('offer_reinstated', 'brand', 'seller'),
  },
];
