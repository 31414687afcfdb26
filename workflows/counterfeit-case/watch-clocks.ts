import { condition, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../activities/create-activities.ts';
import { nextStep } from '../../domain/case/questions/next-step.ts';
import { outlivedAt } from '../../domain/time/calendar.ts';
import { now, type RunningCase } from './running-case.ts';

const { nextCalendar } = proxyActivities<Pick<Activities, 'nextCalendar'>>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '200ms', maximumInterval: '1 minute' },
  summary: 'fetch the calendar of the years to come',
});

/** Takes each step of the case's clocks at its moment, until the run is over. The only timer; while nobody is waited for, none. */
export async function watchClocks(run: RunningCase, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const { clocks } = run.case.stage;
    const isOvertaken = (): boolean => isOver() || run.case.stage.clocks !== clocks;
    const next = dueNext(run);
    const wait = next && Date.parse(next.at) - Date.now();
    if (wait === undefined) await condition(isOvertaken);
    else if (wait > 0) await condition(isOvertaken, wait, { summary: next!.summary });
    else await next!.take();
  }
}

interface Due {
  at: string;
  summary: string;
  take(): void | Promise<void>;
}

/** What is due first: a step of a clock, or the next calendar for a case that has outlived its own. */
function dueNext(run: RunningCase): Due | undefined {
  if (run.case.stage.clocks.length === 0) return undefined;
  const next = nextStep(run.case);
  const renewal = outlivedAt(run.terms.calendar);
  if (!next || renewal < next.step.at)
    return { at: renewal, summary: 'calendar: the next one', take: () => renewCalendar(run) };
  const { clock, step } = next;
  const summary = `${words(clock)} clock: ${words(step.kind)}`;
  return { at: step.at, summary, take: () => run.apply({ kind: 'take_step', content: next }) };
}

async function renewCalendar(run: RunningCase): Promise<void> {
  const { zone, country } = run.terms.calendar;
  const { sha256, calendar } = await nextCalendar({ zone, country, at: now() });
  if (run.case.stage.name !== 'closed') run.renewCalendar(sha256, calendar);
}

const words = (code: string): string => code.replaceAll('_', ' ');
