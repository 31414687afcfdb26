import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { createAcceptSuspicion, type AcceptSuspicion } from './accept-together.ts';
import type { Reporter } from './reporter.ts';
import { readSuspicion, type Suspicion } from './suspicion.ts';

let rig: ApiRig;
let accept: AcceptSuspicion;
let transactions = 0;
/** Each transaction locks its listings once. */
const counting: KyselyPlugin = {
  transformQuery({ node }) {
    if (JSON.stringify(node).includes('pg_advisory_xact_lock')) transactions += 1;
    return node;
  },
  transformResult: async ({ result }) => result,
};
beforeAll(async () => {
  rig = await startApiRig();
  accept = createAcceptSuspicion({ database: rig.database.withPlugin(counting), now: rig.now });
});
afterAll(() => rig.stop());

const reporter = (id: string): Reporter => ({
  actor: { kind: 'detector', id },
  files: { uploader: id, party: 'staff', tenant: undefined },
});
function suspicionOf(listingId: string, changes: object = {}): Suspicion & { brand: string } {
  const given = { marketplaceId: 'harbour', listingId, sellerId: 'seller-1', title: 'A watch', score: '0.9' };
  const read = readSuspicion({ ...given, brand: 'brand-1', ...changes });
  if (!('suspicion' in read) || !read.suspicion) throw new Error(JSON.stringify(read));
  return read.suspicion;
}

test('thirty that one detector reports at once take two transactions, and each has its own answer', async () => {
  const before = transactions;
  const listings = Array.from({ length: 30 }, (_, index) => `at-once-${index}`);
  const answers = await Promise.all(listings.map((listingId) => accept(reporter('a'), suspicionOf(listingId))));
  expect(transactions - before).toBe(2); // the first one's, and that of all who came meanwhile
  expect(answers.map(({ result }) => result)).toEqual(listings.map(() => 'opened'));
  const caseIds = answers.flatMap((answer) => ('caseId' in answer ? answer.caseId : []));
  const rows = await rig.database
    .selectFrom('cases')
    .select(['case_id', 'listing_id'])
    .where('case_id', 'in', caseIds)
    .execute();
  const listingOf = new Map(rows.map(({ case_id, listing_id }) => [case_id, listing_id]));
  expect(caseIds.map((caseId) => listingOf.get(caseId))).toEqual(listings);
});

test('those of two reporters are not put together: each is on its own word', async () => {
  await Promise.all([accept(reporter('b'), suspicionOf('of-b')), accept(reporter('c'), suspicionOf('of-c'))]);
  const rows = await rig.database
    .selectFrom('suspicions')
    .innerJoin('cases', 'cases.case_id', 'suspicions.case_id')
    .select(['listing_id', 'suspicions.actor'])
    .where('listing_id', 'in', ['of-b', 'of-c'])
    .orderBy('listing_id')
    .execute();
  expect(rows).toMatchObject([{ actor: { id: 'b' } }, { actor: { id: 'c' } }]);
});

test('the same offer twice at once is one case', async () => {
  const answers = await Promise.all(
    ['0.7', '0.8', '0.9'].map((score) => accept(reporter('d'), suspicionOf('thrice', { score }))),
  );
  expect(answers.map(({ result }) => result)).toEqual(['opened', 'joined', 'joined']);
});

test('one that is refused, and one that goes wrong, leave the others to theirs', async () => {
  const broken = { ...suspicionOf('broken'), listingId: 'no \0 database takes this' };
  const answers = await Promise.allSettled([
    accept(reporter('e'), suspicionOf('first')),
    accept(reporter('e'), suspicionOf('unknown-brand', { brand: 'nobody' })),
    accept(reporter('e'), broken),
    accept(reporter('e'), suspicionOf('last')),
  ]);
  expect(answers).toMatchObject([
    { value: { result: 'opened' } },
    { value: { result: 'refused', problem: { code: 'brand_not_enrolled' } } },
    { status: 'rejected' },
    { value: { result: 'opened' } },
  ]);
});
