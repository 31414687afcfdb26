import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventKind } from '../../domain/case/events.ts';
import { jointForce } from '../../domain/policy/joint-force.ts';
import {
  make,
  offerGoes,
  resolve,
  retract,
  review,
  until,
  verdict,
  type Journey,
  type Move,
} from '../process/paths/moves.ts';
import { asked, dismissed, gone, lifting, reinstated, removal, removed, taken } from '../process/paths/path.ts';
import { restrictedAndAsked } from '../process/paths/path.ts';
import { colleague, startRig, type Rig } from '../support/rigs/rig.ts';
import { withoutLetters } from '../support/rigs/without-letters.ts';
import { answersWithinMilliseconds, passing } from './hostilities.ts';
import { liveUntil } from './live-until.ts';

let rig: Rig;
/** Why the marketplace was to restrict offers, by case. */
const reasonsTold = new Map<string, string>();
beforeAll(async () => {
  rig = await startRig({
    answersWithinMilliseconds,
    wrap(dependencies) {
      const { marketplace } = dependencies;
      const restrict: typeof marketplace.restrict = (restriction) => {
        reasonsTold.set(restriction.caseId, restriction.reason);
        return marketplace.restrict(restriction);
      };
      return withoutLetters({ ...dependencies, marketplace: { ...marketplace, restrict } });
    },
  });
});
afterAll(() => rig.stop());

async function open(listingId: string, opening: Parameters<Rig['open']>[0] = {}): Promise<Journey> {
  const handle = await rig.open({ ...opening, listingId });
  return { rig, handle, caseId: handle.workflowId, listingId };
}

const happens =
  (kind: EventKind): Move =>
  ({ handle, caseId }) =>
    liveUntil(rig, handle, async () => (await rig.kinds(caseId)).includes(kind));

/** Lets it happen, up to the case's end. */
async function play(journey: Journey, ...moves: Move[]): Promise<void> {
  for (const move of [...moves, until('case_closed')]) await make(move, journey);
}

describe('what passes: each decision takes effect once, and the case comes to its proper end', () => {
  const names = Object.keys(passing);
  const listingOf = (name: string): string => `offer.${names.indexOf(name)}`;

  beforeAll(() =>
    rig.sandbox.faults(
      names.flatMap((name) =>
        (['restrict', 'look', 'lift'] as const).flatMap((operation) =>
          passing[name]!.map((fault) => ({ times: 1, ...fault, operation, listingId: listingOf(name) })),
        ),
      ),
    ),
  );
  afterAll(async () => expect(await rig.sandbox.standingFaults()).toEqual([]));

  test.concurrent.each(names)('%s', async (name) => {
    const journey = await open(listingOf(name), { score: '0.95' });
    await play(
      journey,
      happens('statement_issued'),
      verdict('counterfeit'),
      happens('strike_given'),
      retract,
      happens('case_closed'),
    );
    expect(await rig.kinds(journey.caseId)).toEqual([
      ...restrictedAndAsked,
      ...['verdict_given', ...removal, 'verdict_retracted', 'strike_undone', ...lifting],
    ]);
    expect(await journey.handle.result()).toEqual(reinstated('brand_retracted'));
    expect(await rig.sandbox.decisions(journey.caseId)).toEqual(['1 held', '2 removed', '3 none']);
    expect(await rig.sandbox.offerPage(journey.listingId)).toBe(200);
  });
});

test('a marketplace is told the reason of whoever decided, not of whom they asked', async () => {
  const journey = await open('offer.decided-by-staff');
  const decided = [review('remove'), review('remove', colleague), happens('strike_given')];
  await play(journey, verdict('cannot_determine'), ...decided, '20 days');
  expect(reasonsTold.get(journey.caseId)).toBe('staff_say'); // the brand’s is `brand_says`
});

test('while a marketplace cannot be told, clocks take their steps at their moments', async () => {
  const fault = { operation: 'restrict', listingId: 'offer.asked-meanwhile' };
  await rig.sandbox.faults([{ ...fault, kind: 'server_error', status: 503, retryAfterSeconds: 3600, times: 40 }]);
  const { clock } = jointForce.verdict;
  const policy = { verdict: { ...jointForce.verdict, clock: { ...clock, reminders: ['PT12H'] } } };
  const journey = await open(fault.listingId, { score: '0.95', policy });
  await play(journey, '30 hours', until('interim_measure_dropped'), verdict('authentic'));
  expect(await rig.kinds(journey.caseId)).toEqual([
    ...['case_opened', 'measure_decided', 'brand_asked', 'brand_reminded', 'interim_measure_dropped'],
    ...['verdict_given', 'ending_decided', 'measure_decided', 'measure_taken', 'case_closed'],
  ]);
});

