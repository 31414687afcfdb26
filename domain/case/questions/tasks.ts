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
  /** Since when it waits: the event that asked for it, whatever clock runs meanwhile. */
  since: string;
}

/** A task as it follows from where the case stands; since when, its past says. */
type Asked = Omit<Task, 'since'>;

/** What people have to do in a case now. At most one task of a kind. */
export const tasksOf = (subject: Case): Task[] =>
  askedIn(subject).map((task) => ({ ...task, since: subject.tasksSince?.[task.kind] ?? subject.since.at }));

/**
 * Since when each task waits after an event. It is the same task as long as the same people may do it: who late comes to
 * it, as the lead does, finds it as old as it is; what a second opinion has brought to a third person is new.
 */
export function tasksSinceOf(before: Case | undefined, after: Case, at: string): Case['tasksSince'] {
  const known = before ? askedIn(before) : [];
  const isKnown = ({ kind, barred }: Asked): boolean =>
    known.some((one) => one.kind === kind && one.barred.join(' ') === barred.join(' '));
  return Object.fromEntries(
    askedIn(after).flatMap((task) => {
      const since = isKnown(task) ? before?.tasksSince?.[task.kind] : at;
      return since === undefined ? [] : [[task.kind, since]];
    }),
  );
}

function askedIn(subject: Case): Asked[] {
  const task = (kind: TaskKind, queue: Queue, barred: string[] = []): Asked => {
    const due = dueOf(subject, queue);
    return { kind, queue, ...(due && { due }), barred };
  };
  const problem: Asked[] = subject.problem ? [problemTask(subject.problem.clock)] : [];
  const { deciders } = subject;
  if (isIn(subject, 'awaiting_verdict')) {
    const questions: Asked[] = subject.stage.question ? [task('answer_question', 'staff')] : [];
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
const nameSomebody = (nobodyLeft: IndependenceRule | undefined): Asked[] =>
  nobodyLeft === 'wait' ? [{ kind: 'name_somebody', queue: 'lead', barred: [] }] : [];

/** Staff's own, until the lead is called in. */
function problemTask({ due }: Clock): Asked {
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
