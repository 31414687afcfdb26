import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { startRig, type CaseHandle, type Rig } from '../support/rigs/rig.ts';
import { withoutLetters } from '../support/rigs/without-letters.ts';

let rig: Rig;
beforeAll(async () => void (rig = await startRig({ wrap: withoutLetters })));
afterAll(() => rig.stop());

const patience = { timeout: 60_000, interval: 20 };
const timersFired = async (handle: CaseHandle): Promise<number> =>
  (await handle.fetchHistory()).events!.filter((event) => event.timerFiredEventAttributes).length;

/**
 * A worker that knows nothing of the run is given the question first. It replays the history up to the timer that has
 * fired meanwhile, but no task has begun since: the time is that of the task before.
 */
test('a run that is asked how it stands while no worker is there takes the step whose time came meanwhile, once', async () => {
  const clock = { reminders: ['PT3S'], escalation: 'PT60H', deadline: 'PT72H' };
  const handle = await rig.open({ policy: { verdict: { clock } } });
  await vi.waitFor(async () => expect(await rig.kinds(handle.workflowId)).toContain('brand_asked'), patience);
  await handle.query('standing');
  await rig.stopWorkers();
  const asked = Array.from({ length: 20 }, () => handle.query('standing')); // so that one is answered before the task
  await vi.waitFor(async () => expect(await timersFired(handle)).toBe(1), patience);
  await rig.startWorkers();
  await Promise.all(asked);
  await vi.waitFor(async () => expect(await rig.kinds(handle.workflowId)).toContain('brand_reminded'), patience);
  const history = await handle.fetchHistory();
  const sinks = { timeline: { event: { fn: () => {}, callDuringReplay: false } } };
  await Worker.runReplayHistory({ workflowBundle: { codePath: inject('servers').bundle }, sinks }, history);
  expect(await timersFired(handle)).toBe(1);
});
