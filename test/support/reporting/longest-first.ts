import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that wait longest for something real, so that the others run beside them and not before them. */
const longest = [
  'rehearsals/faults/faults.test.ts',
  'rehearsals/fuzz/fuzz.test.ts',
  'process/paths.test.ts',
  'process/long-case.test.ts',
  'portal/walk/walk.test.ts',
  'portal/case.test.ts',
  'one-command/interrupted-start.test.ts',
  'one-command/one-command.test.ts',
  'operations/production.test.ts',
  'process/messages.test.ts',
  'world/marketplace.test.ts',
  'process/survival.test.ts',
  'process/heal.test.ts',
  'erasures/erased-everywhere.test.ts',
  'live/live.test.ts',
  'abuse/abuse.test.ts',
  'million-cases/plans.test.ts',
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
