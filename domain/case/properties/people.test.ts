import { describe, expect, test } from 'vitest';
import { brand, staff } from '../../../test/support/cases/actors.ts';
import { say, type Content } from '../../../test/support/cases/commands.ts';
import { isUnique } from '../../../test/support/cases/impossible.ts';
import { always, run, runToTheEnd } from '../../../test/support/cases/tell-stories.ts';
import type { Party } from '../../notifications/kinds.ts';
import type { Actor, ClockName, TaskKind } from '../../vocabulary.ts';
import { clocksOf, isIn } from '../case.ts';
import type { Step } from '../clock.ts';
import type { Command } from '../commands/commands.ts';
import { decide } from '../decide.ts';
import type { EventKind } from '../events.ts';
import { fold } from '../evolve.ts';
import { tasksOf } from '../questions/tasks.ts';
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
