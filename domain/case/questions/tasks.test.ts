import { describe, expect, test } from 'vitest';
import { staff } from '../../../test/support/cases/actors.ts';
import { say } from '../../../test/support/cases/commands.ts';
import { given } from '../../../test/support/cases/stages.ts';
import { deadlineOf } from '../clock.ts';
import { tasksOf, type Task } from './tasks.ts';

/** What is to be done in a case, stage by stage; by the usual policy, from Monday, 12 January 2026, on. */
const table: Record<keyof typeof given, Task[]> = {
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

describe('what people have to do', () => {
  test.each(Object.entries(table))('%s', (stage, tasks) => {
    expect(tasksOf(given[stage as keyof typeof given]().case)).toEqual(tasks);
  });

  test('a question of the brand is for staff to answer before its pause is over', () => {
    const it = given.asked();
    it.when(say.question);
    expect(tasksOf(it.case)).toEqual([
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
    expect(tasksOf(it.case)).toEqual([
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
    expect(tasksOf(it.case)).toEqual([{ kind, queue: 'lead', due: deadlineOf(it.clock!), barred: [] }]);
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
