import { afterNotice, detection, inPeriod, openedOf, rightNamed, type FigureSources } from './figure.ts';

const ownStatements = (columns: string): string => `
    SELECT statement.at, ${columns}
    FROM case_events AS statement ${openedOf('statement')}
    WHERE statement.kind = 'statement_issued' AND ${inPeriod('statement')}
      AND NOT ${afterNotice('statement')}`;

/** What the marketplace found by itself, and did about it. */
export const ownInitiativeFigures: FigureSources<
  'suspicions_received' | 'own_initiative_actions' | 'own_initiative_rights'
> = {
  suspicions_received: {
    definition:
      'Suspicions of the marketplace’s own: events `case_opened` of the kind `suspicion`, and each suspicion that joined an ' +
      'open case (`suspicions_joined`), by when. `person`: the case was opened by somebody of the marketplace; `automated`: ' +
      'by a detector.',
    rows: `
    SELECT opened.at, ${detection} AS detection
    FROM case_events AS opened
    WHERE opened.kind = 'case_opened' AND opened.data ->> 'kind' = 'suspicion' AND ${inPeriod('opened')}
    UNION ALL
    SELECT joined.at, ${detection}
    FROM case_events AS joined ${openedOf('joined')}
    CROSS JOIN LATERAL jsonb_array_elements(joined.data -> 'suspicions') AS suspicion
    WHERE joined.kind = 'suspicions_joined' AND ${inPeriod('joined')}`,
  },
  own_initiative_actions: {
    definition:
      'Restrictions on the marketplace’s own initiative: statements of reasons (`statement_issued`) issued in a case in ' +
      'which no notice had been given, by when they were issued, by type of restriction and by who found the offer: ' +
      '`automated`, a detector, or `person`.',
    rows: ownStatements(`statement.data ->> 'measure' AS measure, ${detection} AS detection`),
  },
  own_initiative_rights: {
    definition:
      'The same restrictions by type of illegal content: the kind of the right that the decision relies on; `not_named` where ' +
      'none was named, as in every measure taken before the verdict.',
    rows: ownStatements(`${rightNamed(`statement.data #>> '{ground,iprRecordId}'`)} AS "right"`),
  },
};
