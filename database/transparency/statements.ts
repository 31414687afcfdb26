import { inPeriod, openedOf, type FigureSources } from './figure.ts';

/** Statements of reasons, and the strikes that came with them. */
export const statementFigures: FigureSources<'statements_issued' | 'statements_by_country' | 'strikes_given'> = {
  statements_issued: {
    definition:
      'Statements of reasons (`statement_issued`) by when they were issued: one for each restriction, a hold included.',
    rows: `
    SELECT statement.at, statement.data ->> 'measure' AS measure
    FROM case_events AS statement
    WHERE statement.kind = 'statement_issued' AND ${inPeriod('statement')}`,
  },
  statements_by_country: {
    definition:
      'The same by the country in which the offer stood, as whoever reported it said when the case was opened; `not_known` ' +
      'where nobody said so, and in cases that are older than this member of `case_opened`.',
    rows: `
    SELECT statement.at, coalesce(opened.data #>> '{offer,country}', 'not_known') AS country
    FROM case_events AS statement ${openedOf('statement')}
    WHERE statement.kind = 'statement_issued' AND ${inPeriod('statement')}`,
  },
  strikes_given: {
    definition:
      'Strikes that sellers were given for a confirmed counterfeit (`strike_given`), by when. Whether the marketplace ' +
      'suspends a seller for them, it decides elsewhere.',
    rows: `
    SELECT given.at
    FROM case_events AS given
    WHERE given.kind = 'strike_given' AND ${inPeriod('given')}`,
  },
};
