import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { programOf } from '../release/processes.ts';
import { supervise } from './supervise.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'joint-force-logs-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the log of a part does not grow for ever: a long one is set aside at the next start, and one is kept', async () => {
  const logFolder = join(folder, 'logs');
  const environment = { PORT: '0', SMTP_PORT: '0', DATA_FOLDER: join(folder, 'mailbox') };
  const start = async (): Promise<void> => {
    const part = { name: 'mailbox', environment } as const;
    const stopping = new AbortController();
    const surroundings = { checkout: process.cwd(), logFolder, report: () => {}, stopping: stopping.signal };
    const supervised = await supervise(part, surroundings);
    stopping.abort();
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

describe('a part that ends', () => {
  const program =
    "console.log('process ' + process.pid); process.send('ready'); process.on('disconnect', () => process.exit());";
  /** Longer than a part that ended is waited with before it is started anew. */
  const muchLater = () => pause(1500);

  async function startPart(whenReported: (stopping: AbortController) => void = () => {}) {
    const checkout = await mkdtemp(join(folder, 'checkout-'));
    const file = join(checkout, programOf('mailbox'));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, program);
    const [reported, stopping]: [string[], AbortController] = [[], new AbortController()];
    const surroundings = {
      checkout,
      logFolder: join(checkout, 'logs'),
      report(line: string) {
        reported.push(line);
        whenReported(stopping);
      },
      stopping: stopping.signal,
    };
    const part = await supervise({ name: 'mailbox', environment: {} }, surroundings);
    onTestFinished(() => {
      stopping.abort();
      return part.stop();
    });
    const started = async (): Promise<number[]> => {
      const log = await readFile(join(checkout, 'logs', 'mailbox.log'), 'utf8');
      return [...log.matchAll(/process (\d+)/g)].map(([, pid]) => Number(pid));
    };
    const end = async (): Promise<void> => {
      const pid = (await started()).at(-1)!;
      process.kill(pid, 'SIGKILL');
      await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 60_000 });
    };
    return { reported, stopping, started, end };
  }

  test('is reported, and started anew', async () => {
    const { reported, started, end } = await startPart();
    await end();
    await vi.waitFor(async () => expect(await started()).toHaveLength(2), { timeout: 10_000 });
    expect(reported).toEqual([expect.stringContaining('mailbox ended (SIGKILL) and is started anew')]);
  });

  test('while everything stops, is neither', async () => {
    const { reported, stopping, started, end } = await startPart();
    stopping.abort();
    await end();
    await muchLater();
    expect(await started()).toHaveLength(1);
    expect(reported).toEqual([]);
  });

  test('just before everything stops, is not started anew', async () => {
    const { reported, started, end } = await startPart((stopping) => stopping.abort());
    await end();
    await muchLater();
    expect(await started()).toHaveLength(1);
    expect(reported).toHaveLength(1);
  });
});
