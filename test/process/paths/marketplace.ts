import { answer, appeal, decision, offerGoes, resolve, retract, verdict, refused } from './moves.ts';
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

const confirmed = [verdict('counterfeit'), '1 hour'] as const;
const refusesOnce = (operation: 'restrict' | 'lift') => [{ operation, kind: 'refuse', times: 1 } as const];
const ignoresRemoval = [{ operation: 'restrict', kind: 'ignored', times: 1 } as const];
const removedOnVerdict = [...asked, 'verdict_given', ...removal] as const;
const refusedOnVerdict = [...asked, 'verdict_given', 'measure_decided', 'measure_refused'] as const;
const solved = 'marketplace_problem_resolved' as const;
const lift = ['strike_undone', 'ending_decided', 'measure_decided', 'measure_refused'] as const;
const refusedLift = ['verdict_retracted', ...lift, solved] as const;
const stillForSale = [...asked, 'verdict_given', 'measure_decided', ...taken, 'removal_unconfirmed'] as const;
const goneMeanwhile = ['appeal_filed', solved, ...gone] as const;
const upheld = ['appeal_answered', 'appeal_decision_due', 'appeal_decided', 'appeal_window_opened'] as const;
const toldOfUpheldAppeal = [
  ...(['brand: appeal_to_answer', 'seller: appeal_received', 'brand: offer_removed'] as const),
  ...(['staff: appeal_to_decide', 'brand: appeal_upheld', 'seller: appeal_upheld'] as const),
];
const problem = 'staff: marketplace_problem';

