import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandAt, plainContent, usualActor, staff, brand } from '../../test/support/given-case.ts';
import { anyStory, RunningCase, type Answer, type Story } from '../../test/support/random-case.ts';
import { noticesOf } from '../notices/notices.ts';
import { measures, outcomes, stages, type Stage, type ClockName } from '../vocabulary.ts';
import type { Case, Party } from './case.ts';
import type { Command, CommandKind } from './commands.ts';
import { decide } from './decide.ts';
import { errand } from './questions/errand.ts';
import type { CaseEvent, EventKind } from './events.ts';
import { evolve, fold } from './evolve.ts';
import { nextStep } from './questions/next-step.ts';

const commandKinds = Object.keys(usualActor) as CommandKind[];

/** Whose clock runs in which stage; in the others nobody is waited for. */
const waitedFor: Record<Stage, ClockName[]> = {
  screening: [],
  awaiting_verdict: ['verdict'],
  staff_review: ['review'],
  removing: [],
  appeal_window: ['appeal'],
  appeal_review: ['answer', 'decision'],
  lifting: [],
  closed: [],
};
const beforeTheVerdict: readonly Stage[] = ['screening', 'awaiting_verdict', 'staff_review'];

const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;
const isSettled = ({ measure }: Case): boolean => measure.answered === measure.decision;

/** What can never be, after any decision: each rule says when a case is impossible. */
const impossible: Record<string, (subject: Case) => boolean> = {
  'a clock runs and nobody is waited for': ({ clock, stage }) => !!clock && !waitedFor[stage].includes(clock.name),
  'somebody is waited for and no clock runs': ({ clock, stage }) => !clock && waitedFor[stage].length > 0,
  'a clock does not end with its one deadline': ({ clock }) =>
    !!clock && clock.due.findIndex(({ kind }) => kind === 'deadline') !== clock.due.length - 1,
  'the steps of a clock are out of order': ({ clock }) =>
    !!clock && clock.due.some(({ at }, index) => at < (clock.due[index - 1]?.at ?? at)),
  'a stage has neither a clock, nor an errand, nor a problem for staff': (subject) =>
    subject.stage !== 'closed' && !subject.clock && !errand(subject) && !subject.problem,
  'something is owed to the marketplace and waits for staff': (subject) => !!errand(subject) && !!subject.problem,
  'a closed case owes the marketplace something': (subject) => subject.stage === 'closed' && !!errand(subject),
  'a closed case waits for staff to mend what was refused': ({ stage, problem }) =>
    stage === 'closed' && problem?.kind === 'refused',
  'a case is lifting or closed without an ending': ({ stage, ending }) =>
    (stage === 'lifting' || stage === 'closed') && !ending,
  'the ending is decided and somebody is still asked': ({ stage, ending }) =>
    !!ending && !['removing', 'lifting', 'closed'].includes(stage),
  'a case removes for another ending than a removal': ({ stage, ending }) =>
    stage === 'removing' && !!ending && ending.outcome !== 'removed',
  'more is answered than was decided': ({ measure }) => measure.answered > measure.decision,
  'the offer is removed before a verdict': ({ stage, measure, removal }) =>
    beforeTheVerdict.includes(stage) && (measure.wanted === 'removed' || removal !== 'not_decided'),
  'a removal wants nothing': ({ stage, measure }) => stage === 'removing' && measure.wanted === 'none',
  'a lift wants a restriction': ({ stage, measure }) => stage === 'lifting' && measure.wanted !== 'none',
  'an appeal window is open upon nothing': ({ stage, measure, policy }) =>
    stage === 'appeal_window' && measure.wanted !== policy.confirmedMeasure,
  'an appeal window is open upon what the marketplace did not do': ({ stage, measure, listing }) =>
    stage === 'appeal_window' && listing === 'live' && measure.inForce !== measure.wanted,
  'somebody has decided twice': ({ deciders }) => !isUnique(deciders),
  'somebody is on the list of those told twice': ({ told }) => !isUnique(told),
  'more appeals than the policy grants': ({ appeals, policy }) => appeals.filed > policy.appeal.windows.length,
  'more questions than the policy allows': ({ questions, policy }) => questions > policy.information.questionsAtMost,
  'a strike stands although the suspicion did not': ({ stage, strike, ending }) =>
    stage === 'closed' && strike === 'given' && ending?.outcome !== 'removed',
  'a removal stands and its strike does not': ({ stage, strike, ending }) =>
    stage === 'closed' && strike === 'undone' && ending?.outcome === 'removed',
  'a closed case is not settled': (subject) => subject.stage === 'closed' && !isSettled(subject),
};

const broken = (subject: Case): string[] => Object.keys(impossible).filter((rule) => impossible[rule]!(subject));

