import { afterAll, beforeAll, expect, test } from 'vitest';
import { startFullRig, type FullRig } from '../support/rigs/full-rig.ts';

let rig: FullRig;
beforeAll(async () => void (rig = await startFullRig()));
afterAll(() => rig.stop());

const patience = { timeout: 30_000 };
const mara = 'mara.lindqvist@harbour.example';

test('what waits to be read is told by the workers, also by those that start only afterwards, and once', async () => {
  const { caseId } = await rig.ask('POST', '/v1/suspicions', {
    key: 'jf_sample_detector',
    body: {
      ...{ marketplaceId: 'harbour', listingId: 'talked-of', sellerId: 'seller-1', brand: 'Aurelia Watches' },
      ...{ title: 'A watch', score: '0.5' },
    },
  });
  const text = 'Is the clasp gilded?';
  await rig.ask('POST', `/v1/cases/${caseId}/conversation/messages`, { key: 'jf_sample_aurelia', body: { text } });
  await rig.database.updateTable('conversations').set({ tell_at: '2026-01-01T00:00:00.000Z' }).execute();
  await rig.stopWorkers();
  const sweep = await rig.client.workflow.start('messageSweep', {
    taskQueue: rig.taskQueue,
    workflowId: `message-sweep-${rig.taskQueue}`,
  });
  await rig.startWorkers();
  await expect.poll(() => rig.sandbox.mails(mara), patience).toHaveLength(1);
  await expect
    .poll(() => rig.database.selectFrom('conversations').select(['told_up_to', 'tell_at']).execute(), patience)
    .toEqual([{ told_up_to: 1, tell_at: null }]);
  const [mail] = await rig.sandbox.mails(mara);
  expect(mail!.text).not.toContain('clasp');
  await sweep.terminate();
});
