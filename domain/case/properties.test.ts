import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brand, staff, usualActor } from '../../test/support/cases/actors.ts';
import { plainContent, say, stepCommand, type Content } from '../../test/support/cases/commands.ts';
import { anyStory, type Answer, type Story } from '../../test/support/cases/random-story.ts';
import { RunningCase } from '../../test/support/cases/running-case.ts';
import type { Party } from '../notifications/kinds.ts';
import type { Policy } from '../policy/policy.ts';
import { measures, outcomes, stages, type Actor, type Stage, type ClockName } from '../vocabulary.ts';
import { clocksOf, isIn, type Case } from './case.ts';
import type { Step } from './clock.ts';
import type { Command, CommandKind } from './commands/commands.ts';
import { decide } from './decide.ts';
import { enact } from './enact.ts';
import type { CaseEvent, EventKind } from './events.ts';
import { fold } from './evolve.ts';
import { errand } from './questions/errand.ts';
import { nextStep } from './questions/next-step.ts';
import type { TaskKind } from '../vocabulary.ts';
import { tasksOf } from './questions/tasks.ts';

const commandKinds = Object.keys(usualActor) as CommandKind[];

/** Whose clock runs in which stage; in the others nobody is waited for. */
const waitedFor: Record<Stage, ClockName[]> = {
  screening: [],
  awaiting_verdict: ['verdict'],
  staff_review: ['review'],
  removing: [],
  appeal_window: ['appeal'],
  appeal_review: ['answer', 'appeal_decision'],
  lifting: [],
  closed: [],
};
const beforeTheVerdict: readonly Stage[] = ['screening', 'awaiting_verdict', 'staff_review'];

const isUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;
const isSettled = ({ measure }: Case): boolean => measure.settled === measure.order;

/** What can never be, after any decision: each rule says when a case is impossible. */
const impossible: Record<string, (subject: Case, policy: Policy) => boolean> = {
  'a clock runs and nobody is waited for': ({ stage }) =>
    stage.clocks.some(({ name }) => !waitedFor[stage.name].includes(name)),
  'somebody is waited for and no clock runs': ({ stage }) =>
    stage.clocks.length === 0 && waitedFor[stage.name].length > 0,
  'a clock runs twice': ({ stage }) => !isUnique(stage.clocks.map(({ name }) => name)),
  'a clock does not end with its one deadline': ({ stage }) =>
    stage.clocks.some(({ due }) => due.findIndex(({ kind }) => kind === 'deadline') !== due.length - 1),
  'the steps of a clock are out of order': ({ stage }) =>
    stage.clocks.some(({ due }) => due.some(({ at }, index) => at < (due[index - 1]?.at ?? at))),
  'a stage has neither a clock, nor an errand, nor a problem for staff': (subject) =>
    subject.stage.name !== 'closed' && subject.stage.clocks.length === 0 && !errand(subject) && !subject.problem,
  'something is owed to the marketplace and waits for staff': (subject) => !!errand(subject) && !!subject.problem,
  'a closed case owes the marketplace something': (subject) => isIn(subject, 'closed') && !!errand(subject),
  'a closed case waits for staff to mend what was refused': ({ stage, problem }) =>
    stage.name === 'closed' && problem?.kind === 'refused',
  'a case is lifting or closed without an ending': ({ stage, ending }) =>
    (stage.name === 'lifting' || stage.name === 'closed') && !ending,
  'the ending is decided and somebody is still asked': ({ stage, ending }) =>
    !!ending && !['removing', 'lifting', 'closed'].includes(stage.name),
  'a case removes for another ending than a removal': ({ stage, ending }) =>
    stage.name === 'removing' && !!ending && ending.outcome !== 'removed',
  'more is settled than was ordered': ({ measure }) => measure.settled > measure.order,
  'the offer is removed before a verdict': ({ stage, measure, removal }) =>
    beforeTheVerdict.includes(stage.name) && (measure.wanted === 'removed' || removal !== 'not_decided'),
  'a removal wants nothing': ({ stage, measure }) => stage.name === 'removing' && measure.wanted === 'none',
  'a lift wants a restriction': ({ stage, measure }) => stage.name === 'lifting' && measure.wanted !== 'none',
  'an appeal window is open upon nothing': ({ stage, measure }, policy) =>
    stage.name === 'appeal_window' && measure.wanted !== policy.confirmedMeasure,
  'an appeal window is open upon what the marketplace did not do, and nobody gave that up': (subject) =>
    isIn(subject, 'appeal_window') &&
    subject.listing === 'live' &&
    subject.measure.inForce !== subject.measure.wanted &&
    isSettled(subject) &&
    !subject.problem &&
    subject.removal !== 'not_decided',
  'somebody has decided twice': ({ deciders }) => !isUnique(deciders),
  'somebody is on the list of those told twice': ({ told }) => !isUnique(told),
  'more appeals than the policy grants': ({ appeals }, policy) => appeals.filed > policy.appeal.windows.length,
  'more questions than the policy allows': ({ stage }, policy) =>
    stage.name === 'awaiting_verdict' && stage.questions > policy.information.questionsAtMost,
  'a strike stands although the suspicion did not': ({ stage, strike, ending }) =>
    stage.name === 'closed' && strike === 'given' && ending?.outcome !== 'removed',
  'a removal stands and its strike does not': ({ stage, strike, ending }) =>
    stage.name === 'closed' && strike === 'undone' && ending?.outcome === 'removed',
  'a closed case is not settled': (subject) => isIn(subject, 'closed') && !isSettled(subject),
};

