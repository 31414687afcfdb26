import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { apiClient } from '../../../api/client.ts';
import { issueKey } from '../../../database/access/api-keys.ts';
import { appendEvents } from '../../../database/ledger/append-events.ts';
import { readEvents } from '../../../database/ledger/read-events.ts';
import { casesWithoutRun, markCaseRun } from '../../../database/runs/runs.ts';
import type { Role } from '../../../domain/access/roles.ts';
import { alarms, metricsOf } from '../../docs/alarms.ts';
import { detector, staff } from '../../support/cases/actors.ts';
import { openingWith, termsWith } from '../../support/cases/opening.ts';
import { openCaseIn } from '../../support/rigs/open-case.ts';
import { startProduction, type Production } from './production.ts';

/** What a case is opened with, where it does not matter. */
const plain = (listingId = 'listing-1') => ({
  opening: openingWith({ listingId, brandId: 'aurelia' }),
  terms: termsWith(),
  actor: detector,
});

let production: Production;
let keys: Record<'staff' | 'detector' | 'brand', string>;
let reported = 1; // the guide reports offer-1

beforeAll(async () => {
  production = await startProduction();
  const { database } = production;
  const issue = async (role: Role, brandId?: string): Promise<string> =>
    (await issueKey(database, { role, actorId: role, ...(brandId && { brandId }), at: new Date().toISOString() })).key;
  const staffKey = await production.type('echo $STAFF');
  keys = { staff: staffKey, detector: await issue('detector'), brand: await issue('brand_reviewer', 'aurelia') };
}, 300_000);
afterAll(() => production.stop(), 60_000);

const as = (key: string) => apiClient({ url: production.apiUrl, key });

/** Opens a case about a new offer; gives its id and the offer's. */
async function suspect(): Promise<{ caseId: string; listingId: string }> {
  const listingId = `offer-${++reported}`;
  await production.sandbox.putOffer({ listingId, sellerId: 'seller-1' });
  const { status, body } = await as(keys.detector).post('/v1/suspicions', {
    body: {
      marketplaceId: 'harbour',
      listingId,
      sellerId: 'seller-1',
      brand: 'Aurelia Watches',
      title: 'Watch, as new',
      score: 0.5,
    },
  });
  expect(status).toBe(201);
  return { caseId: body.caseId, listingId };
}

const eventually = (check: () => Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 50_000, interval: 250 });

const confirm = (caseId: string, idempotencyKey: string = crypto.randomUUID()) =>
  as(keys.brand).post('/v1/cases/{caseId}/verdict', {
    params: { caseId },
    body: { verdict: 'counterfeit', reasonCode: 'fake_logo' },
    idempotencyKey,
  });

/** As a client does: the verdict is given again, under its key, while the answer is that nobody could take it in time. */
async function confirmAtLast(caseId: string): Promise<void> {
  const idempotencyKey = crypto.randomUUID();
  await eventually(async () => void (await confirm(caseId, idempotencyKey)));
}

const removed = (caseId: string): Promise<void> =>
  eventually(async () => {
    const kinds = (await readEvents(production.database, caseId)).map(({ kind }) => kind);
    expect(kinds).toContain('strike_given');
  });

test('the page from an empty machine leads to the first case, and to the first mail', async () => {
  expect(production.firstCase).toMatchObject({
    stage: 'awaiting_verdict',
    allowedActions: ['submitVerdict', 'requestInformation'],
  });
  await eventually(async () => {
    const mails = await production.sandbox.mails('vera@aurelia.example');
    expect(mails.map(({ messageId }) => messageId).join()).toContain(production.firstCase.caseId);
  });
});

test('a case goes through the separate processes', async () => {
  const { caseId, listingId } = await suspect();
  await confirmAtLast(caseId);
  await removed(caseId);
  expect(await production.sandbox.offerPage(listingId)).toBe(410);
  await eventually(async () => expect(await production.sandbox.mails('vera@aurelia.example')).not.toEqual([]));
});

test('SIGTERM in the middle of a call to the marketplace: the call is finished and kept, and not made again', async () => {
  const { caseId, listingId } = await suspect();
  await production.sandbox.faults([{ operation: 'restrict', listingId, kind: 'slow', milliseconds: 3000, times: 1 }]);
  await confirmAtLast(caseId);
  await eventually(async () => expect(await production.sandbox.standingFaults()).toEqual([]));
  expect(await production.worker.stop()).toBe(0);
  expect(await production.sandbox.offerPage(listingId)).toBe(410);
  await production.worker.start();
  await removed(caseId);
  const calls = await production.sandbox.calls(caseId);
  expect(calls.filter(({ operation }) => operation === 'restrict')).toHaveLength(1);
});

test('a fork shows, and mends itself: the refused recording is counted, and the case is told from the ledger again', async () => {
  const { caseId } = await suspect();
  const { client, database, metric } = production;
  const run = client.workflow.getHandle(caseId);
  await eventually(async () => expect((await run.describe()).status.name).toBe('RUNNING'));
  expect(await metric('worker', 'joint_force_ledger_forks_total')).toBe(0);
  const { length } = await readEvents(database, caseId);
  const other = { caseId, sequence: length + 1, at: new Date().toISOString(), actor: staff('ada') };
  const events = [{ ...other, kind: 'information_provided' as const, data: {} }];
  await database.transaction().execute((transaction) => appendEvents(transaction, [{ events }]));
  const idempotencyKey = crypto.randomUUID();
  await expect(confirm(caseId, idempotencyKey)).rejects.toMatchObject({ status: 503 });
  await eventually(async () => expect(await metric('worker', 'joint_force_ledger_forks_total')).toBeGreaterThan(0));
  await confirmAtLast(caseId);
  await removed(caseId);
  expect((await readEvents(database, caseId)).slice(0, length + 1).at(-1)).toMatchObject({
    kind: 'information_provided',
  });
});

