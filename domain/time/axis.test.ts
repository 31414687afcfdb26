import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisOf, labelled, labelledFolds, nearestStop } from './axis.ts';

const sizes = { mark: 0.01, fold: 0.05 };
const day = 86_400_000;

describe('the axis', () => {
  test('is true to the time where nothing is idle', () => {
    const { stops, folds } = axisOf(
      [0, 1, 3, 4, 6, 8, 9, 10].map((hour) => hour * 3_600_000),
      { mark: 0, fold: 0.05 },
    );
    expect(folds).toEqual([]);
    expect(stops.map((stop) => Math.round(stop * 100))).toEqual([0, 10, 30, 40, 60, 80, 90, 100]);
  });

  test('folds a stretch that is idle for more than a fifth of it, with how long it lasts', () => {
    const hour = 3_600_000;
    const moments = [0, 1, 2, 3, 4, 5, 6].map((at) => at * hour);
    const { stops, folds } = axisOf([...moments, 6 * hour + 12 * day], sizes);
    expect(folds.map(({ milliseconds }) => milliseconds / day)).toEqual([12]);
    expect(stops[6]!).toBeGreaterThan(0.9);
  });

  test('draws a break no wider than it was told to, and gives what it saves to the events', () => {
    const burst = Array.from({ length: 6 }, (_, at) => at * 40);
    const { stops, folds } = axisOf([...burst, ...burst.map((moment) => 10_000 + moment)], sizes);
    expect(folds.map(({ from, to }) => Math.round((to - from) * 1000) / 1000)).toEqual([0.05]);
    const [first, second] = [stops.slice(0, 6), stops.slice(6)];
    expect(first.at(-1)! - first[0]!).toBeGreaterThan(0.35);
    expect(second.at(-1)! - second[0]!).toBeGreaterThan(0.35);
  });

  test('gives events of one moment the room of their marks', () => {
    const { stops } = axisOf([0, 0, 0, day], sizes);
    expect(stops[1]! - stops[0]!).toBeGreaterThanOrEqual(0.01);
    expect(stops[2]! - stops[1]!).toBeCloseTo(stops[1]! - stops[0]!);
  });

  test('takes even steps when it is asked to', () => {
    expect(axisOf([0, 1, day], { ...sizes, even: true })).toEqual({ stops: [0, 0.5, 1], folds: [] });
  });

  test('runs from one end to the other and never back, with breaks between the events alone', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 400 * day }), { minLength: 2, maxLength: 60 });
    fc.assert(
      fc.property(moments, (unordered) => {
        const { stops, folds } = axisOf(
          unordered.toSorted((one, other) => one - other),
          sizes,
        );
        expect(stops).toHaveLength(unordered.length);
        expect(stops.at(-1)).toBeCloseTo(1, 6);
        for (const [at, stop] of stops.slice(1).entries()) expect(stop).toBeGreaterThanOrEqual(stops[at]!);
        for (const { from, to } of folds) {
          expect(to).toBeGreaterThan(from);
          expect(to - from).toBeLessThanOrEqual(sizes.fold + 1e-9);
          expect(stops.filter((stop) => stop > from && stop < to)).toEqual([]);
        }
      }),
    );
  });
});

test('the slider stops at the nearest event, and where several stand in one place, at the last', () => {
  expect(nearestStop([0, 0.4, 0.5, 0.5, 1], 0.46)).toBe(3);
  expect(nearestStop([0, 0.4, 0.5, 1], 0.1)).toBe(0);
});

test('labels stand at both ends and behind breaks, and never upon each other', () => {
  const axis = { stops: [0, 0.02, 0.1, 0.5, 0.52, 1], folds: [{ from: 0.12, to: 0.48, milliseconds: day }] };
  expect(labelled(axis, 0.1)).toEqual([0, 2, 3, 5]);
});

test('of breaks that stand close, the longest is labelled', () => {
  const folds = [
    { from: 0.1, to: 0.15, milliseconds: day },
    { from: 0.17, to: 0.22, milliseconds: 3 * day },
    { from: 0.6, to: 0.65, milliseconds: 2 * day },
  ];
  expect(labelledFolds({ stops: [], folds }, 0.1).map(({ milliseconds }) => milliseconds / day)).toEqual([3, 2]);
});
