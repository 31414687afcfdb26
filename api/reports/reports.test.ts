import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';
import { csvOf } from './csv.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
  const caseId = await rig.openCase({ score: '0.95', country: 'DE' });
  await rig.runs.obey(caseId);
});
afterAll(() => rig.stop());

const year = 'from=2026-01-01&to=2026-12-31';
const path = '/v1/reports/transparency';

describe.each([path, `${path}.csv`])('who may read %s', (address) => {
  securedEndpoint(
    () => rig,
    'readReports',
    'auditor',
    () => ({ method: 'GET', path: `${address}?${year}` }),
  );
});

interface Figure {
  name: string;
  rows?: { by: object; value: number | null; byMonth: (number | null)[] }[];
}
const read = async (query: string, key: keyof ApiRig['keys'] = 'auditor') =>
  (await rig.ask('GET', `${path}?${query}`, { key: rig.keys[key] })).body;
const figureIn = ({ figures }: { figures: Figure[] }, name: string): Figure =>
  figures.find((figure) => figure.name === name)!;

test('a report has its numbers, and beside each how it is made; the same for whoever may read it', async () => {
  const report = await read(year);
  expect(report).toMatchObject({
    ...{ from: '2026-01-01', to: '2026-12-31', zone: 'UTC', isOver: false },
    parameters: ['2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
  });
  expect(figureIn(report, 'own_initiative_actions')).toMatchObject({
    article: '15(1)(c)',
    definition: expect.stringContaining('statement_issued'),
    query: expect.stringContaining('FROM case_events'),
    rows: [{ by: { measure: 'held', detection: 'automated' }, value: 1, byMonth: [1, ...Array(11).fill(0)] }],
  });
  expect(figureIn(report, 'statements_by_country').rows).toMatchObject([{ by: { country: 'DE' }, value: 1 }]);
  expect(figureIn(report, 'suspensions')).toMatchObject({ whyUnknown: expect.any(String) });
  for (const key of ['lead', 'administrator'] as const) expect(await read(year, key)).toEqual(report);
});

test('a half-year, and the days at its edges', async () => {
  const { months, ...report } = await read('from=2025-08-15&to=2026-01-12');
  expect(months).toEqual(['2025-08', '2025-09', '2025-10', '2025-11', '2025-12', '2026-01']);
  expect(figureIn(report, 'statements_issued').rows).toMatchObject([{ value: 1, byMonth: [0, 0, 0, 0, 0, 1] }]);
  for (const empty of ['from=2026-01-13&to=2026-12-31', 'from=2025-01-13&to=2026-01-11'])
    expect(figureIn(await read(empty), 'statements_issued').rows, empty).toEqual([]);
});

test('a year in which nothing happened is a report all the same', async () => {
  const report = await read('from=2020-01-01&to=2020-12-31');
  expect(report).toMatchObject({ isOver: true });
  expect(figureIn(report, 'notices_received').rows).toEqual([]);
  expect(figureIn(report, 'strikes_given').rows).toMatchObject([{ value: 0 }]);
  expect(figureIn(report, 'notice_action_time').rows).toMatchObject([{ value: null }]);
});

test.each([
  ['from=2026-01-01', 'to'],
  ['to=2026-01-01', 'from'],
  ['from=2026-02-30&to=2026-12-31', 'from'],
  ['from=2026-01-01&to=tomorrow', 'to'],
  ['from=2026-01-01T00:00:00Z&to=2026-12-31', 'from'],
  ['from=0000-12-31&to=0001-01-01', 'from'],
  ['from=2026-12-31&to=2026-01-01', 'to'],
  ['from=2026-01-01&to=2027-01-02', 'to'],
  ['from=9999-01-01&to=9999-12-31', 'to'],
  ['from=2026-01-01&from=2026-01-02&to=2026-12-31', 'from'],
  ["from=2026-01-01'--&to=2026-12-31", 'from'],
])('%s is refused', async (query, parameter) => {
  for (const address of [path, `${path}.csv`])
    expect(await rig.ask('GET', `${address}?${query}`, { key: rig.keys.auditor })).toMatchObject({
      status: 400,
      body: { errors: [{ parameter }] },
    });
});

test('the first and the last years that there are', async () => {
  for (const days of ['from=0001-01-01&to=0001-12-31', 'from=9998-01-01&to=9998-12-31'])
    expect((await read(days)).months, days).toHaveLength(12);
});

test('as a table, it has a number a line', async () => {
  const { headers, body } = await rig.ask('GET', `${path}.csv?${year}`, { key: rig.keys.lead });
  expect(headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('Content-Disposition')).toContain('transparency-2026-01-01-2026-12-31.csv');
  const text = String(body);
  expect(text).toContain('2026-01-01,2026-12-31,own_initiative,15(1)(c),own_initiative_actions,count,,');
  expect(text).toContain(',own_initiative_actions,count,2026-01,measure=held; detection=automated,1,,\r\n');
  expect(text).toContain(',suspensions,count,,,not known to this installation,');
  expect(text).toContain(',notice_action_time,seconds,,,nothing to measure,');
  expect(text).toContain('-- $1 = 2026-01-01T00:00:00.000Z, $2 = 2027-01-01T00:00:00.000Z');
});

test('no cell of a table is a formula', () => {
  expect(csvOf([['=1+1', '+1', '-1', '@sum', '\tx', 'a,"b"', 'plain']])).toBe(
    `'=1+1,'+1,'-1,'@sum,'\tx,"a,""b""",plain\r\n`,
  );
});
