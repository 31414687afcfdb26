import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { readFile } from 'node:fs/promises';
import { archiveCases } from '../../../activities/sweeps/archive-cases.ts';
import { listArchivedRuns, readHistories } from '../../../database/archive/histories.ts';
import { readWorkflowBundle } from '../../../database/archive/workflow-bundles.ts';
import { readAnnex } from '../../../database/ledger/annex.ts';
import { sha256Of } from '../../../database/ledger/hash.ts';
import { archiveCase } from '../../../engine/archive/archive-case.ts';
import { brand, startRig, type CaseHandle, type Rig } from '../../support/rigs/rig.ts';
import { withoutLetters } from '../../support/rigs/without-letters.ts';
import { healCases } from '../../support/sweeps.ts';
import { authorisationOf } from '../../support/cases/authorisation.ts';

let rig: Rig;
beforeAll(async () => void (rig = await startRig({ wrap: withoutLetters })));
afterAll(() => rig.stop());

async function close({ workflowId }: CaseHandle): Promise<void> {
  const verdict = { actor: brand, content: { verdict: 'authentic', reasonCode: 'genuine' } } as const;
  await rig.runs.send(workflowId, 'submitVerdict', verdict, crypto.randomUUID());
  await rig.handle(workflowId).result();
}

const annexOf = async (caseId: string) =>
  (await readAnnex(rig.database, caseId, { limit: 100 })).map(({ kind, actor, data }) => ({ kind, actor, data }));

test('a closed case is archived by the sweep: Temporal’s own JSON, its hash and the code that ran it in the annex', async () => {
  const handle = await rig.open();
  await close(handle);
  const { workflowId: caseId } = handle;
  const sweep = (): Promise<number> =>
    archiveCases({ database: rig.database, archiveCase: (id) => archiveCase(rig, id), heartbeat: () => {} });
  expect(await sweep(), 'a run ends shortly after its case').toBe(0);
  await rig.database
    .updateTable('cases_to_archive')
    .set({ due_at: new Date(0).toISOString() })
    .execute();
  expect(await sweep()).toBe(1);
  expect(await rig.database.selectFrom('cases_to_archive').selectAll().execute()).toEqual([]);

  const [history, ...further] = await readHistories(rig.database, caseId);
  expect(further).toEqual([]);
  const { runId, bytes, sha256, workflowBundleSha256 } = history!;
  expect(JSON.parse(Buffer.from(bytes).toString())).toEqual(JSON.parse(historyToJSON(await handle.fetchHistory())));
  expect(sha256Of(bytes)).toBe(sha256);
  const code = await readFile(inject('servers').bundle, 'utf8');
  expect(await readWorkflowBundle(rig.database, workflowBundleSha256!)).toBe(code);
  const archived = {
    kind: 'history_archived',
    actor: { kind: 'system', id: 'archive-sweep' },
    data: { runId, historySha256: sha256, workflowBundleSha256 },
  };
  expect(await annexOf(caseId)).toEqual([archived]);
  await archiveCase(rig, caseId);
  expect(await annexOf(caseId), 'once more changes nothing').toEqual([archived]);
});

test('a case that was closed as it was opened has a run, too, which ends at once; however often it is started, one', async () => {
  const handle = await rig.open({}, { authorisation: authorisationOf() });
  const { workflowId: caseId } = handle;
  const ending = { outcome: 'dismissed', reason: 'authorised_seller' };
  expect(await handle.result()).toEqual(ending);
  const { searchAttributes } = await handle.describe();
  expect(searchAttributes).toMatchObject({ Stage: ['closed'], Outcome: ['dismissed'] });

  // As when whoever started it was killed before it could keep that it had.
  await rig.database.insertInto('case_runs').values({ case_id: caseId, opened_at: new Date().toISOString() }).execute();
  await rig.database.deleteFrom('known_runs').where('case_id', '=', caseId).execute();
  expect(await archiveCase(rig, caseId), 'not before its run is known').toMatchObject({ isWhole: false, gone: [] });
  await rig.runs.start(caseId);
  await rig.runs.start(caseId);
  expect(await archiveCase(rig, caseId)).toMatchObject({ isOver: true, gone: [] });
  const { runId } = await handle.describe();
  expect((await listArchivedRuns(rig.database, caseId)).map((run) => run.runId)).toEqual([runId]);
});

test('runs that were ended or begun again by hand, and one that healing began, are archived, and say who it was', async () => {
  const handle = await rig.open();
  const { workflowId: caseId } = handle;
  await vi.waitFor(async () => expect((await handle.describe()).historyLength).toBeGreaterThan(4));
  const { runId: first } = await handle.describe();
  const task = (await handle.fetchHistory()).events!.find((event) => event.workflowTaskCompletedEventAttributes);
  await rig.client.workflowService.resetWorkflowExecution({
    namespace: rig.client.options.namespace,
    workflowExecution: { workflowId: caseId, runId: first },
    reason: 'a test',
    requestId: crypto.randomUUID(),
    workflowTaskFinishEventId: task!.eventId!,
    identity: 'otto@desk',
  });
  const { runId: second } = await handle.describe();
  await rig.handle(caseId).cancel();
  await rig.handle(caseId).terminate('a test');
  await healCases(rig);
  await close(handle);
  await archiveCase(rig, caseId);
  const runs = await listArchivedRuns(rig.database, caseId);
  expect(runs.map(({ runId }) => runId).slice(0, 2)).toEqual([first, second]);
  expect(runs.map(({ closedAs }) => closedAs)).toEqual(['terminated', 'terminated', 'completed']);
  const hands = (await annexOf(caseId)).filter(({ kind }) => kind === 'operator_intervened');
  const identity = expect.stringContaining('@'); // of this process, as Temporal keeps it
  expect(hands.map(({ data }) => data)).toEqual([
    // Temporal itself keeps no more of who has begun a run again.
    expect.objectContaining({ intervention: 'reset', runId: second, before: first, identity: 'history-service' }),
    expect.objectContaining({ intervention: 'cancel_requested', runId: second, identity }),
    expect.objectContaining({ intervention: 'terminated', runId: second, identity }),
  ]);
});

test('a run that Temporal has forgotten is named, and everything else is archived all the same', async () => {
  const handle = await rig.open();
  const { workflowId: caseId } = handle;
  const { runId } = await handle.describe();
  await handle.terminate('a test');
  await healCases(rig);
  await close(handle);
  await rig.client.workflowService.deleteWorkflowExecution({
    namespace: rig.client.options.namespace,
    workflowExecution: { workflowId: caseId, runId },
  });
  await vi.waitFor(
    () => expect(rig.client.workflow.getHandle(caseId, runId).fetchHistory()).rejects.toThrow(/not found/i),
    { timeout: 60_000 },
  );
  expect(await archiveCase(rig, caseId)).toMatchObject({ gone: [runId], isWhole: true });
  expect(await readHistories(rig.database, caseId)).toHaveLength(1);
  expect(await annexOf(caseId)).toContainEqual({
    kind: 'operator_intervened',
    actor: { kind: 'system', id: 'temporal-operator' },
    data: { intervention: 'history_gone', runId },
  });
});
