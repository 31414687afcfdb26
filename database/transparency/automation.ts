import { automationOf, inPeriod, openedOf, type FigureSources } from './figure.ts';

const endedAfterDetection = (columns: string): string => `
    SELECT closed.at, ${columns}
    FROM case_events AS closed ${openedOf('closed')}
    WHERE closed.kind = 'case_closed' AND ${inPeriod('closed')}
      AND opened.data ->> 'kind' = 'suspicion' AND opened.actor ->> 'kind' = 'detector'`;

/** What machines found and decided, and how often that was wrong. */
export const automationFigures: FigureSources<
  'decisions_by_automation' | 'detected_cases_ended' | 'detection_error_rate' | 'automated_decisions_reversed'
> = {
  decisions_by_automation: {
    definition:
      'Statements of reasons (`statement_issued`) by how the decision was made, as the statement says it. `fully`: by a ' +
      'score, by the rule for a silence, or by an earlier decision about the same offer that was applied again; `partially`: ' +
      'a brand decided, and the process carried it out; `not_automated`: people of the marketplace decided. Purpose: to ' +
      'restrict an offer until it is decided, and to decide where nobody does in time. Safeguards: the brand is asked, a ' +
      'restriction by score ends with its answer, the seller is heard, and no appeal is decided by a machine, but for the ' +
      'rule when nobody decides in time.',
    rows: `
    SELECT statement.at, statement.data ->> 'measure' AS measure,
      ${automationOf('statement')} AS automation
    FROM case_events AS statement
    WHERE statement.kind = 'statement_issued' AND ${inPeriod('statement')}`,
  },
  detected_cases_ended: {
    definition:
      'Cases that a detector opened and that ended (`case_closed`), by when and how. All but `removed` are rejected: the ' +
      'offer was not found to be a counterfeit. A decision that was undone after the end counts in `reinstatements_ordered`.',
    rows: endedAfterDetection(`closed.data ->> 'outcome' AS outcome`),
  },
  detection_error_rate: {
    definition: 'The share of rejected cases among all of `detected_cases_ended`, from 0 to 1, to four decimals.',
    rows: endedAfterDetection(`closed.data ->> 'outcome' <> 'removed' AS is_counted`),
  },
  automated_decisions_reversed: {
    definition:
      'Restrictions that did not stand: of the cases that ended (`case_closed`) otherwise than as `removed`, those in which ' +
      'a statement of reasons had been issued, by how the last such decision was made, as in `decisions_by_automation`.',
    rows: `
    SELECT closed.at,
      ${automationOf('statement')} AS automation
    FROM case_events AS closed CROSS JOIN LATERAL (
      SELECT issued.case_id, issued.sequence, issued.data FROM case_events AS issued
      WHERE issued.case_id = closed.case_id AND issued.kind = 'statement_issued'
      ORDER BY issued.sequence DESC LIMIT 1
    ) AS statement
    WHERE closed.kind = 'case_closed' AND ${inPeriod('closed')} AND closed.data ->> 'outcome' <> 'removed'`,
  },
};
