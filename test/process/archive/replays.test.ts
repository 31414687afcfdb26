import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { readCaseRecord, type CaseRecord } from '../../../audit/replay/case-record.ts';
import { reExecute } from '../../../audit/replay/re-execute.ts';
import { readToldRun } from '../../../audit/replay/read-run.ts';
import { replayCases, type WorkflowCode } from '../../../audit/replay/replay-cases.ts';
import { readWorkflowBundle } from '../../../database/archive/workflow-bundles.ts';
import { sha256Of } from '../../../database/ledger/hash.ts';
import { firstDifference, reachOf } from '../../../domain/replays/replay-report.ts';
import { archiveCase } from '../../../engine/archive/archive-case.ts';
import { brand, staff, startRig, type CaseHandle, type Rig } from '../../support/rigs/rig.ts';
import { withoutLetters } from '../../support/rigs/without-letters.ts';
import { authorisationOf } from '../../support/cases/authorisation.ts';

let rig: Rig;
let code: WorkflowCode;
beforeAll(async () => {
  rig = await startRig({ wrap: withoutLetters });
  const today = await readFile(inject('servers').bundle, 'utf8');
  code = {
    today: { code: today, sha256: sha256Of(today) },
    codeOf: (sha256) => readWorkflowBundle(rig.database, sha256),
    timeLimitMilliseconds: 60_000,
  };
});
afterAll(() => rig.stop());

const extend = (caseId: string) =>
  rig.runs.send(
    caseId,
    'extendDeadline',
    { actor: staff, content: { by: 'PT1S', reasonCode: 'brand_asked' } },
    crypto.randomUUID(),
  );

async function close({ workflowId }: CaseHandle): Promise<void> {
  const verdict = { actor: brand, content: { verdict: 'authentic', reasonCode: 'genuine' } } as const;
  await rig.runs.send(workflowId, 'submitVerdict', verdict, crypto.randomUUID());
  await rig.handle(workflowId).result();
}

/** A case that is closed and archived. */
async function archived(live: (handle: CaseHandle) => Promise<unknown>): Promise<CaseRecord> {
  const handle = await rig.open();
  await live(handle);
  await close(handle);
  const { workflowId: caseId } = handle;
  await archiveCase(rig, caseId);
  return (await readCaseRecord(rig.database, caseId))!;
}

test('workflow code that decides otherwise is reported at the first event that differs, and the code that ran it still agrees', async () => {
  const record = await archived(({ workflowId }) => extend(workflowId));
  const changed = code.today.code.replaceAll(`'deadline_extended'`, `'deadline_stretched'`);
  const [report] = await replayCases([record], { ...code, today: { code: changed, sha256: sha256Of(changed) } });
  const { sequence } = record.events.find(({ kind }) => kind === 'deadline_extended')!;
  expect(firstDifference(report!)).toEqual({
    way: 'code_of_today',
    sequence,
    runId: record.histories[0]!.runId,
    what: `kind is "deadline_stretched", and "deadline_extended" in the ledger`,
  });
  expect(report).toMatchObject({ result: 'differs', ways: [{}, { result: 'agrees' }, {}, { result: 'agrees' }] });

  const otherCalls = code.today.code.replaceAll('void keepRecording()', 'void Promise.resolve()');
  const [other] = await replayCases([record], { ...code, today: { code: otherCalls, sha256: sha256Of(otherCalls) } });
  expect(firstDifference(other!)).toMatchObject({
    way: 'code_of_today',
    what: expect.stringContaining('another course'),
  });
});

test('an event that was changed in the ledger is reported by the runs and by the code alike', async () => {
  const record = await archived(({ workflowId }) => extend(workflowId));
  const events = record.events.map((event) =>
    event.kind === 'deadline_extended' ? { ...event, data: { ...event.data, by: 'PT9S' } } : event,
  );
  const [report] = await replayCases([{ ...record, events }], code);
  const { sequence } = events.find(({ kind }) => kind === 'deadline_extended')!;
  const difference = { sequence, what: 'data.by is "PT1S", and "PT9S" in the ledger' };
  expect(report!.ways.slice(1).map((way) => way.difference)).toMatchObject([difference, difference, difference]);
});

test('of a case that was closed as it was opened no run tells anything, and of others all that followed the opening', async () => {
  const handle = await rig.open({}, { authorisation: authorisationOf() });
  await handle.result();
  await archiveCase(rig, handle.workflowId);
  const asOpened = (await readCaseRecord(rig.database, handle.workflowId))!;
  const reports = await replayCases([asOpened, await archived(({ workflowId }) => extend(workflowId))], code);
  const reached = reports.map(({ result, ways, events }) => [result, ...ways.map((way) => reachOf(way, events))]);
  expect(reached).toEqual([
    ['agrees', 'all', 'opening_alone', 'opening_alone', 'opening_alone'],
    ['agrees', 'all', 'beyond_opening', 'beyond_opening', 'beyond_opening'],
  ]);
});

test('what cannot be replayed says why', async () => {
  const record = await archived(({ workflowId }) => extend(workflowId));
  const [report] = await replayCases(
    [
      {
        ...record,
        histories: record.histories.map((history) => ({ ...history, workflowBundleSha256: 'a'.repeat(64) })),
      },
    ],
    code,
  );
  expect(report).toMatchObject({
    result: 'not_replayed',
    ways: [{}, { because: expect.stringContaining(`the workflow bundle ${'a'.repeat(64)} is not at hand`) }, {}, {}],
  });
  const [without] = await replayCases([{ ...record, histories: [] }], code);
  expect(without!.ways[1]).toMatchObject({ because: 'no history of a run is archived' });
});

test('a re-execution that does not come to its end is ended at its time limit, and leaves nothing behind', async () => {
  const children = (): number => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;
  const before = children();
  const { histories } = await archived(({ workflowId }) => extend(workflowId));
  const run = readToldRun(histories[0]!);
  // Of a history of one event, the SDK waits for more.
  const unending = { ...run, json: { events: run.json.events.slice(0, 1) } };
  const came = await reExecute(code.today.code, [unending], 5000);
  expect(came.get(run.runId)).toEqual({ events: [], because: 'it was not through within 5 seconds' });
  await vi.waitFor(() => expect(children()).toBe(before));
});
