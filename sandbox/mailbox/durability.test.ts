import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addressesOf, refusalOf, standIn, temporaryFolder } from '../test-rig.ts';
import { clientOf, openMailbox } from './rig.ts';

test('a restart on the same folder keeps everything, and clears away what was never finished', async () => {
  const dataFolder = await temporaryFolder();
  const before = await openMailbox(dataFolder);
  await before.send({ subject: 'one' });
  await before.send({ subject: 'two', to: ['brand@brand.example', 'other@brand.example'] });
  await before.putFaults({ kind: 'refuse', times: 1 });
  const mails = await before.mails();
  await before.stop();
  await writeFile(join(dataFolder, 'mails', '20260101T000000000Z-00000000.eml.unfinished'), 'half a ma');

  const after = await openMailbox(dataFolder);
  expect(await after.mails()).toEqual(mails);
  expect((await after.mails({ to: 'other@brand.example' })).map(({ subject }) => subject)).toEqual(['two']);
  expect(await readdir(join(dataFolder, 'mails'))).toHaveLength(2);
  await expect(after.send({})).rejects.toMatchObject({ responseCode: 550 });
});

test('killed in the middle of its work, it has every mail that it accepted, and stops cleanly on SIGTERM', async () => {
  const dataFolder = await temporaryFolder();
  const first = await spawn(dataFolder);
  const accepted: string[] = [];
  const work = Array.from({ length: 10 }, async (_, sender) => {
    for (let number = 0; number < 20; number++) {
      const subject = `${sender}-${number}`;
      await first.send({ subject });
      accepted.push(subject);
      if (accepted.length === 30) void first.process.kill();
    }
  });
  expect((await Promise.allSettled(work)).some(({ status }) => status === 'rejected')).toBe(true);

  const second = await spawn(dataFolder);
  const kept = (await second.mails()).map(({ subject }) => subject);
  expect(kept).toEqual(expect.arrayContaining(accepted));

  expect(await second.process.stop()).toBe(0);
});

test('a bad setting is named, and nothing starts', async () => {
  const settings = { PORT: 'web', SMTP_PORT: '', DATA_FOLDER: '' };
  const { status, complaint } = await refusalOf(await standIn('mailbox', settings));
  expect(status).toBe(1);
  for (const name of Object.keys(settings)) expect(complaint).toContain(name);
});

async function spawn(dataFolder: string) {
  const process = await standIn('mailbox', { PORT: '0', SMTP_PORT: '0', DATA_FOLDER: dataFolder });
  await process.start();
  const [url = '', smtpUrl = ''] = await addressesOf(process);
  return { process, ...clientOf({ url, smtpUrl }) };
}
