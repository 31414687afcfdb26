import { describe, expect, test } from 'vitest';
import type { CaseEvent, CaseView } from './read-case.ts';
import { shareBelow, statementsToHear, usualPrice } from './suspicion.ts';

describe('the usual price', () => {
  const priced = (...prices: [string, string, string][]) =>
    ({
      prices: prices.map(([market, amount, currency]) => ({ market, price: { amount, currency } })),
    }) as unknown as CaseView['reference'];
  const offer = { price: { amount: '89.00', currency: 'EUR' }, country: 'DE' };

  test('is that of the offer’s country, else of the Union, else any in its currency', () => {
    const all = priced(['US', '900', 'USD'], ['FR', '1200', 'EUR'], ['EU', '1250', 'EUR'], ['DE', '1290', 'EUR']);
    expect(usualPrice(all, offer)).toMatchObject({ market: 'DE', amount: '1290' });
    expect(usualPrice(all, { ...offer, country: 'IT' })).toMatchObject({ market: 'EU' });
    expect(usualPrice(priced(['FR', '1200', 'EUR']), offer)).toMatchObject({ market: 'FR' });
    expect(usualPrice(priced(['US', '900', 'USD']), offer)).toBeUndefined();
  });

  test('says how much less the offer costs, if it does', () => {
    expect(shareBelow({ amount: '300' }, { amount: '1200' })).toBe(0.75);
    expect(shareBelow({ amount: '1300' }, { amount: '1200' })).toBeUndefined();
  });
});

test('what the seller has said is heard until somebody has decided', () => {
  const said = [{ kind: 'seller_statement_given', sequence: 3 }] as unknown as CaseEvent[];
  for (const stage of ['awaiting_verdict', 'staff_review'] as const)
    expect(statementsToHear({ stage }, said)).toEqual(said);
  for (const stage of ['removing', 'appeal_window', 'closed'] as const)
    expect(statementsToHear({ stage }, said)).toEqual([]);
});
