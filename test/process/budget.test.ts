import { historyToJSON, type History } from '@temporalio/common/lib/proto-utils.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countBillableActions } from '../support/history.ts';
import { brand, startRig, type Rig } from '../support/rigs/rig.ts';

let rig: Rig;
beforeAll(async () => void (rig = await startRig()));
afterAll(() => rig.stop());

const verdict = { actor: brand, content: { verdict: 'counterfeit', reasonCode: 'fake_logo' } } as const;

const costOf = (history: History) => ({
  events: history.events!.length,
  actions: countBillableActions(history.events!),
  bytes: Buffer.byteLength(JSON.stringify(JSON.parse(historyToJSON(history)))),
});

test('the confirmed path costs at most 65 events, 14 billable actions and 40 KB of history', async () => {
  // In real seconds: virtual time writes events of its own.
  const handle = await rig.open({ policy: { appeal: { windows: [{ deadline: 'PT1S' }] } } });
  await rig.runs.send(handle.workflowId, 'submitVerdict', verdict, crypto.randomUUID());
  await handle.result();
  const cost = costOf(await handle.fetchHistory());
  expect(cost.events).toBeLessThanOrEqual(65);
  expect(cost.actions).toBeLessThanOrEqual(14);
  expect(cost.bytes).toBeLessThanOrEqual(40 * 1024);
});
