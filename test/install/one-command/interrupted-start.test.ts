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

/** Where it is interrupted: as soon as that is printed, while the next is under way. */
const moments = [
  'Start the servers',
  'Prepare the database',
  'Start the parts',
  'Put sample offers on the storefront, open sample cases, have companies apply',
];
// A terminal's signal and a manager's take one way: they take turns.
const interruptions = moments.flatMap((moment, index) =>
  (['SIGKILL', index % 2 === 0 ? 'SIGINT' : 'SIGTERM'] as const).map((signal) => ({ moment, signal })),
);

// Each start finds what the interruption of the one before it has left.
test.each(interruptions)(
  'a start that is ended by $signal while it says “$moment” keeps no other from starting',
  async ({ moment, signal }) => {
    const start = begin();
    await start.prints(moment);
    start.child.kill(signal);
    const status = await ended(start);
    if (signal === 'SIGKILL') return;
    expect(status).toBe(0);
    expect(start.output()).toContain('Stopped.');
  },
);

test('and the start after all of them comes to its end, and ends in good order', async () => {
  const start = begin();
  await start.prints('Joint Force is running.');
  start.child.kill('SIGINT');
  expect(await ended(start)).toBe(0);
}, 120_000);
