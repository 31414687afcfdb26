import { z } from 'zod';
import { readPeriod } from './length.ts';

/**
 * A length of time as a policy writes it: an ISO-8601 duration in months, days or time of day, and how days count.
 * `PT72H`, `P14D`, `P6M`, `P3D business` (working days), `P3D without Sundays`.
 */
export const period = z
  .string()
  .regex(/^(P\d{1,3}M|P\d{1,4}D( business| without Sundays)?|PT(?=\d)(\d{1,5}H)?(\d{1,4}M)?(\d{1,5}S)?)$/, {
    error: 'must be an ISO-8601 duration such as PT72H, P14D, P6M, "P3D business" or "P3D without Sundays"',
    abort: true,
  });
export type Period = z.infer<typeof period>;

/** More time: a period that is longer than nothing. */
export const moreTime = period.refine((text) => /[1-9]/.test(text), 'must be longer than nothing');

const dayMilliseconds = 86_400_000;
const daysPerCounted = { calendar: 1, business: 7 / 5, without_sundays: 7 / 6 } as const;

/** How long a period usually is: to compare periods of different kinds, never to count by. */
export function nominalMilliseconds(text: Period): number {
  const length = readPeriod(text);
  switch (length.unit) {
    case 'milliseconds':
      return length.count;
    case 'days':
      return length.count * daysPerCounted[length.counted] * dayMilliseconds;
    case 'months':
      return length.count * 30 * dayMilliseconds;
  }
}

/** Whether one period passes over days that another counts: it may then end later, however short it is. */
export function leavesOutMore(one: Period, other: Period): boolean {
  const leftOut = (text: Period): number => {
    const length = readPeriod(text);
    return length.unit === 'days' ? daysPerCounted[length.counted] : daysPerCounted.calendar;
  };
  return leftOut(one) > leftOut(other);
}
