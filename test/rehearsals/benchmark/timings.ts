import type { Figure } from './section.ts';

/** The value that this share of all does not exceed: 0.95 for the 95th percentile. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** To three significant digits. */
export const round = (value: number): number => Number(value.toPrecision(3));

/** p50, p95 and p99 of times in milliseconds, as figures. */
export function timingFigures(
  name: string,
  milliseconds: readonly number[],
  budgets: { p95?: string; p99?: string } = {},
) {
  const figure = (share: number, at: string, budget?: string): Figure => ({
    name,
    value: Math.round(percentile(milliseconds, share)),
    unit: `ms at ${at}`,
    ...(budget && { budget }),
  });
  return [figure(0.5, 'p50'), figure(0.95, 'p95', budgets.p95), figure(0.99, 'p99', budgets.p99)];
}
