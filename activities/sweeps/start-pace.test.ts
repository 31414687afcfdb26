import { expect, test } from 'vitest';
import { startPace } from './start-pace.ts';

/** Starts one after the other. */
const after = (pace: ReturnType<typeof startPace>, ...milliseconds: number[]) => {
  for (const one of milliseconds) pace.begin()(one);
  return pace;
};
const times = (count: number, milliseconds: number) => Array.from({ length: count }, () => milliseconds);

test('while starts take what they usually do, more and more are under way', () => {
  const pace = startPace(1000);
  expect(pace.atOnce).toBe(1);
  expect(after(pace, ...times(3, 40)).atOnce).toBe(2);
  expect(after(pace, ...times(200, 41)).atOnce).toBeGreaterThan(10);
  expect(after(pace, ...times(10_000, 40)).atOnce).toBe(50);
});

test('when they take more than twice as long, half as many are', () => {
  const pace = after(startPace(1000), ...times(40, 40));
  const before = pace.atOnce;
  expect(after(pace, 1300).atOnce).toBe(Math.floor(before / 2));
});

test('what nobody notices is not slow, however quick the first was', () => {
  expect(after(startPace(1000), 20, ...times(200, 250)).atOnce).toBeGreaterThan(10);
});

test('one that was a little slow by chance changes nothing', () => {
  const pace = after(startPace(1000), ...times(40, 40));
  const before = pace.atOnce;
  expect(after(pace, 100).atOnce).toBeGreaterThanOrEqual(before);
});

test('those that were under way at the halving do not halve again', () => {
  const pace = after(startPace(1000), ...times(40, 40));
  const { atOnce } = pace;
  const underWay = Array.from({ length: atOnce }, () => pace.begin());
  for (const end of underWay) end(1300);
  expect(pace.atOnce).toBe(Math.floor(atOnce / 2));
  expect(after(pace, 1300).atOnce).toBe(Math.floor(atOnce / 4));
});

test('when they go on being slow, there are rests, the longer the slower', () => {
  const pace = after(startPace(1000), 40, ...times(9, 400));
  expect(pace.atOnce).toBe(1);
  expect(pace.restMilliseconds).toBeGreaterThan(200);
  const before = pace.restMilliseconds;
  expect(after(pace, 1800).restMilliseconds).toBeGreaterThan(before);
});

test('rests end with the first start that is quick again', () => {
  const pace = after(startPace(1000), 40, ...times(10, 500), 40);
  expect(pace.restMilliseconds).toBe(1);
});

test('a machine that has become slower for good is not waited for', () => {
  const pace = after(startPace(1000), 160, ...times(1000, 480));
  expect(pace.atOnce).toBeGreaterThan(1);
});

test('never more a second than is set', () => {
  expect(startPace(5).restMilliseconds).toBe(200);
  expect(after(startPace(5), ...times(100, 10)).restMilliseconds).toBe(200);
});
