import { afterAll, beforeAll, expect, test } from 'vitest';
import { brand, detector, GivenCase, openingWith, say } from '../../test/support/given-case.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/rigs/test-database.ts';
import { seedSamples } from '../../workers/samples/seed-samples.ts';
import { appendEvents } from './append-events.ts';
import { rebuildViews } from './rebuild-views.ts';

let test_: TestDatabase;
beforeAll(async () => {
  test_ = await createTestDatabase();
  await seedSamples(test_.database);
});
afterAll(() => test_.drop());

test('a view that does not follow from the events is folded again; the others are left alone', async () => {
  const { database } = test_;
  const opening = { brandId: 'aurelia', sellerId: 'seller-1' };
  const cases = ['case-1', 'case-2'].map((caseId, index) => {
    const it = new GivenCase({ ...openingWith({ ...opening, listingId: `listing-${index}` }) }, detector);
    it.when(say.verdict('counterfeit'), { ...brand(), brandId: 'aurelia' });
    return it.events.map((event) => ({ ...event, caseId }));
  });
  await database.transaction().execute((transaction) =>
    appendEvents(
      transaction,
      cases.map((events) => ({ events })),
    ),
  );
  const read = () => database.selectFrom('cases').selectAll().orderBy('case_id').execute();
  const before = await read();
  await database
    .updateTable('cases')
    .set({ stage: 'closed', state: '{}', sequence: 1 })
    .where('case_id', '=', 'case-1')
    .execute();
  expect(await rebuildViews(database)).toBe(1);
  expect(await read()).toEqual(before);
  expect(await rebuildViews(database)).toBe(0);
});
