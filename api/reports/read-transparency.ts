import { z } from '@hono/zod-openapi';
import { timestamp } from '../../domain/schemas.ts';
import { figureUnits, transparencyFigures, transparencyParts, type FigureName } from '../../domain/transparency.ts';
import { endpoint } from '../http/endpoint.ts';
import { makeReport, type Report } from './make-report.ts';
import { reportedDays } from './period.ts';

const value = z
  .number()
  .nullable()
  .describe('A count, seconds, or a share from 0 to 1; null where there is nothing of which it could be one');

const partNames = Object.keys(transparencyParts) as [keyof typeof transparencyParts];
const figureNames = transparencyFigures.map(({ name }) => name) as [FigureName, ...FigureName[]];

const figure = z
  .object({
    part: z.enum(partNames).openapi('TransparencyPart'),
    article: z.string().describe('Of the Digital Services Act; `–` where it asks nothing of the kind'),
    name: z.enum(figureNames).openapi('TransparencyFigure'),
    unit: z.enum(figureUnits),
    by: z.array(z.string()).describe('By what it is divided'),
    whyUnknown: z.string().optional().describe('Why this installation cannot know it: then there is no number, not 0'),
    definition: z.string().optional().describe('What is counted'),
    query: z.string().optional().describe('The SQL that has given the numbers: `$1` and `$2` are `parameters`'),
    rows: z
      .array(
        z.object({
          by: z.record(z.string(), z.string()).describe('Of what: a value for each name of `by`'),
          value,
          byMonth: z.array(value).describe('The same month by month, in the order of `months`'),
        }),
      )
      .optional()
      .describe('None, where nothing of the kind happened'),
  })
  .openapi('ReportedFigure');

const report = z
  .object({
    from: z.string(),
    to: z.string(),
    zone: z.literal('UTC').describe('By which days are counted'),
    isOver: z.boolean().describe('Whether the period is over; until then the numbers grow'),
    madeAt: timestamp,
    parameters: z.array(timestamp).describe('The first moment of the period, and the first one behind it'),
    months: z.array(z.string()).describe('`YYYY-MM`; the first and the last hold only what lies in the period'),
    figures: z.array(figure),
  })
  .openapi('TransparencyReport');

/** The yearly report of Art. 15 and 24 of the Digital Services Act, with the definition and the query beside each number. */
export const readTransparency = endpoint(
  {
    name: 'readTransparency',
    method: 'get',
    path: '/v1/reports/transparency',
    access: 'readReports',
    tag: 'Reports',
    summary: 'Read the transparency report of a year, or of a part of it',
    description:
      'For auditors, leads and administrators; over all brands and marketplaces of the installation. Everything is counted ' +
      'from events, which never change, by when they happened: a period that is over gives the same numbers whenever it is ' +
      'asked for, once everything that had happened in it is recorded. What is corrected later counts when it is ' +
      'corrected. What cannot be known here is said to be unknown.',
    query: reportedDays,
    answers: { 200: { description: 'The report', schema: report } },
    problems: ['unavailable'],
  },
  async ({ query, dependencies }) => ({ status: 200, body: viewReport(await makeReport(query, dependencies)) }),
);

const viewReport = ({ figures, ...of }: Report): z.input<typeof report> => ({
  ...of,
  zone: 'UTC',
  figures: figures.map(({ part, article, name, unit, by, whyUnknown, definition, query, rows }) => ({
    ...{ part, article, name, unit, by: [...by] },
    ...(whyUnknown !== undefined ? { whyUnknown } : { definition, query, rows }),
  })),
});
