import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';

/** A process that runs until it is told to stop; `stop` is the body of its stop. */
async function startProcess({ stop = '', failing = '' } = {}) {
  const script = `
    import { runProcess } from './process-manners.ts';
    setInterval(() => {}, 1000);
    await runProcess('example', async () => ({ stop: async () => { ${stop} } }));
    ${failing}`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit').then(([status]) => status as number | null);
  const told = text(child.stdout!);
  await once(child, 'message');
  return { child, ended, told };
}

test.each(['SIGTERM', 'SIGINT'] as const)('%s: it stops in order, with status 0', async (signal) => {
  const { child, ended, told } = await startProcess({ stop: `console.log('stopped');` });
  child.kill(signal);
  expect([await ended, await told]).toEqual([0, 'stopped\n']);
});

test('it stops when the parent that started it is gone', async () => {
  const { child, ended } = await startProcess();
  child.disconnect();
  expect(await ended).toBe(0);
});

test('a second signal ends it at once', async () => {
  const { child, ended } = await startProcess({
    stop: `process.stdout.write('stopping'); await new Promise(() => {});`,
  });
  child.kill('SIGTERM');
  await once(child.stdout!, 'data');
  child.kill('SIGTERM');
  expect(await ended).toBe(1);
});

test('a stop that fails, and an error that nobody handles, end it with status 1 and are told', async () => {
  const failsToStop = await startProcess({ stop: `throw new Error('the door is stuck');` });
  failsToStop.child.kill('SIGTERM');
  expect([await failsToStop.ended, await failsToStop.told]).toEqual([1, expect.stringContaining('the door is stuck')]);
  const fails = await startProcess({ failing: `void Promise.reject(new Error('the roof is gone'));` });
  expect(await fails.ended).toBe(1);
  const { msg, err } = JSON.parse(await fails.told);
  expect([msg, err.message]).toEqual(['example cannot go on', 'the roof is gone']);
});
