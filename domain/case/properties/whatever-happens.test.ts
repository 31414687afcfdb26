import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brand, staff, usualActor } from '../../../test/support/cases/actors.ts';
import { plainContent, stepCommand } from '../../../test/support/cases/commands.ts';
import { broken } from '../../../test/support/cases/impossible.ts';
import { anyStory, type Answer } from '../../../test/support/cases/random-story.ts';
import { always, numRuns, run, runToTheEnd } from '../../../test/support/cases/tell-stories.ts';
import { outcomes, stages } from '../../vocabulary.ts';
import { clocksOf } from '../case.ts';
import type { Command, CommandKind } from '../commands/commands.ts';
import { decide } from '../decide.ts';
import { enact } from '../enact.ts';
import type { CaseEvent, EventKind } from '../events.ts';
import { fold } from '../evolve.ts';
import { nextStep } from '../questions/next-step.ts';

const commandKinds = Object.keys(usualActor) as CommandKind[];

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
