import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { readRunStart } from '../../database/runs/runs.ts';
import { appendEvents } from '../../database/ledger/append-events.ts';
import { connect, type Database } from '../../database/connect.ts';
import type { EventKind } from '../../domain/case/events.ts';
import { inboxOf } from '../support/inbox-of.ts';
import { startLine, type Line } from '../support/line.ts';
import { restoreTo } from '../support/restore-to.ts';
import { staff, startRig, type CaseHandle, type Rig } from '../support/rigs/rig.ts';
import { withoutLetters } from '../support/rigs/without-letters.ts';
import { information, question, verdict, type Message } from './paths/moves.ts';

/** What the activities have between themselves and Postgres. */
let line: Line;
let activityDatabase: Database;
/** Cases whose next recording is committed, and its answer lost. */
const losingAnswer = new Set<string>();
let rig: Rig;

beforeAll(async () => {
  line = await startLine(Number(new URL(inject('servers').postgres).port));
  rig = await startRig({
    wrap(dependencies, databaseUrl) {
      const near = new URL(databaseUrl);
      near.port = String(line.port);
      activityDatabase = connect(near.href);
      loseAnswers(activityDatabase);
      return { ...withoutLetters(dependencies), database: activityDatabase };
    },
  });
});
afterAll(async () => {
  await rig.stop();
  await activityDatabase.destroy();
  line.cut();
});

/** A transaction about a case that loses its answer fails, after its commit. */
function loseAnswers(database: Database): void {
  const plain = database.transaction.bind(database);
  database.transaction = () => {
    const transaction = plain();
    const execute = transaction.execute.bind(transaction);
    transaction.execute = async (work) => {
      const recorded = await execute(work);
      for (const caseId of recorded instanceof Map ? recorded.keys() : [])
        if (losingAnswer.delete(caseId)) throw new Error('the answer was lost after the commit');
      return recorded;
    };
    return transaction;
  };
}

const send = ({ workflowId }: CaseHandle, { name, message }: Message, updateId: string = crypto.randomUUID()) =>
  rig.runs.send(workflowId, name, message, updateId);

const onVerdict: EventKind[] = [
  ...(['case_opened', 'brand_asked', 'verdict_given', 'measure_decided', 'measure_taken', 'statement_issued'] as const),
  ...(['appeal_window_opened', 'removal_confirmed', 'strike_given'] as const),
];

const becomes = ({ workflowId }: CaseHandle, kinds: EventKind[]): Promise<void> =>
  vi.waitFor(async () => expect(await rig.kinds(workflowId)).toEqual(kinds), { timeout: 60_000, interval: 100 });

async function recordings(handle: CaseHandle): Promise<number> {
  const { events } = await handle.fetchHistory();
  return events!.filter((event) => event.activityTaskScheduledEventAttributes?.activityType?.name === 'record').length;
}

test('Postgres is cut off: no call to the marketplace before its decision is recorded, and nothing is there twice', async () => {
  const handle = await rig.open();
  line.cut();
  const answer = send(handle, verdict('counterfeit'));
  await vi.waitFor(
    async () => expect((await handle.describe()).raw.pendingActivities?.[0]?.attempt).toBeGreaterThan(3),
    {
      timeout: 60_000,
    },
  );
  expect(await rig.sandbox.calls(handle.workflowId)).toEqual([]);
  expect(await rig.kinds(handle.workflowId)).toEqual(['case_opened', 'brand_asked']);
  await line.mend();
  expect(await answer).toEqual({ sequence: 4 });
  await becomes(handle, onVerdict);
  expect(await rig.sandbox.decisions(handle.workflowId)).toEqual(['1 removed']);
});

test('a brand that is missing: nothing is recorded without its notifications, until it is back', async () => {
  const handle = await rig.open();
  const { workflowId: caseId } = handle;
  const rename = (from: string, to: string) =>
    rig.database.transaction().execute(async (transaction) => {
      await sql`SET LOCAL session_replication_role = replica`.execute(transaction); // as a restore does
      await sql`UPDATE brands SET brand_id = ${to} WHERE brand_id = ${from}`.execute(transaction);
    });
  await rename('aurelia', 'elsewhere');
  const answer = send(handle, verdict('authentic'));
  const failure = async () => (await handle.describe()).raw.pendingActivities?.[0]?.lastFailure;
  await vi.waitFor(
    async () => expect((await failure())?.applicationFailureInfo).toMatchObject({ type: 'BrandMissing' }),
    { timeout: 60_000 },
  );
  expect(await rig.kinds(caseId)).toEqual(['case_opened', 'brand_asked']);
  await rename('elsewhere', 'aurelia');
  expect(await answer).toEqual({ sequence: 4 });
  expect(await inboxOf(rig.database, caseId)).toEqual(['brand: verification_request', 'brand: suspicion_dismissed']);
});