/** The marketplace is busy, refuses, or does not do what it says. */
export const marketplacePaths: readonly Path[] = [
  {
    name: 'a busy marketplace, a fault and a lost answer',
    faults: [
      { operation: 'restrict', kind: 'too_many_requests', retryAfterSeconds: 60, times: 2 },
      { operation: 'restrict', kind: 'server_error', times: 1 },
      { operation: 'restrict', kind: 'answer_lost', times: 1 },
    ],
    play: [...confirmed, '20 days'],
    kinds: [...removedOnVerdict, 'case_closed'],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: ['brand: verification_request', ...toldOfRemoval, ...all('offer_removed_for_good', 'brand', 'seller')],
  },
  {
    name: 'the marketplace refuses the interim measure',
    opening: { score: '0.95' },
    faults: refusesOnce('restrict'),
    play: ['1 hour', verdict('counterfeit'), '20 days'],
    kinds: [
      'case_opened',
      'measure_decided',
      'brand_asked',
      'interim_measure_dropped',
      'verdict_given',
      ...removal,
      'case_closed',
    ],
    ending: removed('not_appealed'),
    orders: ['2 removed'],
    told: [
      'brand: verification_request',
      'staff: interim_measure_failed',
      ...toldOfRemoval,
      ...all('offer_removed_for_good', 'brand', 'seller', 'staff'),
    ],
  },
  {
    name: 'the marketplace refuses the removal, and takes it when asked again',
    faults: refusesOnce('restrict'),
    play: [...confirmed, resolve('retry'), refused('stage_conflict', resolve('retry')), '20 days'],
    kinds: [...refusedOnVerdict, solved, ...taken, ...gone, 'case_closed'],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: [
      'brand: verification_request',
      problem,
      ...toldOfRemoval,
      ...all('offer_removed_for_good', 'brand', 'seller', 'staff'),
    ],
  },
  {
    name: 'the marketplace refuses the removal, and staff have it done by hand',
    faults: refusesOnce('restrict'),
    play: [...confirmed, offerGoes, resolve('mark_done'), '20 days'],
    kinds: [...refusedOnVerdict, solved, ...taken, ...gone, 'case_closed'],
    ending: removed('not_appealed'),
    orders: [],
    told: [
      'brand: verification_request',
      problem,
      ...toldOfRemoval,
      ...all('offer_removed_for_good', 'brand', 'seller', 'staff'),
    ],
  },
  {
    name: 'the marketplace refuses the removal, and staff give up',
    faults: refusesOnce('restrict'),
    play: [...confirmed, resolve('give_up'), '1 hour'],
    kinds: [...refusedOnVerdict, solved, 'case_closed'],
    ending: dismissed('marketplace_refused'),
    orders: [],
    told: ['brand: verification_request', problem, ...all('suspicion_dismissed', 'brand', 'staff')],
  },
  {
    name: 'the marketplace cannot be reached for a day',
    faults: [{ operation: 'restrict', kind: 'too_many_requests', retryAfterSeconds: 3600, times: 40 }],
    play: [verdict('counterfeit'), '30 hours', resolve('give_up'), '1 hour'],
    kinds: [...refusedOnVerdict, solved, ...lifting],
    ending: dismissed('marketplace_refused'),
    orders: ['2 none'],
    told: ['brand: verification_request', problem, ...all('suspicion_dismissed', 'brand', 'staff')],
  },
  {
    name: 'a retraction while the refused removal waits for staff',
    faults: refusesOnce('restrict'),
    play: [...confirmed, retract, refused('stage_conflict', resolve('retry')), '1 hour'],
    kinds: [...refusedOnVerdict, 'verdict_retracted', 'case_closed'],
    ending: reinstated('brand_retracted'),
    orders: [],
    told: ['brand: verification_request', problem, ...all('offer_reinstated', 'brand', 'staff')],
  },
  ...(['retry', 'mark_done'] as const).map((resolution): Path => ({
    name: `the marketplace refuses the lift, ${resolution}`,
    faults: refusesOnce('lift'),
    play: [
      ...[...confirmed, retract, '1 hour' as const],
      ...[refused('stage_conflict', resolve('give_up')), resolve(resolution), '1 hour' as const],
    ],
    kinds: [...removedOnVerdict, ...refusedLift, 'measure_taken', 'case_closed'],
    ending: reinstated('brand_retracted'),
    orders: resolution === 'retry' ? ['1 removed', '2 none'] : ['1 removed'],
    told: [
      ...['brand: verification_request', ...toldOfRemoval, problem],
      ...all('offer_reinstated', 'brand', 'seller', 'staff'),
    ],
  })),
  {
    name: 'the offer is still for sale, and gone when asked again',
    faults: ignoresRemoval,
    play: [...confirmed, resolve('retry'), '1 hour', offerGoes, resolve('retry'), '20 days'],
    kinds: [...stillForSale, solved, 'removal_unconfirmed', solved, ...gone, 'case_closed'],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: [
      'brand: verification_request',
      'seller: statement_of_reasons',
      problem,
      problem,
      'brand: offer_removed',
      ...all('offer_removed_for_good', 'brand', 'seller', 'staff'),
    ],
  },
  {
    name: 'the offer is still for sale, and staff have it done by hand',
    faults: ignoresRemoval,
    play: [...confirmed, resolve('mark_done'), '20 days'],
    kinds: [...stillForSale, solved, ...gone, 'case_closed'],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: [
      'brand: verification_request',
      'seller: statement_of_reasons',
      problem,
      'brand: offer_removed',
      ...all('offer_removed_for_good', 'brand', 'seller', 'staff'),
    ],
  },
  {
    name: 'the offer is still for sale, and gone when asked again while an appeal is heard',
    faults: ignoresRemoval,
    play: [
      ...confirmed,
      appeal,
      offerGoes,
      resolve('retry'),
      '1 hour',
      answer('maintain'),
      decision('upheld'),
      '20 days',
    ],
    kinds: [...stillForSale, ...goneMeanwhile, ...upheld, 'case_closed'],
    ending: removed('appeals_upheld'),
    orders: ['1 removed'],
    told: [
      'brand: verification_request',
      'seller: statement_of_reasons',
      problem,
      ...toldOfUpheldAppeal,
      ...all('offer_removed_for_good', 'brand', 'seller', 'staff'),
    ],
  },
  {
    name: 'the offer is still for sale when the appeal window closes, the marketplace is told again, and it is looked at once more',
    policy: { resolution: { clock: { deadline: 'P30D' } } },
    faults: ignoresRemoval,
    play: [...confirmed, '20 days'],
    kinds: [
      ...[...stillForSale, 'ending_decided' as const, 'measure_decided' as const, 'measure_taken' as const],
      ...[...gone, 'case_closed' as const],
    ],
    ending: removed('not_appealed'),
    orders: ['1 removed', '2 removed'],
    told: [
      'brand: verification_request',
      'seller: statement_of_reasons',
      problem,
      'brand: offer_removed',
      ...all('offer_removed_for_good', 'brand', 'seller', 'staff'),
    ],
  },
  {
    name: 'nobody sees to it that the offer is still for sale: the lead is called in, and the marketplace asked again',
    // In hours: a deadline in days ends with a day, sooner or later by the time at which the test runs.
    policy: { resolution: { clock: { reminders: ['PT24H'], escalation: 'PT48H', deadline: 'PT168H' } } },
    faults: ignoresRemoval,
    play: [...confirmed, '180 hours', offerGoes, resolve('retry'), '20 days'],
    kinds: [
      ...[...stillForSale, 'marketplace_problem_reminded' as const, 'marketplace_problem_escalated' as const],
      ...['silence_rule_applied' as const, solved, 'removal_unconfirmed' as const, solved],
      ...[...gone, 'case_closed' as const],
    ],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: [
      ...['brand: verification_request', 'seller: statement_of_reasons', problem, problem],
      ...['lead: marketplace_problem_overdue', problem, 'brand: offer_removed'],
      ...all('offer_removed_for_good', 'brand', 'lead', 'seller', 'staff'),
    ],
  },
  {
    name: 'the offer is still for sale, and staff give up',
    faults: ignoresRemoval,
    play: [...confirmed, resolve('give_up'), refused('stage_conflict', resolve('retry')), '20 days'],
    kinds: [...stillForSale, solved, 'case_closed'],
    ending: removed('not_appealed'),
    orders: ['1 removed'],
    told: [
      'brand: verification_request',
      'seller: statement_of_reasons',
      problem,
      ...all('offer_removed_for_good', 'brand', 'seller', 'staff'),
    ],
  },
];