test('a run whose tasks fail shows: failing tasks are counted by the worker, its silence by the sweeps', async () => {
  const { client, database, metric } = production;
  const silent = async () => (await metric('sweeps', 'joint_force_run_looks_total', { found: 'silent' }))!;
  const before = await silent(); // runs were silent while there was no worker
  const caseId = 'c_failing';
  await database.transaction().execute(async (transaction) => {
    await openCaseIn(transaction, { caseId, ...plain(), at: new Date().toISOString() });
    await markCaseRun(transaction, caseId); // with the case, or the start sweep comes first
  });
  // No case begins with nothing: the run's first task fails, as one would that a new release cannot replay.
  await client.workflow.start('counterfeitCase', { workflowId: caseId, taskQueue: 'cases', args: [[]] });
  await eventually(async () => {
    expect(await metric('worker', 'temporal_workflow_task_execution_failed_total')).toBeGreaterThan(0);
    expect(await silent()).toBeGreaterThan(before);
  });
});

test('what was recorded is sealed by the sweep, in a log whose head is published and which holds', async () => {
  const { events } = await production.database
    .selectFrom('case_events')
    .select((count) => count.fn.countAll<string>().as('events'))
    .executeTakeFirstOrThrow();
  await eventually(async () => {
    const { body } = await as(keys.brand).get('/v1/ledger/heads/latest');
    expect(body).toMatchObject({ log: 'brand-protection.harbour.example' });
    expect(body.size).toBeGreaterThanOrEqual(Number(events));
    expect(await production.metric('api', 'joint_force_oldest_unsealed_seconds')).toBeLessThan(60);
  });
  const audit = 'node --env-file=/etc/joint-force/environment dist/joint-force.js audit';
  expect(JSON.parse(await production.type(`${audit} seal --json`))).toMatchObject({ misfits: 0 });
  expect(await production.type(`${audit} seal --check`)).toContain('The log holds: ');
  expect(await production.type(`${audit} heads`)).not.toMatch(/not hold|missing/);
});

test('every metric that an alarm reads is served', async () => {
  await eventually(async () => {
    const served = await production.metricNames();
    expect(alarms.flatMap(metricsOf).filter((name) => !served.has(name))).toEqual([]);
  });
});

test('cases that wait for their start show, with the time that the oldest has waited', async () => {
  const { database, metric } = production;
  await database.transaction().execute(async (transaction) => {
    for (let index = 0; index < 60; index += 1) {
      const opened = { caseId: `c_waiting_${index}`, ...plain(`waiting-${index}`), at: new Date().toISOString() };
      await openCaseIn(transaction, opened);
    }
  });
  await eventually(async () => {
    expect(await metric('api', 'joint_force_cases_without_run')).toBeGreaterThan(0);
    expect(await metric('api', 'joint_force_cases_without_run')).toBeLessThan(60);
    expect(await metric('api', 'joint_force_oldest_case_without_run_seconds')).toBeGreaterThan(1);
  });
});

test('three that prepare the stores at once, while everything runs, all end well', async () => {
  const prepare =
    'node --env-file=/etc/joint-force/environment --env-file=/etc/joint-force/owner.environment dist/prepare.js stores';
  const told = await production.type(`${prepare} & one=$!\n${prepare} & other=$!\n${prepare}\nwait $one\nwait $other`);
  expect(told.match(/^the schema is the newest$/gm)).toHaveLength(3);
  expect(told.match(/^joint_force_runtime may read and write rows$/gm)).toHaveLength(3);
});

test('a release brings the schedules of its sweeps to what it says, and leaves a paused one paused', async () => {
  const { client, sweeps } = production;
  const schedule = client.schedule.getHandle('cases-sweeps.tidySweep');
  const everyMinutes = async () =>
    (await schedule.describe()).spec.intervals?.map(({ every }) => Number(every) / 60_000);
  await schedule.update((before) => ({ ...before, spec: { intervals: [{ every: '5 minutes' }] } }));
  await schedule.pause();
  expect(await everyMinutes()).toEqual([5]);
  await sweeps.stop();
  await sweeps.start();
  await expect.poll(everyMinutes, { timeout: 60_000 }).toEqual([60]);
  expect((await schedule.describe()).state.paused).toBe(true);
  await schedule.unpause();
});

test('worker and sweeps log a line of JSON for each thing to tell', async () => {
  for (const part of [production.worker, production.sweeps]) {
    const lines = (await part.printed()).split('\n').filter(Boolean);
    for (const line of lines)
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), msg: expect.any(String) });
  }
});

test('SIGTERM ends every process in good order, a sweep in the middle of its round as well', async () => {
  const { api, database, sweeps, worker } = production;
  expect(await Promise.all([worker.stop(), sweeps.stop(), api.stop()])).toEqual([0, 0, 0]);
  expect((await casesWithoutRun(database, 100)).length).toBeGreaterThan(0); // the round was under way
});
