import type { TaskKind, WorkQueue } from '../vocabulary.ts';
import type { Action } from './permissions.ts';

/** A task of the marketplace's people. */
export type StaffTask = Exclude<TaskKind, 'give_verdict' | 'answer_appeal'>;

/** What whoever does a task must be permitted; of somebody to be found, only that they work through queues at all. */
export const actionOfTask: Record<StaffTask, Action> = {
  decide_review: 'decideReview',
  approve_review: 'decideReview',
  decide_appeal: 'decideAppeal',
  resolve_marketplace_problem: 'resolveMarketplaceProblem',
  name_somebody: 'claimCases',
  answer_question: 'provideInformation',
};

const staffTasks = Object.keys(actionOfTask) as StaffTask[];

/** Which tasks stand in which queue; what is overdue can be any. */
export const tasksOfQueue: Record<WorkQueue, readonly StaffTask[]> = {
  review: ['decide_review'],
  second: ['approve_review'],
  appeals: ['decide_appeal'],
  problems: ['resolve_marketplace_problem', 'name_somebody'],
  questions: ['answer_question'],
  overdue: staffTasks,
};
