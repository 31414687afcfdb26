import { isIn, type Case } from '../case.ts';
import { deadlineOf } from '../clock.ts';

/** What somebody has to do in a case. */
const taskKinds = [
  'give_verdict',
  'answer_question',
  'decide_review',
  'approve_review',
  'answer_appeal',
  'decide_appeal',
  'resolve_marketplace_problem',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Who works through what: the people of the case's brand, staff, those staff who decide where others disagree or are late. */
const queues = ['brand', 'staff', 'lead'] as const;
export type Queue = (typeof queues)[number];

export interface Task {
  kind: TaskKind;
  queue: Queue;
  /** Until when it should be done: the escalation while it lies ahead, then the deadline; none when nothing is promised. */
  due?: string;
  /** Those who may not: they have proposed or decided in the case. */
  barred: string[];
}

/** What people have to do in a case now. At most one task of a kind. */
export function tasksOf(subject: Case): Task[] {
  const task = (kind: TaskKind, queue: Queue, barred: string[] = []): Task => {
    const due = dueOf(subject, queue);
    return { kind, queue, ...(due && { due }), barred };
  };
  const problem: Task[] = subject.problem ? [{ kind: 'resolve_marketplace_problem', queue: 'staff', barred: [] }] : [];
  const { deciders } = subject;
  if (isIn(subject, 'awaiting_verdict')) {
    const isQuestionOpen = subject.stage.clocks.some(({ paused }) => paused);
    const questions: Task[] = isQuestionOpen ? [task('answer_question', 'staff')] : [];
    return [task('give_verdict', 'brand'), ...questions, ...problem];
  }
  if (isIn(subject, 'staff_review')) {
    const { proposal, lead } = subject.stage;
    const barred = proposal ? [...deciders, proposal.by] : deciders;
    return [task(proposal ? 'approve_review' : 'decide_review', lead ? 'lead' : 'staff', barred), ...problem];
  }
  if (isIn(subject, 'appeal_review')) {
    const { answer, lead } = subject.stage;
    const decision = task('decide_appeal', lead ? 'lead' : 'staff', deciders);
    return [answer ? decision : task('answer_appeal', 'brand'), ...problem];
  }
  return problem;
}

/** Staff who answer a question have until its pause is over; they work towards an escalation, the others towards the deadline. */
function dueOf({ stage }: Case, queue: Queue): string | undefined {
  const [clock] = stage.clocks;
  if (!clock) return undefined;
  if (queue === 'brand') return deadlineOf(clock);
  return clock.paused?.until ?? clock.due.find(({ kind }) => kind === 'escalation')?.at ?? deadlineOf(clock);
}
