/** Where on the mark of a price things stand, from 0 to 1. */
export interface PricePlaces {
  price: number;
  from: number;
  to: number;
}

/** A price against what a genuine one usually costs. Nothing when the two cannot be compared. */
export function pricePlaces(
  price: { amount: string; currency: string },
  range: { from: string; to: string; currency: string } | undefined,
): PricePlaces | undefined {
  if (range?.currency !== price.currency) return undefined;
  const [amount, from, to] = [price.amount, range.from, range.to].map(Number) as [number, number, number];
  const whole = Math.max(amount, to) * 1.15;
  return whole > 0 ? { price: amount / whole, from: from / whole, to: to / whole } : undefined;
}
