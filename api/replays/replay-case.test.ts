import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepHistory } from '../../database/archive/histories.ts';
import { noteRun } from '../../database/archive/known-runs.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
let caseId: string;
const json = '{"events":[{"eventId":"1"}]}';
beforeAll(async () => {
  rig = await startApiRig();
  caseId = await rig.openCase();
  const run = { runId: 'run-1', caseId, json, events: 1, closedAs: 'terminated' } as const;
  for (const runId of ['run-1', 'run-2']) await noteRun(rig.database, caseId, runId);
  await rig.database
    .transaction()
    .execute((transaction) =>
      keepHistory(transaction, { ...run, startedAt: rig.now(), closedAt: rig.now() }, rig.now()),
    );
});
afterAll(() => rig.stop());

const history = () => ({ method: 'GET', path: `/v1/cases/${caseId}/history` });
const replay = () => ({ method: 'POST', path: `/v1/cases/${caseId}/replay` });

describe('the runs of a case', () => {
  securedEndpoint(() => rig, 'readHistories', 'auditor', history);

  test('those that are archived, those that are not, and the bytes of a history', async () => {
    const { path } = history();
    expect(await rig.ask('GET', path, { key: rig.keys.auditor })).toMatchObject({
      status: 200,
      body: {
        archived: [{ runId: 'run-1', closedAs: 'terminated', events: 1, workflowBundleSha256: null }],
        notArchived: [{ runId: 'run-2', goneAt: null }],
      },
    });
    expect(await rig.ask('GET', `${path}/run-1`, { key: rig.keys.auditor })).toMatchObject({
      status: 200,
      body: JSON.parse(json),
    });
    expect(await rig.ask('GET', `${path}/run-2`, { key: rig.keys.auditor })).toMatchObject({ status: 404 });
  });
});

describe('a replay', () => {
  securedEndpoint(() => rig, 'replayCases', 'auditor', replay);

  test('that is not through in time is asked for again', async () => {
    const { method, path } = replay();
    expect(await rig.ask(method, path, { key: rig.keys.auditor })).toMatchObject({
      status: 503,
      body: { code: 'unavailable' },
    });
    expect(await rig.ask(method, '/v1/cases/none/replay', { key: rig.keys.auditor })).toMatchObject({ status: 404 });
  });
});
