import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPort } from 'get-port-please';
import { afterAll, beforeAll, describe, expect, test, type ExpectStatic } from 'vitest';
import { apiClient } from '../../../api/client.ts';
import type { ChildPart } from '../../support/processes/child-part.ts';
import { npmStart } from '../../support/processes/npm-start.ts';
import { findPlace, type Place } from '../../support/processes/place.ts';
import { walkThrough } from './walkthrough.ts';

let place: Place;
let start: ChildPart;

beforeAll(async () => {
  place = await findPlace();
  start = npmStart(place);
  await start.start();
}, 180_000);

afterAll(async () => {
  await start.stop();
  await place.remove();
}, 60_000);

const as = (key: string) => apiClient({ url: `http://127.0.0.1:${place.port}`, key });
const readCase = async (caseId: string) =>
  (await as('jf_sample_auditor').get('/v1/cases/{caseId}', { params: { caseId } })).body;
const listCases = async () => (await as('jf_sample_auditor').get('/v1/cases', { query: { limit: 50 } })).body.items;

test('the start says where everything is, and the keys to try', async () => {
  const printed = await start.printed();
  for (const offset of [0, 1, 2, 3]) expect(printed).toContain(`http://127.0.0.1:${place.port + offset}`);
  expect(printed).toContain('jf_sample_detector');
  expect(printed).toContain(join(place.folder, 'logs'));
});

test('sample cases of three brands stand in different stages', async () => {
  const { body } = await as('jf_sample_staff').get('/v1/cases', { query: { limit: 50 } });
  expect(new Set(body.items.map(({ stage }) => stage)).size).toBeGreaterThanOrEqual(4);
  expect(new Set(body.items.map(({ brand }) => brand.brandId)).size).toBe(3);
});

test('a second start while one runs says so and changes nothing', async () => {
  const second = npmStart(place, 'second-start');
  await expect(second.start()).rejects.toThrow(place.folder);
  expect(await second.printed()).toContain('npm start -- --data .data-2 --port 5400');
  expect(await second.stop()).toBe(1);
  expect((await as('').get('/readyz')).status).toBe(200);
}, 60_000);

/** Pastes the commands of some sections, and finds what the document says that they print. */
async function walk(expect: ExpectStatic, file: string, headings: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'joint-force-walk-'));
  const { walked } = await walkThrough(file, headings, place.port, folder);
  await rm(folder, { recursive: true });
  for (const { commands, printed, expected = printed } of walked) expect(printed, commands).toBe(expected);
  return walked.map(({ printed }) => printed).join('\n');
}

describe.concurrent('the walks in the documents work by copy and paste:', { timeout: 300_000 }, () => {
  test('one case, with an appeal', async ({ expect }) => {
    const printed = await walk(expect, 'README.md', ['The same, by command']);
    expect(printed).toContain('Is this offer genuine?');
    expect(printed).toContain('Staff upheld the removal in round 1');
  });

  test.for(['Silence', 'Doubt', 'Retraction'])('%s', async (heading, { expect }) => {
    await walk(expect, 'docs/walkthroughs.md', ['Before', heading]);
  });
});

// Not beside the others: it signs in as the same person.
test('the guide to the API: who acts, and for whom', async () => {
  const who = [
    'People and keys',
    'How a company is enrolled',
    'Rights',
    'Authorised sellers',
    'References',
    'Brands',
    'Strikes',
  ];
  await walk(expect, 'docs/api.md', ['', 'Signing in', ...who]);
}, 180_000);

test('kill -9 of everything, in the midst of making samples: the next start carries on with every case', async () => {
  const idsOf = (cases: Awaited<ReturnType<typeof listCases>>) => cases.map(({ caseId }) => caseId).toSorted();
  const before = await listCases();
  await start.kill();
  await rm(join(place.folder, 'samples-made'));

  await start.start();
  const after = await listCases();
  expect(idsOf(after)).toEqual(idsOf(before));

  const { caseId, brand } = after.find(({ stage }) => stage === 'awaiting_verdict')!;
  await as(`jf_sample_${brand.brandId}`).post('/v1/cases/{caseId}/verdict', {
    params: { caseId },
    body: { verdict: 'counterfeit', reasonCode: 'fake_logo' },
  });
  await expect.poll(async () => (await readCase(caseId)).stage, { timeout: 30_000 }).toBe('appeal_window');
}, 180_000);

test('Ctrl-C stops everything cleanly', async () => {
  await start.stop();
  expect(await start.printed()).toContain('Stopped. What is stored is there at the next start.');
  for (const offset of [0, 1, 2, 3, 4, 5, 6]) {
    const port = place.port + offset;
    expect(await checkPort(port, '127.0.0.1')).toBe(port);
  }
}, 60_000);
