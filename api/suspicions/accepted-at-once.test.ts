import { type KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptancesOn, caseOf, reporter, resultsOf } from '../../test/support/rigs/acceptances.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { acceptSuspicions } from './accept-suspicions.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig({ endpoints: [] });
});
afterAll(() => rig.stop());
const { listing, about, accept, acceptOne } = acceptancesOn(() => rig);

describe('at the same moment', () => {
  test('fifty suspicions about one listing open one case, and the others join it', async () => {
    const scores = Array.from({ length: 50 }, (_, index) => `0.${String(index + 10)}`);
    const acceptances = await Promise.all(scores.map((score) => acceptOne({ score })));
    expect(resultsOf(acceptances).toSorted()).toEqual([...Array(49).fill('joined'), 'opened']);
    expect(new Set(acceptances.map(caseOf)).size).toBe(1);
  });

  test('the same suspicion is accepted once, and its id names one offer', async () => {
    const suspicionId = `twice-${listing()}`;
    const atOnce = (changes: (index: number) => object) =>
      Promise.all(Array.from({ length: 10 }, (_, index) => acceptOne({ suspicionId, ...changes(index) })));
    const same = await atOnce((index) => ({ score: `0.${index + 1}` }));
    expect(resultsOf(same).toSorted()).toEqual([...Array(9).fill('known'), 'opened']);
    const other = await atOnce((index) => ({
      suspicionId: `other-${suspicionId}`,
      listingId: `offer-${listing()}-${index}`,
    }));
    expect(resultsOf(other).toSorted()).toEqual(['opened', ...Array(9).fill('refused')]);
  });

  test('batches with the same listings in opposite order finish, and each listing has one case', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `offer-${listing()}-${index}`);
    const batch = (score: string, order: string[]) => accept(...order.map((listingId) => about({ listingId, score })));
    const both = await Promise.all([batch('0.5', ids), batch('0.6', ids.toReversed()), batch('0.7', ids)]);
    expect(resultsOf(both.flat()).filter((result) => result === 'opened')).toHaveLength(40);
    expect(new Set(both.flat().map(caseOf)).size).toBe(40);
  });
});

test('many suspicions take no more statements than one', async () => {
  const statementsFor = async (size: number): Promise<number> => {
    let count = 0;
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => (count++, node),
      transformResult: async ({ result }) => result,
    };
    const suspicions = Array.from({ length: size }, (_, index) => about({ listingId: `of-${size}-${index}` }));
    await acceptSuspicions({ database: rig.database.withPlugin(counting), now: rig.now }, reporter, suspicions);
    return count;
  };
  expect(await statementsFor(100)).toBe(await statementsFor(1));
});