/** Runs a story; `afterEach` looks at the case after every move. */
function run({ moves, ...beginning }: Story, afterEach: (it: RunningCase) => void = () => undefined): RunningCase {
  const it = new RunningCase(beginning);
  afterEach(it);
  for (const move of moves) {
    it.play(move);
    afterEach(it);
  }
  return it;
}

/** A story, told to its end. */
function runToTheEnd(story: Story, answer: Answer = 'obeys'): RunningCase {
  const it = run(story);
  it.runOut(answer, 60);
  return it;
}

/** Enough for every run to find the bugs that were found so far; not more than a few seconds. */
const numRuns = 100;

const always = (property: (story: Story) => void): void => fc.assert(fc.property(anyStory, property), { numRuns });

const gaveUp = (it: RunningCase): boolean =>
  it.events.some(({ kind, data }) => kind === 'marketplace_problem_resolved' && data.resolution === 'give_up');

describe('whatever happens', () => {
  test('no case is impossible', () => always((story) => void run(story, (it) => expect(broken(it.case)).toEqual([]))));

  test('folding the events gives the case that deciding gave, also when they were stored as JSON', () =>
    always((story) => {
      const it = run(story);
      const stored = JSON.parse(JSON.stringify(it.events)) as CaseEvent[];
      expect(stored).toStrictEqual(it.events);
      expect(fold(stored)).toStrictEqual(it.case);
      expect(JSON.parse(JSON.stringify(it.case))).toStrictEqual(it.case);
    }));

  test('events are numbered without gaps, and time never runs back', () =>
    always((story) => {
      const { events } = run(story);
      expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
      expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted());
    }));

  test('every step that a clock names is taken at its time, and moves the clock', () =>
    always(
      (story) =>
        void run(story, ({ case: subject, now }) => {
          const step = nextStep(subject);
          if (!step) return;
          const moment = step.at > now ? step.at : now;
          const { facts, refused } = decide(subject, commandAt(subject, step), moment);
          expect(refused).toBeUndefined();
          const after = facts!.reduce(
            (before, fact, index) =>
              evolve(before, {
                caseId: 'case-1',
                sequence: subject.sequence + 1 + index,
                at: moment,
                actor: usualActor.report_measure,
                ...fact,
              }),
            subject,
          );
          expect(after.clock).not.toEqual(subject.clock);
        }),
    ));

  test('every case reaches its end when nobody acts, whatever the marketplace answers', () => {
    const anyAnswer = fc.constantFrom<Answer>('obeys', 'refuses', 'is_gone');
    fc.assert(
      fc.property(anyStory, anyAnswer, (story, answer) => {
        const it = runToTheEnd(story, answer);
        expect(it.case.stage).toBe('closed');
        expect(broken(it.case)).toEqual([]);
      }),
      { numRuns },
    );
  });

  test('a closed case never changes', () =>
    always((story) => {
      const it = runToTheEnd(story);
      for (const kind of commandKinds) {
        for (const actor of [usualActor[kind], staff('nobody'), brand()]) {
          const { refused } = decide(it.case, { ...plainContent(kind, it.case), actor } as Command, it.now);
          expect(refused?.code).toMatch(/^(stage_conflict|not_permitted)$/);
        }
      }
    }));

  test('a case closes with case_closed, once, as its last event', () =>
    always((story) => {
      const it = runToTheEnd(story);
      const closings = it.events.filter(({ kind }) => kind === 'case_closed');
      expect(closings).toEqual([it.events.at(-1)]);
      expect(closings[0]?.data).toEqual(it.case.ending);
    }));
});

