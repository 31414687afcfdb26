import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { claimDeliveries } from '../../database/deliveries/delivery-runs.ts';
import type { DueDelivery } from '../../domain/notifications/delivery.ts';
import { startRig, type Rig } from '../support/rigs/rig.ts';
import { withoutLetters } from '../support/rigs/without-letters.ts';
import { startSweep } from '../support/sweeps.ts';

let rig: Rig;
beforeAll(async () => void (rig = await startRig({ wrap: withoutLetters })));
afterAll(() => rig.stop());

const open = async (count: number): Promise<string[]> => {
  const opened = await Promise.all(Array.from({ length: count }, () => rig.open()));
  return opened.map(({ workflowId }) => workflowId);
};
const lettersOf = (caseIds: readonly string[]) =>
  rig.database
    .selectFrom('deliveries')
    .select(['delivery_id as deliveryId', 'case_id as caseId', 'channel', 'kind', 'party', 'run_id', 'state'])
    .where('case_id', 'in', caseIds)
    .orderBy('delivery_id')
    .$narrowType<Pick<DueDelivery, 'caseId' | 'kind'>>()
    .execute();
const dueOf = async (caseIds: readonly string[]): Promise<DueDelivery[]> =>
  (await lettersOf(caseIds)).map(({ run_id: _run, state: _state, ...due }) => due);
const runsOf = async (caseIds: readonly string[]) => new Set((await lettersOf(caseIds)).map(({ run_id }) => run_id));
const arrive = (caseIds: readonly string[]) =>
  vi.waitFor(
    async () => expect(new Set((await lettersOf(caseIds)).map(({ state }) => state))).toEqual(new Set(['delivered'])),
    { timeout: 60_000 },
  );
/** How often each letter to the brand of these cases has arrived. */
const copies = async (caseIds: readonly string[]): Promise<number[]> => {
  const mails = await rig.sandbox.mails('vera@aurelia.example');
  return caseIds.map((caseId) => mails.filter(({ messageId }) => messageId.includes(`${caseId}.`)).length);
};

test('letters of twelve cases are carried by one run, whose history says how much that is', async () => {
  const caseIds = await open(12);
  expect(await startSweep(rig)).toMatchObject({ letters: 12 });
  const runs = await runsOf(caseIds);
  expect(runs.size).toBe(1);
  await arrive(caseIds);
  expect(await copies(caseIds)).toEqual(caseIds.map(() => 1));
  const handle = rig.client.workflow.getHandle([...runs][0]!);
  await handle.result();
  const { events } = await handle.fetchHistory();
  // one of the run's start and one of its end, three for each letter, and three for each of at most as many tasks
  expect(events!.length).toBeLessThanOrEqual(2 + 12 * 3 + 3 * 13);
});

test('letters that two would carry at once are carried by the first', async () => {
  const caseIds = await open(3);
  const [first, ...others] = await dueOf(caseIds);
  const one = await claimDeliveries(rig.database, [first!]);
  const both = await claimDeliveries(rig.database, [first!, ...others]);
  expect(one!.deliveries).toEqual([first]);
  expect(both!.deliveries).toEqual(others);
  expect(await claimDeliveries(rig.database, [first!, ...others])).toBeUndefined();
  // Neither was started: a crash came in between. Both are found.
  expect(await startSweep(rig)).toMatchObject({ letters: 3 });
  expect(await runsOf(caseIds)).toEqual(new Set([one!.runId, both!.runId]));
  await arrive(caseIds);
  expect(await copies(caseIds)).toEqual([1, 1, 1]);
});

test('a run that was started, and not known to be, is not started again', async () => {
  const caseIds = await open(2);
  const run = await claimDeliveries(rig.database, await dueOf(caseIds));
  await rig.runs.startLetters(run!);
  await rig.database
    .updateTable('deliveries')
    .set({ run_started_at: null, run_checked_at: null })
    .where('case_id', 'in', caseIds)
    .execute();
  await startSweep(rig);
  await arrive(caseIds);
  expect(await copies(caseIds)).toEqual([1, 1]);
});
