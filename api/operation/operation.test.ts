import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

test('the process is alive while it answers; it is ready while database and engine answer too', async () => {
  expect(await rig.ask('GET', '/healthz')).toMatchObject({ status: 200, body: { status: 'alive' } });
  expect(await rig.ask('GET', '/readyz')).toMatchObject({
    status: 200,
    body: { database: 'reachable', engine: 'reachable', process: 'serving' },
  });
  rig.runs.reachable = false;
  const unready = await rig.ask('GET', '/readyz').finally(() => (rig.runs.reachable = true));
  expect(unready).toMatchObject({ status: 503, body: { database: 'reachable', engine: 'unreachable' } });
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
  expect(body).toContain('joint_force_undelivered_letters{state="pending"} 0');
  expect(body).toContain('joint_force_undelivered_letters{state="failed"} 0');
  expect(body).toContain('joint_force_oldest_pending_letter_seconds 0');
  const ageOf = (name: string): number => Number(new RegExp(`^${name} (.+)$`, 'm').exec(body)?.[1]);
  expect(ageOf('joint_force_oldest_case_without_run_seconds')).toBeGreaterThan(0);
  expect(ageOf('joint_force_oldest_overdue_clock_seconds')).toBeGreaterThan(0);
  expect(body).toContain('joint_force_overdue_clocks 1'); // the test's Monday is long past
});

test('the page of the API is complete without any other server', async () => {
  const page = await rig.ask('GET', '/docs');
  expect(page).toMatchObject({ status: 200 });
  expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'; script-src 'self'");
  const parts = [...String(page.body).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path);
  expect(parts).toHaveLength(4);
  for (const path of parts) expect(await rig.ask('GET', path)).toMatchObject({ status: 200 });
});