describe('what is done to the offer', () => {
  test('is nothing in the end, unless the case ends in a removal or staff gave up', () =>
    always((story) => {
      const it = runToTheEnd(story);
      const { ending, measure, listing } = it.case;
      const whenRemoved = listing === 'live' ? measure.wanted : measure.inForce;
      const allowed = ending?.outcome === 'removed' ? whenRemoved : 'none';
      expect(measure.inForce).toBe(gaveUp(it) ? measure.inForce : allowed);
    }));

  test('never restricts the seller without a statement of reasons in the same record', () =>
    always((story) => {
      const it = runToTheEnd(story);
      let inForce = 0;
      let decided = 0;
      for (const record of it.records) {
        for (const { kind, data } of record) {
          if (kind === 'reinstatement_ordered') inForce = measures.indexOf('removed');
          if (kind === 'measure_decided') decided = data.decision;
          if (kind === 'measure_unneeded') inForce = 0;
          if (kind !== 'measure_taken') continue;
          const { measure, decision } = data;
          // An overtaken restriction is lifted by the decision that overtook it, and needs no letter of its own.
          const isRestriction = measures.indexOf(measure) > inForce && decision === decided;
          inForce = measures.indexOf(measure);
          if (!isRestriction) continue;
          expect(record).toContainEqual(
            expect.objectContaining({ kind: 'statement_issued', data: { measure, decision } }),
          );
        }
      }
    }));

  test('brings at most one strike, and only with the confirmation that the offer is gone', () =>
    always((story) => {
      const { records } = runToTheEnd(story);
      const striking = records
        .map((record) => record.map(({ kind }) => kind))
        .filter((kinds) => kinds.includes('strike_given'));
      expect(striking.length).toBeLessThanOrEqual(1);
      for (const kinds of striking)
        expect(kinds.includes('removal_confirmed') || kinds.includes('measure_unneeded')).toBe(true);
    }));

  test('rises in its decisions by one each time', () =>
    always((story) => {
      const { events } = runToTheEnd(story);
      const first = events.findLast(({ kind }) => kind === 'reinstatement_ordered');
      const from = first?.kind === 'reinstatement_ordered' ? first.data.decision : 0;
      const decisions = events.flatMap(({ kind, data }) => (kind === 'measure_decided' ? [data.decision] : []));
      expect(decisions).toEqual(decisions.map((_, index) => from + index + 1));
    }));
});

describe('who decides', () => {
  test('no appeal by somebody who has decided before', () =>
    always((story) => {
      const { events } = run(story);
      const partial = events.filter(
        ({ kind, actor }, index) =>
          kind === 'appeal_decided' && fold(events.slice(0, index)).deciders.includes(actor.id),
      );
      expect(partial).toEqual([]);
    }));

  test('no removal in a review alone, where the policy asks for four eyes, unless the lead was called in', () =>
    always((story) => {
      const { events } = run(story);
      for (const [index, event] of events.entries()) {
        if (event.kind !== 'review_decided' || event.data.decision !== 'remove') continue;
        const { review, policy } = fold(events.slice(0, index));
        if (policy.review.fourEyes === 'never' || (review?.lead && event.data.asLead)) continue;
        expect(review?.proposal).toMatchObject({ decision: 'remove' });
        expect(review?.proposal?.by).not.toBe(event.actor.id);
      }
    }));
});

describe('who is told', () => {
  test('of a case is told its end, once, and nobody else is', () =>
    always((story) => {
      const { events } = runToTheEnd(story);
      const told = new Set<Party>();
      const toldTheEnd: Party[] = [];
      let subject: Case | undefined;
      for (const event of events) {
        subject = evolve(subject, event);
        for (const { party } of noticesOf(subject, event)) {
          if (event.kind === 'case_closed') toldTheEnd.push(party);
          else told.add(party);
        }
      }
      // A reinstatement is told to those whom the case that it undoes has told.
      if (subject?.kind === 'reinstatement') ['brand' as const, 'seller' as const].forEach((party) => told.add(party));
      expect(toldTheEnd.toSorted()).toEqual([...told].toSorted());
    }));
});

describe('the ledger', () => {
  const hash = /^[0-9a-f]{64}$/;
  const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
  const date = /^\d{4}-\d\d-\d\d$/;
  const decimal = /^\d(\.\d+)?$/;
  const period = /^P[0-9TDHMS]+( business| without Sundays)?$/;
  const zone = /^[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+$/;
  const codeOrId = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;
  const words = [hash, timestamp, date, decimal, period, zone, codeOrId];

  /** Every value in a fact, at any depth, that the ledger could not hold. */
  function unfit(value: unknown): unknown[] {
    if (typeof value === 'string') return words.some((pattern) => pattern.test(value)) ? [] : [value];
    if (typeof value === 'number') return Number.isSafeInteger(value) ? [] : [value];
    if (typeof value === 'boolean') return [];
    return value && typeof value === 'object' ? Object.values(value).flatMap(unfit) : [value];
  }

  test('holds no free text, no fraction and nothing empty', () =>
    always((story) => {
      const { events } = runToTheEnd(story);
      expect(events.flatMap(({ data, actor, at }) => unfit({ data, actor, at }))).toEqual([]);
    }));
});

test('the stories reach every stage, every outcome and the far corners', () => {
  const reached = new Set<string>();
  for (const story of fc.sample(anyStory, { numRuns: 400, seed: 1 })) {
    const it = run(story, ({ case: { stage } }) => reached.add(stage));
    it.runOut('obeys', 60);
    it.kinds.forEach((kind) => reached.add(kind));
    reached.add(it.case.ending!.outcome);
  }
  const corners: EventKind[] = [
    'review_decided',
    'appeal_decided',
    'removal_unconfirmed',
    'deadline_moved',
    'strike_undone',
  ];
  for (const name of [...stages, ...outcomes, ...corners]) expect(reached).toContain(name);
});
