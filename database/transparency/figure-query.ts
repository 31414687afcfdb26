import type { FigureUnit } from '../../domain/transparency.ts';

/** Of an even number, a median is the middle between the two in the middle. */
const values: Record<FigureUnit, string> = {
  count: 'count(*)::integer',
  seconds: 'round(percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds))::integer',
  share: 'round(avg(is_counted::integer), 4)::float8',
};

/** Days are those of UTC, as the ledger's times are: they are the same for everybody. */
const month = `to_char(at AT TIME ZONE 'UTC', 'YYYY-MM') AS month`;

/**
 * The query of a figure, as it is run and as it is shown: anybody with the ledger can run it.
 * @returns it gives `month`, null for the whole period, by what the figure is divided, and `value`
 */
export function figureQuery({ unit, by }: { unit: FigureUnit; by: readonly string[] }, rows: string): string {
  const names = by.map((name) => `"${name}"`);
  return [
    `SELECT ${['month', ...names, `${values[unit]} AS value`].join(', ')}`,
    `FROM (SELECT ${month}, counted.* FROM (`,
    ...rows
      .trim()
      .split('\n')
      .map((line) => `  ${line.replace(/^ {4}/, '')}`),
    ') AS counted) AS by_month',
    `GROUP BY GROUPING SETS ((${['month', ...names].join(', ')}), (${names.join(', ')}))`,
    `ORDER BY ${['month NULLS FIRST', ...names].join(', ')}`,
  ].join('\n');
}