test('an answer lost after the commit: the same events again are no second ones', async () => {
  const handle = await rig.open();
  losingAnswer.add(handle.workflowId);
  expect(await send(handle, verdict('counterfeit'))).toEqual({ sequence: 4 });
  expect(losingAnswer.has(handle.workflowId)).toBe(false);
  await becomes(handle, onVerdict);
  expect(await rig.sandbox.decisions(handle.workflowId)).toEqual(['1 removed']);
});

describe('two truths about one case', () => {
  /** Another event stands where the run’s next one belongs. */
  async function fork(handle: CaseHandle): Promise<void> {
    const { workflowId: caseId } = handle;
    const { length } = await rig.events(caseId);
    const other = { caseId, sequence: length + 1, at: new Date().toISOString(), actor: staff };
    const events = [{ ...other, kind: 'information_provided' as const, data: {} }];
    await rig.database.transaction().execute((transaction) => appendEvents(transaction, [{ events }]));
  }

  const afterAnotherHand = [
    ...onVerdict.slice(0, 2),
    'information_requested',
    'information_provided',
    ...onVerdict.slice(2),
  ] as EventKind[];

  test('are a fork: answered by nobody, and mended by a start from the ledger', async () => {
    const handle = await rig.open();
    expect(await send(handle, question)).toEqual({ sequence: 3 });
    await fork(handle);
    expect(await send(handle, verdict('counterfeit')).catch((error: Error) => error.name)).toBe('Unavailable');
    expect(await rig.sandbox.calls(handle.workflowId)).toEqual([]);
    expect(await send(handle, verdict('counterfeit'))).toEqual({ sequence: 6 });
    await becomes(handle, afterAnotherHand);
    expect(await rig.sandbox.decisions(handle.workflowId)).toEqual(['1 removed']);
  });
});

test('a run that was started late, from less than the ledger holds, ends when another one has closed the case', async () => {
  const handle = await rig.open();
  const { workflowId: caseId } = handle;
  const start = (await readRunStart(rig.database, caseId))!;
  await send(handle, verdict('authentic'));
  await handle.result();
  const late = await rig.client.workflow.start('counterfeitCase', {
    workflowId: caseId,
    taskQueue: (await handle.describe()).taskQueue,
    args: [start],
  });
  expect(await send(handle, verdict('counterfeit')).catch((error: Error) => error.name)).toBe('Unavailable');
  expect(await late.result()).toBeUndefined();
  expect(await send(handle, verdict('counterfeit'))).toMatchObject({ refused: { code: 'stage_conflict' } });
  expect(await rig.sandbox.decisions(caseId)).toEqual([]);
});

test('events that Postgres has lost are sent again by the run', async () => {
  const handle = await rig.open();
  await send(handle, question);
  const before = await rig.events(handle.workflowId);
  await restoreTo(rig.database, handle.workflowId, 2);
  expect(await send(handle, information)).toEqual({
    sequence: 4,
  });
  expect((await rig.events(handle.workflowId)).slice(0, 3)).toEqual(before);
  expect(await recordings(handle)).toBe(3); // the second found the gap, the third filled it
});

test('the same update id again gives the first answer, and stands beside the first of its events', async () => {
  const handle = await rig.open();
  const updateId = crypto.randomUUID();
  const first = await send(handle, verdict('counterfeit'), updateId);
  expect(first).toEqual({ sequence: 4 });
  expect(await send(handle, verdict('counterfeit'), updateId)).toEqual(first);
  await becomes(handle, onVerdict);
  const rows = await rig.database
    .selectFrom('case_events')
    .select(['sequence', 'update_id'])
    .where('case_id', '=', handle.workflowId)
    .where('update_id', 'is not', null)
    .execute();
  expect(rows).toEqual([{ sequence: 3, update_id: updateId }]);
});
