import type { People } from '../../../domain/access/people.ts';
import {
  lead,
  lookUnderWay,
  offerComesBack,
  offerGoes,
  refused,
  retract,
  returned,
  review,
  reviewAsLead,
  verdict,
  type Message,
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
  taken,
  toldOfRemoval,
  type Path,
} from './path.ts';
import { colleague, staff } from '../../support/rigs/rig.ts';

const unsure = verdict('cannot_determine');
const opened = [...asked, 'verdict_given', 'review_opened'] as const;
const toldOfReview = ['brand: verification_request', 'staff: review_to_decide'] as const;
const newcomer = { kind: 'staff', id: 'newcomer' } as const;

/** The message, from a marketplace where these are all who can decide. */
const among = (people: People, { name, message }: Message): Message =>
  ({ name, message: { ...message, people } }) as Message;
const alone: People = { staff: [staff.id], leads: [] };
const withLead: People = { staff: [staff.id, lead.id], leads: [lead.id] };

/** The marketplace says whose offer it is; and nobody is left who may decide. */
export const whoseOfferPaths: readonly Path[] = [
  {
    name: 'the seller who was reported is not the one who sells it',
    opening: { sellerId: 'seller-9' },
    play: [verdict('counterfeit'), '20 days'],
    kinds: [
      ...[...asked, 'verdict_given' as const, 'measure_decided' as const, 'seller_corrected' as const],
      ...[...taken, ...gone, 'case_closed' as const],
    ],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: ['brand: verification_request', ...toldOfRemoval, ...all('offer_removed_for_good', 'brand', 'seller')],
  },
  {
    name: 'the one who sells it is one whom the brand has authorised',
    opening: { score: '0.95', sellerId: 'seller-9' },
    soldBy: 'uhren-kontor', // of the samples
    play: [],
    kinds: [
      ...['case_opened' as const, 'measure_decided' as const, 'brand_asked' as const],
      ...['seller_corrected' as const, 'authorisation_applied' as const, 'case_closed' as const],
    ],
    ending: dismissed('authorised_seller'),
    orders: [],
    told: ['brand: verification_request', ...all('suspicion_dismissed', 'brand')],
  },
  {
    name: 'a retraction while the marketplace is asked whose offer it is',
    opening: { sellerId: 'seller-9' },
    faults: [{ operation: 'look', kind: 'too_many_requests', retryAfterSeconds: 3600, times: 1 }],
    play: [verdict('counterfeit'), lookUnderWay, retract, '2 hours'],
    kinds: [
      ...[...asked, 'verdict_given' as const, 'measure_decided' as const, 'verdict_retracted' as const],
      ...lifting,
    ],
    ending: reinstated('brand_retracted'),
    orders: ['2 none'],
    told: ['brand: verification_request', ...all('offer_reinstated', 'brand')],
  },
  {
    name: 'the offer goes before its removal, and comes back',
    play: [offerGoes, verdict('counterfeit'), '1 hour', offerComesBack, returned, '1 hour', '20 days'],
    kinds: [
      ...[...asked, 'verdict_given' as const, 'measure_decided' as const, 'listing_vanished' as const],
      ...['measure_unneeded' as const, 'statement_issued' as const, ...gone, 'appeal_window_opened' as const],
      ...['listing_returned' as const, 'measure_decided' as const, 'measure_taken' as const],
      ...['statement_issued' as const, 'removal_confirmed' as const, 'case_closed' as const],
    ],
    ending: removed('not_appealed'),
    orders: ['2 removed'],
    told: [
      ...['brand: verification_request', ...toldOfRemoval, ...toldOfRemoval],
      ...all('offer_removed_for_good', 'brand', 'seller'),
    ],
  },
  {
    name: 'an offer comes back when the case about it is long closed',
    circumstances: { standingRemoval: { caseId: 'case-0', ground: { basis: 'brand', reasonCode: 'fake_logo' } } },
    play: ['20 days'],
    kinds: ['case_opened', 'standing_removal_applied', ...removal, 'case_closed'],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: [...toldOfRemoval, ...all('offer_removed_for_good', 'brand', 'seller')],
  },
  {
    name: 'nobody is left who may decide, and somebody is named',
    play: [
      ...[unsure, among(alone, review('remove')), refused('not_independent', review('remove'))],
      ...['60 days' as const, review('remove', newcomer), '20 days' as const],
    ],
    kinds: [
      ...[...opened, 'review_proposed' as const, 'nobody_independent' as const, 'review_decided' as const],
      ...[...removal, 'case_closed' as const],
    ],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: [
      ...[...toldOfReview, 'staff: review_to_approve', 'lead: somebody_to_name', ...toldOfRemoval],
      ...all('offer_removed_for_good', 'brand', 'lead', 'seller', 'staff'),
    ],
  },
  {
    name: 'nobody is left who may decide, and the lead does',
    policy: { whenNobodyIndependent: 'lead_decides' },
    play: [...[unsure, review('remove', lead), among(withLead, review('dismiss', colleague))], reviewAsLead('dismiss')],
    kinds: [...opened, 'review_proposed', 'review_referred', 'nobody_independent', 'review_decided', 'case_closed'],
    ending: dismissed('lead_says'),
    orders: [],
    told: [
      ...[...toldOfReview, 'staff: review_to_approve', 'lead: review_referred', 'lead: lead_decides'],
      ...all('suspicion_dismissed', 'brand', 'lead', 'staff'),
    ],
  },
];
