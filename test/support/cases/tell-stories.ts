import fc from 'fast-check';
import { anyStory, type Answer, type Story } from './random-story.ts';
import { RunningCase } from './running-case.ts';

/** Runs a story; `afterEach` looks at the case after every move. */
export function run(
  { moves, ...beginning }: Story,
  afterEach: (it: RunningCase) => void = () => undefined,
): RunningCase {
  const it = new RunningCase(beginning);
  afterEach(it);
  for (const move of moves) {
    it.play(move);
    afterEach(it);
  }
  return it;
}

/** A story, told to its end. */
export function runToTheEnd(story: Story, answer: Answer = 'obeys'): RunningCase {
  const it = run(story);
  it.runOut(answer, 60);
  return it;
}

/** Enough for every run to find the bugs that were found so far; not more than a few seconds. */
export const numRuns = 100;

/** Asks something of any story. */
export const always = (property: (story: Story) => void): void =>
  fc.assert(fc.property(anyStory, property), { numRuns });
