import { outageUntilAfter, until } from './moves.ts';
import { all, asked, dismissed, removal, removed, silence, toldOfRemoval, toldOfSilence, type Path } from './path.ts';

const toTheEnd = ['80 hours'] as const;
const notRestricted = { interimLadder: [] };

/** The brand says nothing. */
export const silencePaths: readonly Path[] = [
  {
    name: 'a silent brand, the policy dismisses',
    policy: { verdict: { silence: 'dismiss' } },
    play: toTheEnd,
    kinds: [...asked, ...silence, 'case_closed'],
    ending: dismissed('brand_silent'),
    orders: [],
    told: [
      ...['brand: verification_request', ...toldOfSilence],
      ...all('suspicion_dismissed', 'account_manager', 'brand'),
    ],
  },
  {
    name: 'a silent brand, the score removes',
    policy: { ...notRestricted, verdict: { silence: 'remove_at_score' } },
    opening: { score: '0.9' },
    play: [...toTheEnd, '20 days'],
    kinds: [...asked, ...silence, ...removal, 'case_closed'],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: [
      ...['brand: verification_request', ...toldOfSilence, ...toldOfRemoval],
      ...all('offer_removed_for_good', 'account_manager', 'brand', 'seller'),
    ],
  },
  {
    name: 'a silent brand, the score does not remove',
    policy: { ...notRestricted, verdict: { silence: 'remove_at_score' } },
    opening: { score: '0.89' },
    play: toTheEnd,
    kinds: [...asked, ...silence, 'case_closed'],
    ending: dismissed('brand_silent'),
    orders: [],
    told: [
      ...['brand: verification_request', ...toldOfSilence],
      ...all('suspicion_dismissed', 'account_manager', 'brand'),
    ],
  },
  {
    name: 'a silent brand, then silent staff',
    play: [...toTheEnd, '16 days'],
    kinds: [...asked, ...silence, 'review_opened', 'review_escalated', 'silence_rule_applied', 'case_closed'],
    ending: dismissed('review_overdue'),
    orders: [],
    told: [
      ...['brand: verification_request', ...toldOfSilence, 'brand: time_over'],
      ...['staff: review_to_decide', 'lead: review_overdue'],
      ...all('suspicion_dismissed', 'account_manager', 'brand', 'lead', 'staff'),
    ],
  },
  {
    name: 'a deadline that comes late after an outage moves',
    policy: {
      verdict: { silence: 'dismiss', clock: { deadline: 'PT2S' } },
      lateAtMost: 'PT3S',
    },
    alone: true,
    play: [outageUntilAfter(6), until('deadline_moved'), '1 hour'],
    kinds: [...asked, 'deadline_moved', 'silence_rule_applied', 'case_closed'],
    ending: dismissed('brand_silent'),
    orders: [],
    told: ['brand: verification_request', 'brand: deadline_moved', ...all('suspicion_dismissed', 'brand')],
  },
];
