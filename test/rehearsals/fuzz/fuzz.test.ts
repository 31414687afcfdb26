import { expect, test } from 'vitest';
import { createTestDatabase } from '../../support/rigs/test-database.ts';
import { fuzzRound, neverReached } from './fuzz.ts';

/** Always the same here; `npm run fuzz` draws others. */
const seed = 2000;

test(`every operation answers what its description says, whatever is sent (npm run fuzz -- --seed ${seed} --minutes 0)`, async () => {
  const test = await createTestDatabase();
  try {
    const round = await fuzzRound(test, { seed, requestsPerOperation: 8 });
    expect(round.findings).toEqual([]);
    expect(neverReached(round)).toEqual([]);
  } finally {
    await test.drop();
  }
}, 300_000);
