import { condition, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/create-activities.ts';
import { clocksOf } from '../../domain/case/case.ts';
import type { Step } from '../../domain/case/clock.ts';
import { nextStep } from '../../domain/case/questions/next-step.ts';
import { outlivedAt } from '../../domain/time/calendar.ts';
import type { ClockName, StepKind } from '../../domain/vocabulary.ts';
import type { RunningCase } from './running-case.ts';

const asked = { startToCloseTimeout: '10s', retry: { initialInterval: '200ms', maximumInterval: '1 minute' } } as const;
const { nextCalendar } = proxyActivities<Pick<Activities, 'nextCalendar'>>({
  ...asked,
  summary: 'fetch the calendar of the years to come',
});
const { whoMayDecide } = proxyActivities<Pick<Activities, 'whoMayDecide'>>({ ...asked, summary: 'ask who may decide' });

/** Takes each step of the case's clocks at its moment, until the run is over. The only timer; while nobody is waited for, none. */
export async function watchClocks(run: RunningCase, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const next = dueNext(run);
    const isOvertaken = (): boolean => isOver() || !isSame(dueNext(run), next);
    const wait = next && Date.parse(next.at) - Date.now();
    if (wait === undefined) await condition(isOvertaken);
    else if (wait <= 0) await next!.take();
    else if (!(await condition(isOvertaken, wait, { summary: next!.summary }))) {
      // A worker that is asked a question before it is given the task runs the case up to the timer that has fired, by the
      // time of the task before: by that it would wait once more, which no other worker could follow.
      run.hasCome(next!.at);
      if (!isOver()) await next!.take();
    }
  }
}

interface Due {
  at: string;
  summary: string;
  take(): void | Promise<void>;
}

const isSame = (one: Due | undefined, other: Due | undefined): boolean =>
  one?.at === other?.at && one?.summary === other?.summary;

/** What is due first: a step of a clock, or the next calendar for a case that has outlived its own. */
function dueNext(run: RunningCase): Due | undefined {
  if (clocksOf(run.case).length === 0) return undefined;
  const next = nextStep(run.case);
  const renewal = outlivedAt(run.terms.calendar);
  if (!next || renewal < next.step.at)
    return { at: renewal, summary: 'calendar: the next one', take: () => renewCalendar(run) };
  const { clock, step } = next;
  const summary = `${words(clock)} clock: ${words(step.kind)}`;
  return { at: step.at, summary, take: () => takeStep(run, next) };
}

/** Whoever is going to be asked to decide must be there, and independent. */
async function takeStep(run: RunningCase, next: { clock: ClockName; step: Step }): Promise<void> {
  const { kind, at } = next.step;
  const asks = asksStaff[next.clock]?.includes(kind);
  const people = asks ? await whoMayDecide() : undefined;
  const now = nextStep(run.case);
  if (now?.clock !== next.clock || now.step.kind !== kind || now.step.at !== at) return; // overtaken meanwhile
  run.apply({ kind: 'take_step', content: next }, people);
}

/** The steps upon which staff can be asked to decide. */
const asksStaff: Partial<Record<ClockName, StepKind[]>> = {
  verdict: ['deadline'],
  review: ['escalation', 'deadline'],
  answer: ['deadline'],
  appeal_decision: ['deadline'],
};

async function renewCalendar(run: RunningCase): Promise<void> {
  const { zone, country } = run.terms.calendar;
  const { sha256, calendar } = await nextCalendar({ zone, country, at: run.now });
  if (run.case.stage.name !== 'closed') run.renewCalendar(sha256, calendar);
}

const words = (code: string): string => code.replaceAll('_', ' ');
