import { afterAll, beforeAll, describe, expect, test, type ExpectStatic } from 'vitest';
import { isPortFree } from '../../../workers/local/free-port.ts';
import { createInstallation, runNpmStart, type Installation, type Started } from '../../support/started.ts';
import { walkThrough } from '../../support/walkthrough.ts';

let installation: Installation;
let started: Started;

beforeAll(async () => {
  installation = await createInstallation();
  started = await runNpmStart(installation);
  expect(started.output()).toContain('Joint Force is running.');
}, 180_000);

afterAll(async () => {
  await started.interrupt();
  await installation.remove();
}, 60_000);

interface Asked {
  status: number;
  // A test reads only the members that it names.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

const ask = async (path: string, key: string): Promise<Asked> => {
  const response = await fetch(`http://127.0.0.1:${installation.port}${path}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  return { status: response.status, body: await response.json() };
};

test('the start says where everything is, and the keys to try', () => {
  const { port } = installation;
  for (const offset of [0, 1, 2, 3]) expect(started.output()).toContain(`http://127.0.0.1:${port + offset}`);
  expect(started.output()).toContain('jf_sample_detector');
});

test('sample cases of three brands stand in different stages', async () => {
  const { body } = await ask('/v1/cases?limit=50', 'jf_sample_staff');
  const stages = new Set(body.items.map(({ stage }: { stage: string }) => stage));
  expect(stages.size).toBeGreaterThanOrEqual(4);
  expect(new Set(body.items.map(({ brand }: { brand: { brandId: string } }) => brand.brandId)).size).toBe(3);
});

test('a second start while one runs says so and changes nothing', async () => {
  const second = await runNpmStart(installation);
  expect(await second.ended).toBe(1);
  expect(second.output()).toContain(String(installation.folder));
  expect((await ask('/readyz', '')).status).toBe(200);
}, 60_000);

describe.concurrent('the walks in the documents work by copy and paste:', { timeout: 300_000 }, () => {
  const walk = async (expect: ExpectStatic, file: string, headings: string[]): Promise<string> => {
    const walked = await walkThrough(file, headings, installation.port);
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
  const list = () =>
    ask('/v1/cases?limit=50', 'jf_sample_auditor').then(
      ({ body }) => body.items as { caseId: string; stage: string }[],
    );
  const before = await list();
  await started.kill();

  started = await runNpmStart(installation);
  expect(started.output()).toContain('Joint Force is running.');
  expect((await list()).map(({ caseId }) => caseId).toSorted()).toEqual(before.map(({ caseId }) => caseId).toSorted());

  const open = (await list()).find(({ stage }) => stage === 'awaiting_verdict')!;
  const { brand } = (await ask(`/v1/cases/${open.caseId}`, 'jf_sample_auditor')).body;
  const verdict = await fetch(`http://127.0.0.1:${installation.port}/v1/cases/${open.caseId}/verdict`, {
    method: 'POST',
    headers: { authorization: `Bearer jf_sample_${brand.brandId}`, 'content-type': 'application/json' },
    body: JSON.stringify({ verdict: 'counterfeit', reasonCode: 'fake_logo' }),
  });
  expect(verdict.status).toBe(200);
  await expect
    .poll(() => ask(`/v1/cases/${open.caseId}`, 'jf_sample_auditor').then(({ body }) => body.stage), {
      timeout: 30_000,
    })
    .toBe('appeal_window');
}, 180_000);

test('Ctrl-C stops everything cleanly', async () => {
  await started.interrupt();
  expect(started.output()).toContain('Stopped. What is stored is there at the next start.');
  for (const offset of [0, 1, 2, 3, 4, 5, 6]) expect(await isPortFree(installation.port + offset)).toBe(true);
}, 60_000);
