import { afterNotice, inPeriod, rightNamed, type FigureSources } from './figure.ts';

/** The first thing that came of each notice in the period, with the notice. */
const firstResult = (columns: string): string => `
    SELECT done.at, ${columns}
    FROM case_events AS done CROSS JOIN LATERAL (
      SELECT before.kind, before.data, before.at, before.sequence FROM case_events AS before
      WHERE before.case_id = done.case_id AND before.sequence < done.sequence
        AND before.kind IN ('verdict_given', 'statement_issued')
      ORDER BY before.sequence DESC LIMIT 1
    ) AS notice
    WHERE done.kind IN ('statement_issued', 'case_closed') AND ${inPeriod('done')}
      AND ${afterNotice('done')}
      AND notice.kind = 'verdict_given' AND notice.data ->> 'notice' = 'true'`;

const byPeople = `CASE WHEN EXISTS (SELECT FROM case_events AS act WHERE act.case_id = done.case_id
      AND act.sequence > notice.sequence AND act.sequence <= done.sequence AND act.actor ->> 'kind' = 'staff')
      THEN 'by_people' ELSE 'by_automated_means' END AS handling`;

/** Notices that brands gave (Art. 16), asked or not. */
export const noticeFigures: FigureSources<
  'notices_received' | 'notices_decided' | 'notice_actions' | 'notice_action_time'
> = {
  notices_received: {
    definition:
      'Notices of brands: events `verdict_given` that say `notice`, by when they were given. A notice about several offers ' +
      'is one for each offer. What an asked brand answers is no notice. The type of alleged content is the kind of the ' +
      'right that the notice names; `not_named` where it names none.',
    rows: `
    SELECT notice.at, ${rightNamed(`notice.data ->> 'iprRecordId'`)} AS "right"
    FROM case_events AS notice
    WHERE notice.kind = 'verdict_given' AND notice.data ->> 'notice' = 'true' AND ${inPeriod('notice')}`,
  },
  notices_decided: {
    definition:
      'Of each notice the first thing that came of it, by when it came: `restricted`, a statement of reasons about the offer ' +
      '(`statement_issued`), or `not_restricted`, the end of the case without one (`case_closed`). `by_automated_means`: ' +
      'between the two nobody of the marketplace did anything in the case; the brand’s own people had decided.',
    rows: firstResult(`CASE done.kind WHEN 'statement_issued' THEN 'restricted' ELSE 'not_restricted' END AS result,
      ${byPeople}`),
  },
  notice_actions: {
    definition:
      'Restrictions on the basis of notices: statements of reasons (`statement_issued`) issued in a case after a notice, by ' +
      'when they were issued. The ground is always `law`: the process knows no restriction by terms alone.',
    rows: `
    SELECT statement.at, statement.data ->> 'measure' AS measure, 'law' AS ground
    FROM case_events AS statement
    WHERE statement.kind = 'statement_issued' AND ${inPeriod('statement')}
      AND ${afterNotice('statement')}`,
  },
  notice_action_time: {
    definition:
      'The median of the time from a notice to the first thing that came of it, as in `notices_decided`, in seconds. Of an ' +
      'even number, the middle between the two in the middle.',
    rows: firstResult('extract(epoch FROM done.at - notice.at)::float8 AS seconds'),
  },
};
