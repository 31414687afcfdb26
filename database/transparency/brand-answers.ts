import { inPeriod, type FigureSources } from './figure.ts';

const answers = (columns: string): string => `
    SELECT answer.at, ${columns}
    FROM case_events AS answer
    JOIN case_events AS asked ON asked.case_id = answer.case_id AND asked.kind = 'brand_asked'
    WHERE answer.kind = 'verdict_given' AND answer.data ->> 'notice' IS NULL AND ${inPeriod('answer')}`;

/** What brands answered when they were asked, and how fast. */
export const answerFigures: FigureSources<'brand_answers' | 'brand_silences' | 'brand_answer_time'> = {
  brand_answers: {
    definition: 'Verdicts of brands that were asked (`verdict_given` without `notice`), by when they were given.',
    rows: answers(`answer.data ->> 'verdict' AS verdict`),
  },
  brand_silences: {
    definition:
      'How often the time for a verdict passed without one (`silence_rule_applied` of the clock `verdict`), by when, and by ' +
      'what the policy says then.',
    rows: `
    SELECT silence.at, silence.data ->> 'rule' AS rule
    FROM case_events AS silence
    WHERE silence.kind = 'silence_rule_applied' AND silence.data ->> 'clock' = 'verdict' AND ${inPeriod('silence')}`,
  },
  brand_answer_time: {
    definition:
      'The median of the time from the question to the brand (`brand_asked`) to its verdict, as in `brand_answers`, in ' +
      'seconds. Nights, holidays and pauses of the clock are counted; what nobody answered is not.',
    rows: answers('extract(epoch FROM answer.at - asked.at)::float8 AS seconds'),
  },
};
