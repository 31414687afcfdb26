import { describe, expect, test } from 'vitest';
import { staff } from '../../../test/support/cases/actors.ts';
import { say } from '../../../test/support/cases/commands.ts';
import { given } from '../../../test/support/cases/stages.ts';
import type { Case } from '../case.ts';
import { deadlineOf } from '../clock.ts';
import { evolve } from '../evolve.ts';
import { tasksOf, type Task } from './tasks.ts';

/** What is to be done in a case, stage by stage; by the usual policy, from Monday, 12 January 2026, on. */
const table: Record<keyof typeof given, Omit<Task, 'since'>[]> = {
  beingHeld: [{ kind: 'give_verdict', queue: 'brand', due: '2026-01-15T08:00:00.000Z', barred: [] }],
  asked: [{ kind: 'give_verdict', queue: 'brand', due: '2026-01-15T08:00:00.000Z', barred: [] }],
  heldAndAsked: [{ kind: 'give_verdict', queue: 'brand', due: '2026-01-15T08:00:00.000Z', barred: [] }],
  review: [{ kind: 'decide_review', queue: 'staff', due: '2026-01-19T23:00:00.000Z', barred: [] }],
  removing: [],
  refused: [{ kind: 'resolve_marketplace_problem', queue: 'staff', due: '2026-01-14T08:00:00.000Z', barred: [] }],
  appealWindow: [],
  removed: [],
  appealed: [{ kind: 'answer_appeal', queue: 'brand', due: '2026-01-15T23:00:00.000Z', barred: [] }],
  answered: [{ kind: 'decide_appeal', queue: 'staff', due: '2026-01-19T23:00:00.000Z', barred: [] }],
  lifting: [],
  closed: [],
};

const withoutSince = (subject: Case) => tasksOf(subject).map(({ since: _since, ...task }) => task);

describe('what people have to do', () => {
  test.each(Object.entries(table))('%s', (stage, tasks) => {
    expect(withoutSince(given[stage as keyof typeof given]().case)).toEqual(tasks);
  });

  test('a question of the brand is for staff to answer before its pause is over', () => {
    const it = given.asked();
    it.when(say.question);
    expect(withoutSince(it.case)).toEqual([
      { kind: 'give_verdict', queue: 'brand', due: '2026-01-15T08:00:00.000Z', barred: [] },
      { kind: 'answer_question', queue: 'staff', due: '2026-01-14T08:00:00.000Z', barred: [] },
    ]);
    it.when(say.information);
    expect(tasksOf(it.case).map(({ kind }) => kind)).toEqual(['give_verdict']);
  });

  test('a deadline that staff extend is the brand’s new one', () => {
    const it = given.asked();
    it.when(say.extend('PT12H'));
    expect(tasksOf(it.case)[0]?.due).toBe('2026-01-15T20:00:00.000Z');
  });

  test('a proposal is for another person of staff to approve', () => {
    const it = given.review();
    it.when(say.review('remove'), staff('ada'));
    expect(withoutSince(it.case)).toEqual([
      { kind: 'approve_review', queue: 'staff', due: '2026-01-19T23:00:00.000Z', barred: ['ada'] },
    ]);
  });

  test('a review on which two disagree is for a lead who is neither of them', () => {
    const it = given.review();
    it.when(say.review('remove'), staff('ada'));
    it.when(say.review('dismiss'), staff('ben'));
    expect(tasksOf(it.case)).toMatchObject([{ kind: 'approve_review', queue: 'lead', barred: ['ada', 'ben'] }]);
  });

  test.each([
    ['review', 'decide_review'],
    ['answered', 'decide_appeal'],
  ] as const)('what is overdue is the lead’s, until the deadline (%s)', (stage, kind) => {
    const it = given[stage]();
    it.step();
    expect(withoutSince(it.case)).toEqual([{ kind, queue: 'lead', due: deadlineOf(it.clock!), barred: [] }]);
  });

  test('an appeal that the brand lets pass is decided all the same', () => {
    const it = given.appealed();
    it.deadline();
    expect(tasksOf(it.case)).toMatchObject([{ kind: 'decide_appeal', queue: 'staff' }]);
  });

  test('a problem with the marketplace stands beside what else is to be done', () => {
    const it = given.appealed({ policy: { appeal: { measureMeanwhile: 'lift' } } });
    it.refuses();
    expect(tasksOf(it.case).map(({ kind }) => kind)).toEqual(['answer_appeal', 'resolve_marketplace_problem']);
    it.when(say.resolve('retry'));
    expect(tasksOf(it.case).map(({ kind }) => kind)).toEqual(['answer_appeal']);
  });
});

describe('a task waits since what asked for it', () => {
  const sinceOf = (subject: Case, kind: Task['kind']) => tasksOf(subject).find((task) => task.kind === kind)?.since;

  test('a question, since it was asked, and not since the brand was', () => {
    const it = given.asked();
    const asked = it.now;
    it.wait('PT5H').when(say.question);
    const since = it.now;
    it.wait('PT1H').when({ kind: 'add_suspicions', content: say.suspicion('0.8').content });
    expect(sinceOf(it.case, 'answer_question')).toBe(since);
    expect(sinceOf(it.case, 'give_verdict')).toBe(asked);
  });

  test('one that was left when the pause was over, since it was asked, too; the next one, since then', () => {
    const it = given.asked();
    it.wait('PT5H').when(say.question);
    const since = it.now;
    it.step();
    expect(it.now > since).toBe(true);
    expect(sinceOf(it.case, 'answer_question')).toBe(since);
    it.when(say.information);
    it.wait('PT1H').when(say.question);
    expect(sinceOf(it.case, 'answer_question')).toBe(it.now);
  });

  test('a second opinion, since the proposal; a third one, since the two disagree', () => {
    const it = given.review();
    it.wait('PT1H').when(say.review('remove'), staff('ada'));
    expect(sinceOf(it.case, 'approve_review')).toBe(it.now);
    it.wait('PT1H').when(say.review('dismiss'), staff('ben'));
    expect(sinceOf(it.case, 'approve_review')).toBe(it.now);
  });

  test('a decision about an appeal, since the brand has answered', () => {
    const it = given.appealed();
    it.wait('PT3H').when(say.answer('maintain'));
    expect(sinceOf(it.case, 'decide_appeal')).toBe(it.now);
  });

  test('what the lead is called to, as long as it has waited for anybody', () => {
    const it = given.review();
    const since = it.now;
    it.step();
    expect(it.now > since).toBe(true);
    expect(tasksOf(it.case)).toMatchObject([{ kind: 'decide_review', queue: 'lead', since }]);
  });

  test('a problem with the marketplace, since it came, and anew when it comes again', () => {
    const it = given.removing();
    it.wait('PT2H').refuses();
    expect(sinceOf(it.case, 'resolve_marketplace_problem')).toBe(it.now);
    it.when(say.resolve('retry'));
    it.wait('PT2H').refuses();
    expect(sinceOf(it.case, 'resolve_marketplace_problem')).toBe(it.now);
  });

  test('in a view that does not know it yet, since the stage began, until it is asked for anew', () => {
    const it = given.review();
    const { tasksSince: _unknown, ...old } = it.case;
    expect(tasksOf(old)).toMatchObject([{ since: old.since.at }]);
    it.wait('PT1H').when(say.review('remove'));
    expect(tasksOf(evolve(old, it.events.at(-1)!))).toMatchObject([{ kind: 'approve_review', since: it.now }]);
  });
});
