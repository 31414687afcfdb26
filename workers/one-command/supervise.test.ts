import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { supervise } from './supervise.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'joint-force-logs-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the log of a part does not grow for ever: a long one is set aside at the next start, and one is kept', async () => {
  const logFolder = join(folder, 'logs');
  const environment = { PORT: '0', SMTP_PORT: '0', DATA_FOLDER: join(folder, 'mailbox') };
  const start = async (): Promise<void> => {
    const part = { name: 'mailbox', environment } as const;
    const supervised = await supervise(part, { checkout: process.cwd(), logFolder, report: () => {} });
    await supervised.stop();
  };
  const log = join(logFolder, 'mailbox.log');
  const starts = async (): Promise<number> => (await readFile(log, 'utf8')).match(/Mailbox: /g)!.length;

  await start();
  await start();
  expect(await starts()).toBe(2);
  for (const content of ['the first long one', 'the second']) {
    await writeFile(log, content);
    await truncate(log, 10_000_001);
    await start();
    expect(await starts()).toBe(1);
    expect((await readFile(`${log}.1`, 'utf8')).replaceAll('\0', '')).toBe(content);
  }
  expect((await readdir(logFolder)).toSorted()).toEqual(['mailbox.log', 'mailbox.log.1']);
});
