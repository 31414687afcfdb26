/** A month as the API tells it. */
export interface Month {
  month: string;
  answers: {
    inTime: number;
    unanswered: number;
    medianSeconds?: number | undefined;
    slowestTenthSeconds?: number | undefined;
  };
  ended: { removed: number; dismissed: number; reinstated: number; withdrawn: number };
  appeals: { upheld: number; reinstated: number; otherwise: number };
}

/** Makes rows of a chart out of months: a value for each. */
export const rowOf =
  (months: readonly Month[]) => (name: string, colour: string, valueOf: (month: Month) => number | undefined) => ({
    name,
    colour,
    values: months.map(valueOf),
  });

/** The newest of the values that are there, and where it stands. */
export function newestOf(values: readonly (number | undefined)[]): { at: number; value: number } | undefined {
  const at = values.findLastIndex((value) => value !== undefined);
  return at < 0 ? undefined : { at, value: values[at]! };
}

/** All values together; what is not known adds nothing. */
export const sumOf = (values: readonly (number | undefined)[]): number =>
  values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

/** Of the formula as the API tells it, what is the same in every language. */
export function mathIn(formula: string): string {
  const [begin, end] = [formula.indexOf('(p'), formula.indexOf(', where')];
  return begin < 0 ? formula : formula.slice(begin, end < 0 ? undefined : end);
}
