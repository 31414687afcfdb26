import { checkPort } from 'get-port-please';
import { afterAll, beforeAll, describe, expect, test, type ExpectStatic } from 'vitest';
import { ask as askAnything, type Asking } from '../../support/ask.ts';
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

const ask = (method: string, path: string, asking: Asking = {}) =>
  askAnything(method, `http://127.0.0.1:${place.port}${path}`, asking);
const asAuditor = async (path: string) => (await ask('GET', path, { key: 'jf_sample_auditor' })).body;

test('the start says where everything is, and the keys to try', async () => {
  const printed = await start.printed();
  for (const offset of [0, 1, 2, 3]) expect(printed).toContain(`http://127.0.0.1:${place.port + offset}`);
  expect(printed).toContain('jf_sample_detector');
});

test('sample cases of three brands stand in different stages', async () => {
  const { body } = await ask('GET', '/v1/cases?limit=50', { key: 'jf_sample_staff' });
  const stages = new Set(body.items.map(({ stage }: { stage: string }) => stage));
  expect(stages.size).toBeGreaterThanOrEqual(4);
  expect(new Set(body.items.map(({ brand }: { brand: { brandId: string } }) => brand.brandId)).size).toBe(3);
});

test('a second start while one runs says so and changes nothing', async () => {
  const second = npmStart(place, 'second-start');
  await expect(second.start()).rejects.toThrow(place.folder);
  expect(await second.stop()).toBe(1);
  expect((await ask('GET', '/readyz')).status).toBe(200);
}, 60_000);

describe.concurrent('the walks in the documents work by copy and paste:', { timeout: 300_000 }, () => {
  const walk = async (expect: ExpectStatic, file: string, headings: string[]): Promise<string> => {
    const walked = await walkThrough(file, headings, place.port);
    for (const { commands, printed, expected = printed } of walked) expect(printed, commands).toBe(expected);
    return walked.map(({ printed }) => printed).join('\n');
  };

  test('one case, with an appeal', async ({ expect }) => {
    const printed = await walk(expect, 'README.md', ['A walk through one case']);
    expect(printed).toContain('Is this offer genuine?');
    expect(printed).toContain('Staff upheld the removal in round 1');
  });

  test.for(['Silence', 'Doubt', 'Retraction'])('%s', async (heading, { expect }) => {
    await walk(expect, 'docs/walkthroughs.md', ['Before', heading]);
  });
});

test('kill -9 of everything: the next start carries on with every case', async () => {
  const list = async (): Promise<{ caseId: string; stage: string }[]> => (await asAuditor('/v1/cases?limit=50')).items;
  const before = await list();
  await start.kill();

  await start.start();
  expect((await list()).map(({ caseId }) => caseId).toSorted()).toEqual(before.map(({ caseId }) => caseId).toSorted());

  const { caseId } = (await list()).find(({ stage }) => stage === 'awaiting_verdict')!;
  const { brand } = await asAuditor(`/v1/cases/${caseId}`);
  const verdict = await ask('POST', `/v1/cases/${caseId}/verdict`, {
    key: `jf_sample_${brand.brandId}`,
    body: { verdict: 'counterfeit', reasonCode: 'fake_logo' },
  });
  expect(verdict.status).toBe(200);
  await expect
    .poll(async () => (await asAuditor(`/v1/cases/${caseId}`)).stage, { timeout: 30_000 })
    .toBe('appeal_window');
}, 180_000);

test('Ctrl-C stops everything cleanly', async () => {
  await start.stop();
  expect(await start.printed()).toContain('Stopped. What is stored is there at the next start.');
  for (const offset of [0, 1, 2, 3, 4, 5, 6]) {
    const port = place.port + offset;
    expect(await checkPort(port, '127.0.0.1')).toBe(port);
  }
}, 60_000);
