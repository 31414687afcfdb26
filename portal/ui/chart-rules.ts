interface Row {
  name: string;
  colour: string;
  values: readonly (number | undefined)[];
}

/** A piece of a bar, from where to where it reaches. */
export interface Piece {
  at: number;
  name: string;
  colour: string;
  from: number;
  to: number;
}

/** Rows of counts, one upon the other; what is nothing has no piece. */
export function stacked(rows: readonly Row[]): Piece[] {
  const reached = new Map<number, number>();
  return rows.flatMap(({ name, colour, values }) =>
    values.flatMap((value, at) => {
      if (!value) return [];
      const from = reached.get(at) ?? 0;
      reached.set(at, from + value);
      return [{ at, name, colour, from, to: from + value }];
    }),
  );
}

/** How high the highest place is: of all rows together, or of the greatest alone. */
export function tallest(rows: readonly Pick<Row, 'values'>[], of: 'all' | 'greatest' = 'all'): number {
  const places = Math.max(0, ...rows.map(({ values }) => values.length));
  return Math.max(
    0,
    ...Array.from({ length: places }, (_, at) => {
      const here = rows.map(({ values }) => values[at] ?? 0);
      return of === 'all' ? here.reduce((sum, value) => sum + value, 0) : Math.max(...here);
    }),
  );
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const roundTimes = [1, 5, 15, 30]
  .concat([1, 5, 10, 15, 30].map((count) => count * minute))
  .concat([1, 2, 4, 6, 12].map((count) => count * hour))
  .concat([1, 2, 5, 10, 20].map((count) => count * day));

/** Marks of an axis of time at moments that people count in, five at most, the last one at or above the longest. */
export function timeTicks(longest: number): number[] {
  const step = roundTimes.find((one) => longest / one <= 4) ?? Math.ceil(longest / 4);
  return Array.from({ length: Math.ceil(longest / step) + 1 }, (_, count) => count * step);
}

/** The places at which any of the rows has something, the newest first. */
export function filledPlaces(rows: readonly Pick<Row, 'values'>[]): number[] {
  const places = new Set(rows.flatMap(({ values }) => values.flatMap((value, at) => (value ? [at] : []))));
  return [...places].toSorted((one, other) => other - one);
}

/** Where there is a value at all: between two that are known, nothing is made up. */
export const knownPlaces = (values: readonly (number | undefined)[]): { at: number; value: number }[] =>
  values.flatMap((value, at) => (value === undefined ? [] : [{ at, value }]));
