import type { ReadFigure } from '../../database/transparency/read-transparency.ts';
import type { Report } from './make-report.ts';

const columns = ['from', 'to', 'part', 'article', 'figure', 'unit', 'month', 'by', 'value', 'definition', 'query'];

/** Where there is no number. */
const notKnown = 'not known to this installation';
const nothing = 'nothing to measure';

/** The report as a table: a number a row, its definition and query beside those of the whole period. */
export const rowsOfReport = (report: Report): string[][] => [
  columns,
  ...report.figures.flatMap((figure) => rowsOfFigure(report, figure)),
];

function rowsOfFigure({ from, to, months, parameters: [first, behind] }: Report, figure: ReadFigure): string[][] {
  const { part, article, name, unit } = figure;
  const beginning = [from, to, part, article, name, unit];
  if (figure.whyUnknown !== undefined) return [[...beginning, '', '', notKnown, figure.whyUnknown, '']];
  const source = [figure.definition, `-- $1 = ${first}, $2 = ${behind}\n${figure.query}`];
  const none = { by: {}, value: 0, byMonth: months.map(() => 0) };
  return (figure.rows.length > 0 ? figure.rows : [none]).flatMap(({ by, value, byMonth }) => {
    const divided = Object.entries(by)
      .map(([dimension, of]) => `${dimension}=${of}`)
      .join('; ');
    return [
      [...beginning, '', divided, shown(value), ...source],
      ...months.map((month, at) => [...beginning, month, divided, shown(byMonth[at]!), '', '']),
    ];
  });
}

const shown = (value: number | null): string => (value === null ? nothing : String(value));