describe('what does not pass', () => {
  test('a marketplace that says nothing sensible for a day becomes a task for staff', async () => {
    const fault = { operation: 'restrict', listingId: 'offer.for-a-day' };
    await rig.sandbox.faults([
      { ...fault, kind: 'wrong_answer', answer: 'html', times: 3 },
      { ...fault, kind: 'redirect', location: 'http://127.0.0.1:9/', times: 3 },
      { ...fault, kind: 'server_error', status: 503, retryAfterSeconds: 1e9, times: 40 },
    ]);
    const journey = await open(fault.listingId);
    await play(journey, verdict('counterfeit'), '30 hours', until('measure_refused'), resolve('give_up'));
    const refused = (await rig.events(journey.caseId)).find(({ kind }) => kind === 'measure_refused')!;
    expect(refused.data).toMatchObject({ code: 'unreachable' });
    expect(await journey.handle.result()).toEqual(dismissed('marketplace_refused'));
    expect(await rig.sandbox.decisions(journey.caseId)).toEqual(['2 none']);
  });

  test('a marketplace that cannot be asked for a day whether the offer is gone becomes a task for staff', async () => {
    const fault = { operation: 'look', listingId: 'offer.not-shown' };
    await rig.sandbox.faults([
      { ...fault, kind: 'slow', milliseconds: 1, times: 1 }, // whose offer it is, it says
      { ...fault, kind: 'wrong_answer', answer: 'other_json', times: 3 },
      { ...fault, kind: 'too_many_requests', retryAfterSeconds: 3600, times: 40 },
    ]);
    const journey = await open(fault.listingId);
    await play(
      journey,
      verdict('counterfeit'),
      '30 hours',
      until('removal_unconfirmed'),
      resolve('mark_done'),
      '20 days',
    );
    expect(await rig.kinds(journey.caseId)).toEqual([
      ...[...asked, 'verdict_given', 'measure_decided', ...taken, 'removal_unconfirmed'],
      ...['marketplace_problem_resolved', ...gone, 'case_closed'],
    ]);
  });
});

test('a marketplace that does not say whose offer it is restricts nothing, and becomes a task for staff', async () => {
  const fault = { operation: 'look', listingId: 'offer.whose' };
  await rig.sandbox.faults([{ ...fault, kind: 'too_many_requests', retryAfterSeconds: 3600, times: 40 }]);
  const journey = await open(fault.listingId);
  const nothingIsDone = async (): Promise<void> => {
    expect(await rig.sandbox.decisions(journey.caseId)).toEqual([]);
    await rig.sandbox.faults([]);
  };
  await play(
    journey,
    ...[verdict('counterfeit'), '30 hours' as const, until('measure_refused'), nothingIsDone],
    ...[resolve('retry'), happens('strike_given'), '20 days' as const],
  );
  expect(await rig.sandbox.decisions(journey.caseId)).toEqual(['1 removed']);
});

test('a call that arrives after a later one changes nothing', async () => {
  const listingId = 'offer.overtaken';
  await rig.sandbox.faults([{ operation: 'restrict', listingId, kind: 'overtaken', times: 1 }]);
  const journey = await open(listingId, { score: '0.95' });
  await play(journey, happens('statement_issued'), verdict('counterfeit'), '20 days');
  await expect
    .poll(() => rig.sandbox.calls(journey.caseId), { timeout: 60_000 })
    .toMatchObject([
      { decision: 1, applied: true },
      { decision: 2, applied: true },
      { decision: 1, applied: false, fault: 'overtaken' },
    ]);
  expect(await rig.sandbox.decisions(journey.caseId)).toEqual(['1 held', '2 removed']);
  expect(await rig.sandbox.offerPage(listingId)).toBe(410);
});

describe('a listing that comes back', () => {
  test('is still removed, where the restriction stood before it went', async () => {
    const journey = await open('offer.back');
    await play(journey, '1 hour', verdict('counterfeit'), until('strike_given'), offerGoes, '20 days');
    await rig.sandbox.putOffer({ listingId: 'offer.back', sellerId: 'seller-1' });
    expect(await rig.sandbox.offerPage('offer.back')).toBe(410);
  });

  test('is removed by a case of its own, where it had gone before it could be removed', async () => {
    const evaded = await open('offer.evades');
    await play(evaded, '1 hour', offerGoes, verdict('counterfeit'), '20 days');
    expect(await evaded.handle.result()).toEqual(removed('not_appealed'));
    expect(await rig.kinds(evaded.caseId)).toContain('strike_given');
    const back = await open('offer.evades'); // for sale again, and found again
    expect(await rig.sandbox.offerPage('offer.evades')).toBe(200);
    await play(back, '1 hour', verdict('counterfeit'), '20 days');
    expect(await rig.sandbox.decisions(back.caseId)).toEqual(['1 removed']);
    expect(await rig.sandbox.offerPage('offer.evades')).toBe(410);
  });

  test('and is for sale although the marketplace said that it is removed: staff are told', async () => {
    const listingId = 'offer.ignored';
    await rig.sandbox.faults([{ operation: 'restrict', listingId, kind: 'ignored', times: 1 }]);
    const journey = await open(listingId);
    await play(journey, '1 hour', verdict('counterfeit'), until('removal_unconfirmed'), '20 days');
    expect(await rig.sandbox.decisions(journey.caseId)).toEqual(['1 removed', '2 removed']);
    expect(await rig.sandbox.offerPage(listingId)).toBe(410);
  });
});
