import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { serveApi } from '../../test/support/rigs/serve-api.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

test('the process is alive while it answers; it is ready while the database answers too, and tells when the engine does not', async () => {
  expect(await rig.ask('GET', '/healthz')).toMatchObject({ status: 200, body: { status: 'alive' } });
  expect(await rig.ask('GET', '/readyz')).toMatchObject({
    status: 200,
    body: { database: 'reachable', engine: 'reachable', process: 'serving' },
  });
  const becomes = (status: number, engine: string) =>
    vi.waitFor(
      async () =>
        expect(await rig.ask('GET', '/readyz')).toMatchObject({ status, body: { database: 'reachable', engine } }),
      { timeout: 60_000 },
    );
  rig.runs.reachable = false;
  await becomes(200, 'unreachable').finally(() => (rig.runs.reachable = true));
  await becomes(200, 'reachable');
});

test('database and engine are asked once a second at most, however often somebody wants to know', async () => {
  const asked = { database: 0, engine: 0 };
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => (asked.database++, node),
    transformResult: async ({ result }) => result,
  };
  const runs = { ...rig.runs, isReachable: async () => (asked.engine++, true) };
  const api = await serveApi({ database: rig.database.withPlugin(counting), runs });
  const since = performance.now();
  for (let times = 0; times < 10; times += 1) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${api.url}/readyz`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  }
  const atMost = 1 + Math.floor((performance.now() - since) / 1000);
  expect(asked.database).toBeLessThanOrEqual(atMost);
  expect(asked.engine).toBeLessThanOrEqual(atMost);
  await api.stop();
});

test('nor are the cases counted more often for who reads the metrics', async () => {
  let counted = 0;
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => (counted++, node),
    transformResult: async ({ result }) => result,
  };
  const api = await serveApi({ database: rig.database.withPlugin(counting), runs: rig.runs });
  const read = async (): Promise<number> => (await fetch(`${api.url}/metrics`)).status;
  expect(await read()).toBe(200);
  const once = counted;
  const since = performance.now();
  for (let times = 0; times < 20; times += 1) expect(await read()).toBe(200);
  const atMost = 1 + Math.floor((performance.now() - since) / 1000);
  expect(counted).toBeLessThanOrEqual(once * (1 + atMost));
  await api.stop();
});

test('the metrics tell how requests are answered, by route, and how the cases stand', async () => {
  const caseId = await rig.openCase();
  await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.staff });
  await rig.ask('GET', `/somewhere/${caseId}`);
  const { body } = await rig.ask('GET', '/metrics');
  expect(body).toContain('http_request_duration_seconds_count{method="GET",route="/v1/cases/:caseId",status="200"} 1');
  expect(body).toContain('http_request_duration_seconds_count{method="GET",route="unmatched",status="404"} 1');
  expect(body).not.toContain(caseId);
  expect(body).toContain('joint_force_open_cases{stage="awaiting_verdict"} 1');
  expect(body).toContain('joint_force_cases_without_run 1');
  expect(body).toContain('joint_force_leads 0');
  for (const part of ['postgres', 'temporal']) expect(body).toContain(`joint_force_reachable{part="${part}"} 1`);
  expect(body).toContain('joint_force_undelivered_letters{state="pending"} 0');
  expect(body).toContain('joint_force_undelivered_letters{state="failed"} 0');
  expect(body).toContain('joint_force_oldest_pending_letter_seconds 0');
  const ageOf = (name: string): number => Number(new RegExp(`^${name} (.+)$`, 'm').exec(body)?.[1]);
  expect(ageOf('joint_force_oldest_case_without_run_seconds')).toBeGreaterThan(0);
  expect(ageOf('joint_force_oldest_overdue_clock_seconds')).toBeGreaterThan(0);
  expect(body).toContain('joint_force_overdue_clocks 1'); // the test's Monday is long past
});

test('/docs/ leads to the page of the API', async () => {
  const { status, headers } = await rig.ask('GET', '/docs/');
  expect([status, headers.get('Location')]).toEqual([302, '/docs']);
});

test('the page of the API is complete without any other server', async () => {
  const page = await rig.ask('GET', '/docs');
  expect(page).toMatchObject({ status: 200 });
  expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'; script-src 'self'");
  const parts = [...String(page.body).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
  expect(parts).toHaveLength(4);
  for (const path of parts) expect(await rig.ask('GET', path)).toMatchObject({ status: 200 });
});
