import { Command, InvalidArgumentError } from 'commander';
import { join } from 'node:path';
import { takeOwnership } from '../local/owner-lock.ts';
import { choosePlaces, requireFreePorts } from './places.ts';
import { stepsOf } from './steps.ts';
import { welcome } from './welcome.ts';

const options = new Command('npm start --')
  .description('Runs all of Joint Force on this machine, with samples.')
  .option('--fresh', 'begin anew: forget every case, letter and offer', false)
  .option('--port <number>', 'first of seven ports in a row', asFirstPort, 4400)
  .option('--data <folder>', 'where everything is kept', '.data')
  .parse()
  .opts<{ fresh: boolean; port: number; data: string }>();

function asFirstPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port + 6 <= 65_535) return port;
  throw new InvalidArgumentError('Give a number from 1 to 65529.');
}

const places = choosePlaces(options.port, options.data);
const running: { stop(): Promise<void> }[] = [];
const stopping = new AbortController();

/** Stops what has started, the last first. */
async function stop(status: number): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  process.stdout.write('\nStopping …\n');
  for (const part of running.toReversed()) await part.stop();
  process.stdout.write('Stopped. What is stored is there at the next start.\n');
  process.exit(status);
}

process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));

try {
  const ownership = takeOwnership(join(places.folder, 'start.json'), `Joint Force in ${places.folder}`);
  running.push({ stop: async () => ownership.release() });
  await requireFreePorts(places);
  const keep = <P extends { stop(): Promise<void> }>(part: P): P => (running.push(part), part);
  await stepsOf(places, { isFresh: options.fresh, keep, stopping: stopping.signal }).run();
  process.stdout.write(welcome(places));
} catch (error) {
  // What fails to start while it is being stopped is no failure.
  if (!stopping.signal.aborted) process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  await stop(1);
}
