import { describe, expect, test } from 'vitest';
import { passedOf, placesOf, urgencyOf } from './clock-rules.ts';

const startedAt = '2026-11-01T00:00:00.000Z';
const deadline = '2026-11-11T00:00:00.000Z';
const after = (days: number): number => new Date(startedAt).getTime() + days * 86_400_000;
const clock = { startedAt, deadline };

describe('a clock', () => {
  test('is calm until its last tenth, then amber, and red in its last 3 %', () => {
    expect([1, 8.9, 9.1, 9.75, 10].map((days) => urgencyOf(clock, after(days)))).toEqual([
      'calm',
      'calm',
      'soon',
      'last',
      'over',
    ]);
  });

  test('that stands still shows where it was stopped', () => {
    const paused = { at: '2026-11-03T00:00:00.000Z', until: '2026-11-05T00:00:00.000Z' };
    expect(passedOf({ ...clock, paused }, after(4))).toBe(0.2);
    expect(urgencyOf({ ...clock, paused }, after(9.9))).toBe('paused');
  });

  test('without an end is never urgent', () => {
    expect(urgencyOf({ startedAt }, after(1000))).toBe('calm');
  });

  test('shows the steps to come at their places, the deadline at its end', () => {
    const steps = [
      { kind: 'reminder', at: '2026-11-06T00:00:00.000Z' },
      { kind: 'deadline', at: deadline },
    ];
    expect(placesOf({ ...clock, steps })).toEqual([0.5]);
  });
});
