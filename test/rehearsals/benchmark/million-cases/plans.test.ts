import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../support/rigs/test-database.ts';
import { connectForPlans, type ForPlans } from './connect-for-plans.ts';
import { explain } from './explain.ts';
import { faultsOf } from './faults-of-a-plan.ts';
import { generateCases } from './generated/generate-cases.ts';
import { reads } from './reads/reads.ts';
import { takeSample, type Sample } from './sample.ts';

let rig: TestDatabase;
let sample: Sample;
let plans: ForPlans;
beforeAll(async () => {
  rig = await createTestDatabase();
  await generateCases(rig.database, { cases: 50_000, oneInHasEvents: 25 }, () => {});
  sample = await takeSample(rig.database, 1);
  plans = connectForPlans(rig.url);
});
afterAll(async () => {
  await plans.close();
  await rig.drop();
});

test.each(reads)('$name: answered by index, from few rows', async (read) => {
  const explained = await explain(plans.of(read), (watched) => read.ask(watched, sample));
  expect(explained).not.toEqual([]);
  expect(faultsOf(read, explained)).toEqual([]);
});
