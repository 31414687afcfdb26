import { CompiledQuery } from 'kysely';
import { transparencyFigures, type KnownFigure, type UnknownFigure } from '../../domain/transparency.ts';
import type { Database } from '../connect.ts';
import { automationFigures } from './automation.ts';
import { answerFigures } from './brand-answers.ts';
import { complaintFigures } from './complaints.ts';
import { figureQuery } from './figure-query.ts';
import type { FigureSources } from './figure.ts';
import { noticeFigures } from './notices.ts';
import { ownInitiativeFigures } from './own-initiative.ts';
import { statementFigures } from './statements.ts';
import { whyUnknown } from './unknown-figures.ts';

const sources: FigureSources<KnownFigure> = {
  ...noticeFigures,
  ...ownInitiativeFigures,
  ...complaintFigures,
  ...automationFigures,
  ...statementFigures,
  ...answerFigures,
};

/** From one moment on and before another: ISO text. */
export interface Period {
  from: string;
  until: string;
}

/** A number of a figure: of what, in all of the period, and month by month. Nothing where a median has nothing to stand on. */
interface FigureRow {
  by: Record<string, string>;
  value: number | null;
  byMonth: (number | null)[];
}

/** A figure of the report as it came out. */
export type ReadFigure = (typeof transparencyFigures)[number] &
  (
    | { whyUnknown: string; definition?: never; query?: never; rows?: never }
    | { whyUnknown?: never; definition: string; query: string; rows: FigureRow[] }
  );

/** What one query may take, in milliseconds. */
const patience = 20_000;
const queryCancelled = '57014';

/** More happened in the period than a query counts in its time. */
export class PatienceLost extends Error {
  override name = 'PatienceLost';
}

/**
 * Reads every figure of the report, all as they stand at one moment. It looks at each event of the period that is counted.
 * @param months those of the period, `YYYY-MM`
 * @throws PatienceLost
 */
export function readTransparency(
  database: Database,
  { from, until }: Period,
  months: readonly string[],
): Promise<ReadFigure[]> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (transaction) => {
      await transaction.executeQuery(CompiledQuery.raw(`SET LOCAL statement_timeout = ${patience}`));
      const read: ReadFigure[] = [];
      for (const figure of transparencyFigures) {
        const { name } = figure;
        if (figure.notKnown) {
          read.push({ ...figure, whyUnknown: whyUnknown[name as UnknownFigure] });
          continue;
        }
        const { definition, rows } = sources[name as KnownFigure];
        const query = figureQuery(figure, rows);
        const found = await transaction
          .executeQuery<FoundRow>(CompiledQuery.raw(query, [from, until]))
          .catch((error: Error & { code?: string }) => {
            throw error.code === queryCancelled ? new PatienceLost(name, { cause: error }) : error;
          });
        read.push({ ...figure, definition, query, rows: rowsOf(found.rows, figure, months) });
      }
      return read;
    });
}

type FoundRow = { month: string | null; value: number | null } & Record<string, string>;

/** Puts the months of a row beside what holds for the whole period. */
function rowsOf(
  found: readonly FoundRow[],
  { by, unit }: Pick<ReadFigure, 'by' | 'unit'>,
  months: readonly string[],
): FigureRow[] {
  const nothing = unit === 'count' ? 0 : null;
  const keyOf = (row: FoundRow): string => JSON.stringify(by.map((name) => row[name]));
  const monthly = new Map(found.map((row) => [`${row.month} ${keyOf(row)}`, row.value]));
  return found
    .filter(({ month }) => month === null)
    .map((row) => ({
      by: Object.fromEntries(by.map((name) => [name, row[name]!])),
      value: row.value,
      byMonth: months.map((month) => monthly.get(`${month} ${keyOf(row)}`) ?? nothing),
    }));
}
