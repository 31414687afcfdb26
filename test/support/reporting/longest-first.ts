import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that wait longest for something real, so that the others run beside them and not before them. */
const longest = [
  'faults.test.ts',
  'one-command.test.ts',
  'production.test.ts',
  'paths.test.ts',
  'marketplace.test.ts',
  'messages.test.ts',
  'survival.test.ts',
  'heal.test.ts',
  'abuse.test.ts',
  'plans.test.ts',
];

/** Starts the longest files first, also on a fresh clone that knows no durations yet. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification): number => {
      const rank = longest.findIndex((name) => moduleId.endsWith(`/${name}`));
      return rank < 0 ? longest.length : rank;
    };
    return (await super.sort(files)).toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}
