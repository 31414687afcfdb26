import type { IndependenceRule, TaskKind } from '../../vocabulary.ts';
import { isIn, type Case } from '../case.ts';
import { deadlineOf, type Clock } from '../clock.ts';

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
  const problem: Task[] = subject.problem ? [problemTask(subject.problem.clock)] : [];
  const { deciders } = subject;
  if (isIn(subject, 'awaiting_verdict')) {
    const questions: Task[] = subject.stage.question ? [task('answer_question', 'staff')] : [];
    return [task('give_verdict', 'brand'), ...questions, ...problem];
  }
  if (isIn(subject, 'staff_review')) {
    const { proposal, lead, nobodyLeft } = subject.stage;
    const barred = nobodyLeft === 'lead_decides' ? [] : deciders;
    const decision = task(proposal ? 'approve_review' : 'decide_review', lead ? 'lead' : 'staff', barred);
    return [decision, ...nameSomebody(nobodyLeft), ...problem];
  }
  if (isIn(subject, 'appeal_review')) {
    const { answer, lead, nobodyLeft } = subject.stage;
    const barred = nobodyLeft === 'lead_decides' ? [] : deciders;
    const decision = task('decide_appeal', lead ? 'lead' : 'staff', barred);
    return [answer ? decision : task('answer_appeal', 'brand'), ...nameSomebody(nobodyLeft), ...problem];
  }
  return problem;
}

/** Somebody who has not decided before is to be found, and given a key. */
const nameSomebody = (nobodyLeft: IndependenceRule | undefined): Task[] =>
  nobodyLeft === 'wait' ? [{ kind: 'name_somebody', queue: 'lead', barred: [] }] : [];

/** Staff's own, until the lead is called in. */
function problemTask({ due }: Clock): Task {
  const end = due.find(({ kind }) => kind === 'escalation') ?? due.find(({ kind }) => kind === 'deadline');
  return { kind: 'resolve_marketplace_problem', queue: 'staff', ...(end && { due: end.at }), barred: [] };
}

/** Staff who answer a question have until its pause is over; they work towards an escalation, the others towards the deadline. */
function dueOf({ stage }: Case, queue: Queue): string | undefined {
  const [clock] = stage.clocks;
  if (!clock) return undefined;
  if (queue === 'brand') return deadlineOf(clock);
  return clock.paused?.until ?? clock.due.find(({ kind }) => kind === 'escalation')?.at ?? deadlineOf(clock);
}
