import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addressesOf, refusalOf, standIn, temporaryFolder } from '../test-rig.ts';
import { callerOf, offer, secret } from './rig.ts';
import { startMarketplace } from './start-marketplace.ts';

test('a restart on the same folder keeps everything, and forgets what was never finished', async () => {
  const dataFolder = await temporaryFolder();
  const first = await startMarketplace({ port: 0, dataFolder, secret });
  const before = callerOf(first.url);
  await before.putOffers(offer('l-1'), offer('l-2'));
  await before.restrict('l-1', 'case-1', 3, 'removed');
  await before.message('pier-nine', 'm-1');
  await before.send('DELETE', '/sandbox/listings/l-2');
  await before.putFaults({ operation: 'lift', kind: 'refuse', times: 2 });
  const calls = await before.callsOf('case-1');
  await first.stop();
  await appendFile(join(dataFolder, 'journal.ndjson'), '[["listings","l-1",{"listingId":"l-');

  const second = await startMarketplace({ port: 0, dataFolder, secret });
  onTestFinished(() => second.stop());
  const after = callerOf(second.url);
  expect((await after.look('l-1')).body).toMatchObject({ measureInForce: 'removed', url: `${second.url}/offers/l-1` });
  expect((await after.look('l-2')).body.status).toBe('gone');
  expect(await after.callsOf('case-1')).toEqual(calls);
  expect((await after.message('pier-nine', 'm-1')).status).toBe(200);
  expect((await after.lift('l-1', 'case-1', 4)).status).toBe(422);
  expect((await after.restrict('l-1', 'case-1', 2, 'held')).body).toMatchObject({ applied: false, decision: 3 });
});

test('a second process cannot open the folder of a running one', async () => {
  const dataFolder = await temporaryFolder();
  const running = await startMarketplace({ port: 0, dataFolder, secret });
  onTestFinished(() => running.stop());
  await expect(startMarketplace({ port: 0, dataFolder, secret })).rejects.toThrow('in use by another process');
});

test('killed in the middle of its work, it has everything that it answered, and stops cleanly when its parent goes', async () => {
  const dataFolder = await temporaryFolder();
  const first = await spawn(dataFolder);
  const before = callerOf(first.url);
  await before.putOffers(...Array.from({ length: 20 }, (_, at) => offer(`l-${at}`)));
  const answered: string[] = [];
  const work = Array.from({ length: 20 }, async (_, at) => {
    for (let decision = 1; decision <= 50; decision++) {
      const { body } = await before.restrict(`l-${at}`, `case-${at}`, decision, 'held');
      if (body.applied) answered.push(`case-${at} ${decision}`);
      if (answered.length === 60) void first.process.kill();
    }
  });
  expect((await Promise.allSettled(work)).some(({ status }) => status === 'rejected')).toBe(true);

  const second = await spawn(dataFolder);
  const after = callerOf(second.url);
  const calls = (await Promise.all(Array.from({ length: 20 }, (_, at) => after.callsOf(`case-${at}`)))).flat();
  const kept = calls.filter(({ applied }) => applied).map(({ caseId, decision }) => `${caseId} ${decision}`);
  expect(kept).toEqual(expect.arrayContaining(answered));
  expect(new Set(kept).size).toBe(kept.length);

  expect(await second.process.abandon()).toBe(0);
});

test('a bad setting is named, its value is not shown, and nothing starts', async () => {
  const settings = { PORT: '99999', DATA_FOLDER: '', MARKETPLACE_SECRET: 'hunter2' };
  const { status, complaint } = await refusalOf(await standIn('marketplace', settings));
  expect(status).toBe(1);
  for (const name of Object.keys(settings)) expect(complaint).toContain(name);
  expect(complaint).not.toContain('hunter2');
});

async function spawn(dataFolder: string) {
  const process = await standIn('marketplace', { PORT: '0', DATA_FOLDER: dataFolder, MARKETPLACE_SECRET: secret });
  await process.start();
  const [url = ''] = await addressesOf(process);
  return { process, url };
}
