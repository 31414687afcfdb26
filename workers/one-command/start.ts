import { Command, InvalidArgumentError } from 'commander';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AlreadyOwned, takeOwnership } from '../local/owner-lock.ts';
import { choosePlaces, requireFreePorts } from './places.ts';
import { stepsOf } from './steps.ts';
import { welcome } from './welcome.ts';

const options = new Command('npm start --')
  .description('Runs all of Joint Force on this machine, with samples.')
  .option('--fresh', 'begin anew: forget every case, letter and offer', false)
  .option('--port <number>', 'first of seven ports in a row', asFirstPort, 4400)
  .option('--data <folder>', 'where everything is kept', asFolder, '.data')
  .parse()
  .opts<{ fresh: boolean; port: number; data: string }>();

function asFirstPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port + 6 <= 65_535) return port;
  throw new InvalidArgumentError('Give a number from 1 to 65529.');
}

/** Nothing would be the checkout itself, of which `--fresh` would remove folders. */
function asFolder(text: string): string {
  if (text.trim() !== '') return text;
  throw new InvalidArgumentError('Name a folder.');
}

const places = choosePlaces(options.port, options.data);
interface Stoppable {
  stop(): Promise<void>;
}

const running: Stoppable[] = [];
const stopping = new AbortController();
/** Settles when nothing more is being started. */
let starting: Promise<unknown> = Promise.resolve();
let stopped: Promise<void> | undefined;
let release = (): void => {};

/** What started last is stopped first; what had yet to start is stopped as soon as it has. */
async function stopAll(): Promise<void> {
  stopping.abort();
  say('\nStopping …\n');
  const stopRunning = async (): Promise<void> => {
    for (let part = running.pop(); part; part = running.pop()) await part.stop();
  };
  await stopRunning();
  await Promise.race([starting, pause(startsWithinMilliseconds)]);
  await stopRunning();
  release();
  say('Stopped. What is stored is there at the next start.\n');
}

/** Longer than any server takes to start; what is being fetched until then has started nothing yet. */
const startsWithinMilliseconds = 20_000;

async function end(status: number): Promise<void> {
  await (stopped ??= stopAll());
  process.exit(status);
}

function say(text: string): void {
  process.stdout.write(text);
}
// A terminal that is closed takes no more words; the parts are stopped all the same.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));

try {
  const ownership = takeOwnership(join(places.folder, 'start.json'), `Joint Force in ${places.folder}`);
  release = ownership.release;
  await requireFreePorts(places, ownership);
  const keep = <P extends Stoppable>(part: P): P => (running.push(part), part);
  const steps = stepsOf(places, { isFresh: options.fresh, keep, stopping: stopping.signal }).run();
  starting = steps.catch(() => {});
  await steps;
  if (!stopping.signal.aborted) say(welcome(places));
} catch (error) {
  if (error instanceof AlreadyOwned) {
    process.stderr.write(`${error.message}\nAnother one runs beside it: npm start -- --data .data-2 --port 5400\n`);
    process.exit(1);
  }
  // What fails to start while it is being stopped is no failure.
  if (!stopping.signal.aborted) process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  await end(stopping.signal.aborted ? 0 : 1);
}
