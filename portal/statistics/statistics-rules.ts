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

/** Of the formula as the API tells it, what is the same in every language. */
export function mathIn(formula: string): string {
  const [begin, end] = [formula.indexOf('(p'), formula.indexOf(', where')];
  return begin < 0 ? formula : formula.slice(begin, end < 0 ? undefined : end);
}
