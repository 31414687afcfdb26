import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepSweeping } from './keep-sweeping.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const rhythm = { pauseMilliseconds: 2000, lastsMilliseconds: 10_000 };
/** Time passes only while it pauses. */
const context = {
  heartbeat: () => {},
  sleep: async (milliseconds: number) => void vi.setSystemTime(Date.now() + milliseconds),
};

let rounds = 0;
/** Rounds, of which those fail. */
const round = (...failing: number[]) => {
  rounds = 0;
  return async (): Promise<void> => {
    rounds += 1;
    if (failing.includes(rounds)) throw new Error(`round ${rounds}`);
  };
};

test('one run of a sweep makes round after round: few closed runs stay behind', async () => {
  await keepSweeping(round(), rhythm, context);
  expect(rounds).toBe(5);
});

test('a round that fails is made again, and fails the run when it was the last', async () => {
  await keepSweeping(round(1, 2), rhythm, context);
  expect(rounds).toBe(5);
  await expect(keepSweeping(round(5), rhythm, context)).rejects.toThrow('round 5');
});
