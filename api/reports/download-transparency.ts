import { endpoint } from '../http/endpoint.ts';
import { csvOf } from './csv.ts';
import { makeReport } from './make-report.ts';
import { reportedDays } from './period.ts';
import { rowsOfReport } from './rows-of-report.ts';

const csv = 'text/csv';

/** The transparency report as a table. */
export const downloadTransparency = endpoint(
  {
    name: 'downloadTransparency',
    method: 'get',
    path: '/v1/reports/transparency.csv',
    access: 'readReports',
    tag: 'Reports',
    summary: 'Download the transparency report as CSV',
    description:
      'What `GET /v1/reports/transparency` gives, a number a line, as RFC 4180 writes it, in UTF-8. A line without a month is ' +
      'about the whole period, and has the definition and the query. No cell is a formula to a spreadsheet.',
    query: reportedDays,
    answers: { 200: { description: 'The table', mediaTypes: [csv] } },
    problems: ['unavailable'],
  },
  async ({ query, dependencies }) => {
    const { from, to } = query;
    return new Response(csvOf(rowsOfReport(await makeReport(query, dependencies))), {
      headers: {
        'Content-Type': `${csv}; charset=utf-8`,
        'Content-Disposition': `attachment; filename="transparency-${from}-${to}.csv"`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      },
    });
  },
);
