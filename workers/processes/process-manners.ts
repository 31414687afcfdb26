import closeWithGrace from 'close-with-grace';
import { jsonLogger } from './json-logger.ts';

/** What a process runs until it is told to stop. What it cannot go on without rejects, and nobody handles it. */
export interface Running {
  stop(): Promise<void>;
}

/**
 * Runs a process as a good citizen: says why it does not start; tells a parent when it is ready; stops in order on
 * SIGTERM, on SIGINT, and when the parent that started it is gone. A second signal ends it at once, with status 1; so
 * does an error that nobody handles.
 */
export async function runProcess(name: string, start: () => Promise<Running>): Promise<void> {
  const running = await start().catch((error: unknown) => {
    console.error(`${name} did not start: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  });
  const logger = jsonLogger();
  const { close } = closeWithGrace({ delay: false, skip: nativeFaults, logger }, async ({ err }) => {
    process.off('disconnect', close);
    if (err) logger.fatal(err, `${name} cannot go on`);
    else await running.stop();
  });
  process.once('disconnect', close);
  process.send?.('ready');
}

/** A listener would keep the process from dying of them, and run its broken native code for ever. */
const nativeFaults: closeWithGrace.Signals[] = ['SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE'];
