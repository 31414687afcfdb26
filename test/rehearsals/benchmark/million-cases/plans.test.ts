import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../support/rigs/test-database.ts';
import { explain } from './explain.ts';
import { faultsOf } from './faults-of-a-plan.ts';
import { generateCases } from './generated/generate-cases.ts';
import { reads } from './reads/reads.ts';
import { takeSample, type Sample } from './sample.ts';

let rig: TestDatabase;
let sample: Sample;
beforeAll(async () => {
  rig = await createTestDatabase();
  await generateCases(rig.database, { cases: 10_000, oneInHasEvents: 10 }, () => {});
  sample = await takeSample(rig.database, 1);
});
afterAll(() => rig.drop());

test.each(reads)('$name: answered by index, from few rows', async (read) => {
  const explained = await explain(rig.database, (database) => read.ask(database, sample));
  expect(explained).not.toEqual([]);
  expect(faultsOf(read, explained)).toEqual([]);
});
