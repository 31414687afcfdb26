import { z } from '@hono/zod-openapi';
import type { Period } from '../../database/transparency/read-transparency.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import { day } from '../http/input/moment.ts';
import { Problem } from '../http/problem.ts';

const dayMilliseconds = 86_400_000;

/** A leap year: what a report covers, and what is read at once. */
const daysAtMost = 366;

/** The days that a report covers, both included. */
export const reportedDays = z.strictObject({
  from: day.openapi({ description: 'The first day, by UTC', example: '2026-01-01' }),
  to: day.openapi({
    description: `The last day, by UTC, included; at most ${daysAtMost} days together`,
    example: '2026-12-31',
  }),
});
type Days = z.output<typeof reportedDays>;

const noon = (on: string): number => Date.parse(`${on}T12:00:00.000Z`);

/**
 * What the days are in moments, and the months that they lie in.
 * @throws Problem malformed, for days that are no period
 */
export function periodOf({ from, to }: Days): Period & { months: string[] } {
  if (to < from) throw wrong('must not be before `from`');
  if ((noon(to) - noon(from)) / dayMilliseconds >= daysAtMost)
    throw wrong(`must be less than ${daysAtMost} days after \`from\``);
  if (to.startsWith('9999')) throw wrong('must be before the year 9999');
  return {
    from: `${from}T00:00:00.000Z`,
    until: addMilliseconds(`${to}T00:00:00.000Z`, dayMilliseconds),
    months: monthsOf(from, to),
  };
}

const wrong = (detail: string): Problem =>
  new Problem('malformed', 'the period cannot be reported', { errors: [{ parameter: 'to', detail }] });

function monthsOf(from: string, to: string): string[] {
  const [year, month] = from.split('-').map(Number) as [number, number];
  const months: string[] = [];
  for (let next = 0; ; next++) {
    const name = new Date(Date.UTC(2000, month - 1 + next, 1)).toISOString().slice(5, 7);
    const written = `${String(year + Math.floor((month - 1 + next) / 12)).padStart(4, '0')}-${name}`;
    if (written > to.slice(0, 7)) return months;
    months.push(written);
  }
}
