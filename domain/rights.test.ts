import { describe, expect, test } from 'vitest';
import { countries, europeanUnion } from './places.ts';
import { whyNotReliedOn, type Right } from './rights.ts';

const mark: Right = { kind: 'trademark', territories: ['EU', 'CH'], expiresOn: '2026-06-30', standing: 'verified' };
const on = (day: string, country?: string) => ({ day, country });

describe('a right that a brand names', () => {
  test('counts to the end of its last day, and not on the next', () => {
    expect(whyNotReliedOn(mark, on('2026-06-30'))).toBeUndefined();
    expect(whyNotReliedOn(mark, on('2026-07-01'))).toBe('it expired on 2026-06-30');
    expect(whyNotReliedOn({ ...mark, expiresOn: undefined }, on('2099-01-01'))).toBeUndefined();
  });

  test.each(['CH', 'DE', 'IE', 'HR'])('counts where it holds, as in %s', (country) => {
    expect(whyNotReliedOn(mark, on('2026-01-01', country))).toBeUndefined();
  });

  test.each(['GB', 'US', 'NO'])('does not count elsewhere, as in %s', (country) => {
    const why = whyNotReliedOn(mark, on('2026-01-01', country));
    expect(why).toBe(`it holds in EU, CH, and the offer stands in ${country}`);
  });

  test('counts where nobody knows where the offer stands', () => {
    expect(whyNotReliedOn(mark, on('2026-01-01'))).toBeUndefined();
  });

  test.each([
    ['unverified', 'has not verified it yet'],
    ['refused', 'has refused it'],
  ] as const)('counts once the marketplace has verified it, and %s it does not', (standing, why) => {
    expect(whyNotReliedOn({ ...mark, standing }, on('2026-01-01'))).toContain(why);
  });

  test('is none that knows no counterfeits', () => {
    expect(whyNotReliedOn({ ...mark, kind: 'patent' }, on('2026-01-01'))).toContain('a patent tells of no counterfeit');
  });
});

test('the European Union has 27 members, each a country', () => {
  expect(new Set(europeanUnion).size).toBe(27);
  expect(europeanUnion.filter((member) => !countries.includes(member))).toEqual([]);
});
