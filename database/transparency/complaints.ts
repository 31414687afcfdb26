import { inPeriod, type FigureSources } from './figure.ts';

/** Whether an appeal that was open ends with that event. */
const endsAppeal = (event: string): string =>
  `(${event}.kind IN ('appeal_decided', 'verdict_retracted', 'suspicion_withdrawn', 'ending_decided', 'case_closed')
      OR ${event}.kind = 'appeal_answered' AND ${event}.data ->> 'answer' = 'retract'
      OR ${event}.kind = 'silence_rule_applied' AND ${event}.data ->> 'rule' IN ('reinstate', 'uphold'))`;

/** The appeals that ended in the period, each with the event that ended it. */
const ended = (columns: string): string => `
    SELECT done.at, ${columns}
    FROM case_events AS done CROSS JOIN LATERAL (
      SELECT before.kind, before.at FROM case_events AS before
      WHERE before.case_id = done.case_id AND before.sequence < done.sequence
        AND (before.kind = 'appeal_filed' OR ${endsAppeal('before')})
      ORDER BY before.sequence DESC LIMIT 1
    ) AS appeal
    WHERE done.kind IN ('appeal_decided', 'appeal_answered', 'silence_rule_applied', 'verdict_retracted',
        'suspicion_withdrawn', 'ending_decided', 'case_closed') AND ${inPeriod('done')}
      AND ${endsAppeal('done')}
      AND done.case_id IN (SELECT filed.case_id FROM case_events AS filed WHERE filed.kind = 'appeal_filed' AND filed.at < $2)
      AND appeal.kind = 'appeal_filed'`;

const result = `CASE done.kind
        WHEN 'appeal_decided' THEN CASE done.data ->> 'decision' WHEN 'upheld' THEN 'upheld' ELSE 'reversed' END
        WHEN 'silence_rule_applied' THEN CASE done.data ->> 'rule' WHEN 'uphold' THEN 'upheld' ELSE 'reversed' END
        WHEN 'ending_decided' THEN 'otherwise'
        WHEN 'case_closed' THEN 'otherwise'
        ELSE 'reversed'
      END AS result`;

const decider = `CASE done.kind
        WHEN 'appeal_decided' THEN 'marketplace'
        WHEN 'suspicion_withdrawn' THEN 'marketplace'
        WHEN 'appeal_answered' THEN 'brand'
        WHEN 'verdict_retracted' THEN 'brand'
        ELSE 'rule'
      END AS decider`;

/** Complaints about decisions (Art. 20): the appeals of sellers. */
export const complaintFigures: FigureSources<
  'complaints_received' | 'complaints_decided' | 'complaint_decision_time' | 'reinstatements_ordered'
> = {
  complaints_received: {
    definition:
      'Complaints about decisions: appeals of sellers (`appeal_filed`), each round one, by when they were filed, by the ' +
      'reason that the seller gave. What a seller says before the verdict is no complaint.',
    rows: `
    SELECT filed.at, filed.data ->> 'reasonCode' AS reason
    FROM case_events AS filed
    WHERE filed.kind = 'appeal_filed' AND ${inPeriod('filed')}`,
  },
  complaints_decided: {
    definition:
      'Appeals that ended, by when. `reversed`: the offer was reinstated, by a person of the marketplace (`appeal_decided`, ' +
      '`suspicion_withdrawn`), because the brand took its verdict back (`appeal_answered`, `verdict_retracted`), or by the ' +
      'rule for a silence (`silence_rule_applied`). `upheld`: the restriction remained. `otherwise`: the case ended without ' +
      'a decision about the appeal, as when the marketplace no longer had the offer.',
    rows: ended(`${result}, ${decider}`),
  },
  complaint_decision_time: {
    definition: 'The median of the time from an appeal to its end, as in `complaints_decided`, in seconds.',
    rows: ended('extract(epoch FROM done.at - appeal.at)::float8 AS seconds'),
  },
  reinstatements_ordered: {
    definition:
      'Decisions of closed cases that were undone afterwards (`reinstatement_ordered`), by when, by reason: `court_order` and ' +
      '`dispute_settled` among them. Such a correction counts in the period in which it was made; the earlier period is not changed.',
    rows: `
    SELECT ordered.at, ordered.data ->> 'reasonCode' AS reason
    FROM case_events AS ordered
    WHERE ordered.kind = 'reinstatement_ordered' AND ${inPeriod('ordered')}`,
  },
};
