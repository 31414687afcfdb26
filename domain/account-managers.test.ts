import { describe, expect, test } from 'vitest';
import { chooseAccountManager, type Candidate } from './account-managers.ts';

const candidate = (membershipId: string, brands: number, ...markets: string[]): Candidate => ({
  membershipId,
  brands,
  markets,
});

describe('a new brand is given', () => {
  test.each([
    ['to whoever knows its market', 'FR', 'mara', [candidate('mara', 9, 'FR'), candidate('tilda', 0, 'DE')]],
    [
      'to whoever knows the Union, for a member',
      'FR',
      'mara',
      [candidate('mara', 9, 'EU'), candidate('tilda', 0, 'GB')],
    ],
    [
      'of these to whoever has the fewest brands',
      'FR',
      'tilda',
      [candidate('mara', 9, 'FR'), candidate('tilda', 8, 'EU')],
    ],
    [
      'where nobody knows its market, to whoever has the fewest',
      'JP',
      'tilda',
      [candidate('mara', 9, 'FR'), candidate('tilda', 8)],
    ],
    ['of several as busy always to the same one', 'FR', 'mara', [candidate('tilda', 1), candidate('mara', 1)]],
    ['to nobody, where nobody is', 'FR', undefined, []],
  ])('%s', (_how, country, chosen, candidates) => {
    expect(chooseAccountManager(candidates, country)).toBe(chosen);
  });
});
