import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkout } from '../../support/processes/checkout.ts';
import { findPlace, type Place } from '../../support/processes/place.ts';

let place: Place;
beforeAll(async () => void (place = await findPlace()));
afterAll(() => place.remove());

interface Start {
  child: ChildProcess;
  output(): string;
  /** Resolves when it has printed that, and rejects when it ends before. */
  prints(text: string): Promise<void>;
}

/** The one-command start, without npm before it. */
function begin(): Start {
  const program = [
    '--import',
    'tsx',
    'workers/one-command/start.ts',
    '--port',
    String(place.port),
    '--data',
    place.folder,
  ];
  const child = spawn(process.execPath, program, { cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += String(chunk)));
  return {
    child,
    output: () => printed,
    prints: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => (printed.includes(text) ? resolve() : undefined);
        for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
        child.once('exit', () => reject(new Error(`it ended before it printed “${text}”:\n${printed}`)));
        look();
      }),
  };
}

async function ended({ child }: Start): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

test('a start that was killed keeps no other from starting, and Ctrl-C ends that in good order while it does', async () => {
  const killed = begin();
  await killed.prints('Start the parts');
  killed.child.kill('SIGKILL');
  await ended(killed);

  const interrupted = begin();
  await interrupted.prints('Start the parts');
  interrupted.child.kill('SIGINT');
  expect(await ended(interrupted)).toBe(0);
  expect(interrupted.output()).toContain('Stopped.');
}, 180_000);
