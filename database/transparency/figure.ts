import type { KnownFigure } from '../../domain/transparency.ts';

/** How a figure is made. */
interface FigureSource {
  /** What is counted, in English: which event, in which period, and what is left out. */
  definition: string;
  /**
   * A query that gives a row for each thing counted: `at`, by what it is divided, and for a median `seconds`, for a share
   * `is_counted`. `$1` is the first moment of the period, `$2` the first one behind it.
   */
  rows: string;
}

export type FigureSources<F extends KnownFigure> = Record<F, FigureSource>;

/** Whether an event, by its name in the query, lies in the period. */
export const inPeriod = (event: string): string => `${event}.at >= $1 AND ${event}.at < $2`;

/** The event that opened the case of another one. */
export const openedOf = (event: string): string =>
  `JOIN case_events AS opened ON opened.case_id = ${event}.case_id AND opened.sequence = 1`;

export const detection = `CASE opened.actor ->> 'kind' WHEN 'staff' THEN 'person' ELSE 'automated' END`;

/** What kind of right is named by that expression: a right never changes its kind. */
export const rightNamed = (id: string): string =>
  `coalesce((SELECT ipr.kind FROM ipr_records AS ipr WHERE ipr.ipr_record_id = ${id}), 'not_named')`;

/** Whether the brand had complained in the case before that event. */
export const afterNotice = (event: string): string =>
  `EXISTS (SELECT FROM case_events AS notice WHERE notice.case_id = ${event}.case_id
      AND notice.kind = 'verdict_given' AND notice.data ->> 'notice' = 'true' AND notice.sequence < ${event}.sequence)`;

/** Who made the decision of a statement of reasons: as its letter says it. */
export const automationOf = (statement: string): string =>
  `CASE
      WHEN ${statement}.data #>> '{ground,basis}' IN ('interim', 'rule') THEN 'fully'
      WHEN EXISTS (SELECT FROM case_events AS applied WHERE applied.case_id = ${statement}.case_id
        AND applied.kind = 'standing_removal_applied' AND NOT EXISTS (
          SELECT FROM case_events AS decided WHERE decided.case_id = applied.case_id
            AND decided.kind = 'appeal_decided' AND decided.sequence < ${statement}.sequence)) THEN 'fully'
      WHEN ${statement}.data #>> '{ground,basis}' = 'brand' THEN 'partially'
      ELSE 'not_automated'
    END`;
