import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../../../database/connect.ts';
import { createTestDatabase, type TestDatabase } from '../../../support/rigs/test-database.ts';
import { explain } from './explain.ts';
import { faultsOf } from './faults-of-a-plan.ts';
import { generateCases } from './generated/generate-cases.ts';
import { reads } from './reads/reads.ts';
import { takeSample, type Sample } from './sample.ts';

let rig: TestDatabase;
let sample: Sample;
let database: Database;
let withBitmaps: Database;
beforeAll(async () => {
  rig = await createTestDatabase();
  await generateCases(rig.database, { cases: 50_000, oneInHasEvents: 25 }, () => {});
  sample = await takeSample(rig.database, 1);
  // Of fifty thousand cases, some tables are so short that reading and sorting a good part of them can be cheaper, as the
  // statistics happen to fall: whether an index serves, in its order, is asked.
  withBitmaps = connect(`${rig.url}?options=-c%20enable_seqscan%3Doff`);
  database = connect(`${rig.url}?options=-c%20enable_seqscan%3Doff%20-c%20enable_bitmapscan%3Doff`);
});
afterAll(async () => {
  await Promise.all([database.destroy(), withBitmaps.destroy()]);
  await rig.drop();
});

test.each(reads)('$name: answered by index, from few rows', async (read) => {
  const explained = await explain(read.usesBitmap ? withBitmaps : database, (watched) => read.ask(watched, sample));
  expect(explained).not.toEqual([]);
  expect(faultsOf(read, explained)).toEqual([]);
});