const broken = ({ case: subject, terms }: RunningCase): string[] =>
  Object.keys(impossible).filter((rule) => impossible[rule]!(subject, terms.policy));

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

describe('whatever happens', { timeout: 60_000 }, () => {
  test('no case is impossible', () => always((story) => void run(story, (it) => expect(broken(it)).toEqual([]))));

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
        void run(story, ({ case: subject, now, terms }) => {
          const next = nextStep(subject);
          if (!next) return;
          const moment = next.step.at > now ? next.step.at : now;
          const enacted = enact(subject, stepCommand(next), { now: moment, terms });
          if (enacted.refused) throw new Error(`${next.step.kind} was refused: ${enacted.refused.message}`);
          expect(clocksOf(enacted.subject)).not.toEqual(clocksOf(subject));
        }),
    ));

  test('every case reaches its end when nobody acts, whatever the marketplace answers', () => {
    const anyAnswer = fc.constantFrom<Answer>('obeys', 'refuses', 'is_gone');
    fc.assert(
      fc.property(anyStory, anyAnswer, (story, answer) => {
        const it = runToTheEnd(story, answer);
        expect(it.case.stage.name).toBe('closed');
        expect(broken(it)).toEqual([]);
      }),
      { numRuns },
    );
  });

  test('a closed case never changes', () =>
    always((story) => {
      const it = runToTheEnd(story);
      for (const kind of commandKinds) {
        for (const actor of [usualActor[kind], staff('nobody'), brand()]) {
          const { refused } = decide(it.case, { ...plainContent(kind, it.case), actor } as Command, it.setting);
          expect(refused?.code).toMatch(/^(stage_conflict|not_permitted)$/);
        }
      }
    }));

  test('a case closes with case_closed, once, as its last event', () =>
    always((story) => {
      const it = runToTheEnd(story);
      const closings = it.events.filter(({ kind }) => kind === 'case_closed');
      expect(closings).toEqual([it.events.at(-1)]);
      expect(it.last('case_closed')).toEqual(it.case.ending);
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
      let ordered = 0;
      for (const record of it.records) {
        for (const { kind, data } of record) {
          if (kind === 'reinstatement_ordered') inForce = measures.indexOf('removed');
          if (kind === 'measure_decided') ordered = data.order;
          if (kind === 'measure_unneeded') inForce = 0;
          if (kind !== 'measure_taken') continue;
          const { measure, order } = data;
          // An overtaken restriction is lifted by the order that overtook it, and needs no letter of its own.
          const isRestriction = measures.indexOf(measure) > inForce && order === ordered;
          inForce = measures.indexOf(measure);
          if (!isRestriction) continue;
          expect(record).toContainEqual(
            expect.objectContaining({
              kind: 'statement_issued',
              data: expect.objectContaining({ measure, order }),
            }),
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

  test('rises in its orders by one each time', () =>
    always((story) => {
      const { events } = runToTheEnd(story);
      const first = events.findLast(({ kind }) => kind === 'reinstatement_ordered');
      const from = first?.kind === 'reinstatement_ordered' ? first.data.order : 0;
      const orders = events.flatMap(({ kind, data }) => (kind === 'measure_decided' ? [data.order] : []));
      expect(orders).toEqual(orders.map((_, index) => from + index + 1));
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
      const { events, terms } = run(story);
      for (const [index, event] of events.entries()) {
        if (event.kind !== 'review_decided' || event.data.decision !== 'remove') continue;
        const before = fold(events.slice(0, index));
        if (!isIn(before, 'staff_review')) throw new Error(`a review was decided in ${before.stage.name}`);
        const { lead, proposal } = before.stage;
        if (terms.policy.review.fourEyes === 'never' || (lead && event.data.asLead)) continue;
        expect(proposal).toMatchObject({ decision: 'remove' });
        expect(proposal?.by).not.toBe(event.actor.id);
      }
    }));
});

describe('what is to be done', () => {
  /** The command that does a task. */
  const doing: Record<Exclude<TaskKind, 'name_somebody'>, (isLead: boolean, round: number) => Content> = {
    give_verdict: () => say.verdict('authentic'),
    answer_question: () => say.information,
    decide_review: (isLead) => (isLead ? say.reviewAsLead('remove') : say.review('remove')),
    approve_review: (isLead) => (isLead ? say.reviewAsLead('remove') : say.review('remove')),
    answer_appeal: (_isLead, round) => say.answer('maintain', round),
    decide_appeal: (_isLead, round) => say.decision('upheld', round),
    resolve_marketplace_problem: () => say.resolve('retry'),
  };

  test('is done by whoever is not barred, and refused to whoever is', () =>
    always(
      (story) =>
        void run(story, (it) => {
          for (const { kind, queue, barred } of tasksOf(it.case)) {
            if (kind === 'name_somebody') continue; // is done outside of the case
            const content = doing[kind](queue === 'lead', it.case.appeals.filed);
            const done = (actor: Actor) => decide(it.case, { ...content, actor } as Command, it.setting).refused?.code;
            expect(done(queue === 'brand' ? brand() : staff('somebody')), kind).toBeUndefined();
            for (const person of barred) expect(done(staff(person)), `${kind} by ${person}`).toBe('not_independent');
          }
        }),
    ));

  test('is named once, and nobody is barred twice', () =>
    always(
      (story) =>
        void run(story, (it) => {
          const tasks = tasksOf(it.case);
          expect(isUnique(tasks.map(({ kind }) => kind))).toBe(true);
          for (const { barred } of tasks) expect(isUnique(barred)).toBe(true);
        }),
    ));

  test('is somebody’s wherever somebody is waited for, unless it is the seller’s turn', () =>
    always(
      (story) =>
        void run(story, ({ case: { stage }, case: subject }) => {
          if (stage.clocks.some(({ name }) => name !== 'appeal')) expect(tasksOf(subject)).not.toEqual([]);
        }),
    ));
});

describe('what was promised', () => {
  /** Each of them starts a clock. */
  const starts: Partial<Record<EventKind, ClockName[]>> = {
    brand_asked: ['verdict'],
    review_opened: ['review'],
    appeal_window_opened: ['appeal'],
    seller_informed: ['appeal'],
    delivery_overdue: ['appeal'],
    appeal_filed: ['answer'],
    appeal_decision_due: ['appeal_decision'],
    nobody_independent: ['review', 'appeal_decision'],
    measure_refused: ['resolution'],
    removal_unconfirmed: ['resolution'],
  };

  test('is shortened by no pause, outage, extension or errand', () =>
    always((story) => {
      const promised = new Map<string, Step[]>();
      run(story, ({ case: subject, events }) => {
        for (const clock of clocksOf(subject)) {
          const started = events.findLast(({ kind }) => starts[kind]?.includes(clock.name));
          const name = `${clock.name} since ${started?.sequence}`;
          const steps = promised.get(name) ?? clock.due;
          promised.set(name, steps);
          const ahead = steps.slice(steps.length - clock.due.length);
          for (const [index, step] of clock.due.entries()) {
            expect(step.at >= ahead[index]!.at, `${step.kind} of ${name} comes no sooner`).toBe(true);
            const before = clock.due[index - 1];
            if (!before) continue;
            const gap = Date.parse(step.at) - Date.parse(before.at);
            expect(gap).toBeGreaterThanOrEqual(Date.parse(ahead[index]!.at) - Date.parse(ahead[index - 1]!.at));
          }
        }
      });
    }));
});

describe('whoever may decide', () => {
  test('no silence rule speaks where nobody was left who may', () =>
    always((story) => {
      const { events, people } = run(story);
      if (!people) return;
      for (const [index, { kind, data }] of events.entries()) {
        if (kind !== 'silence_rule_applied' || (data.clock !== 'review' && data.clock !== 'appeal_decision')) continue;
        const { deciders, stage } = fold(events.slice(0, index));
        const isLed = 'nobodyLeft' in stage && stage.nobodyLeft === 'lead_decides';
        expect(isLed || people.staff.some((person) => !deciders.includes(person))).toBe(true);
      }
    }));
});

describe('who is told', () => {
  test('of a case is told its end, once, and nobody else is', () =>
    always((story) => {
      const { events, case: subject } = runToTheEnd(story);
      const told = new Set<Party>();
      const toldTheEnd: Party[] = [];
      for (const { kind, data } of events) {
        for (const { party } of data.tells ?? []) {
          if (kind === 'case_closed') toldTheEnd.push(party);
          else told.add(party);
        }
      }
      // A reinstatement is told to those whom the case that it undoes has told.
      if (subject.kind === 'reinstatement') ['brand' as const, 'seller' as const].forEach((party) => told.add(party));
      expect(toldTheEnd.toSorted()).toEqual([...told].toSorted());
    }));
});

describe('the ledger', () => {
  const hash = /^[0-9a-f]{64}$/;
  const timestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
  const decimal = /^\d(\.\d+)?$/;
  const period = /^P[0-9TDHMS]+( business| without Sundays)?$/;
  const codeOrId = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;
  const suspicionId = /^[A-Za-z0-9._:-]+\/[A-Za-z0-9._:-]+$/;
  const words = [hash, timestamp, decimal, period, codeOrId, suspicionId];

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
    const it = run(story, ({ case: { stage } }) => reached.add(stage.name));
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
  const rested = stages.filter((stage) => stage !== 'screening');
  for (const name of [...rested, ...outcomes, ...corners]) expect(reached).toContain(name);
});
