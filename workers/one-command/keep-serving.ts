import { setTimeout as pause } from 'node:timers/promises';
import type { Watchers } from './supervise.ts';

interface Server {
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const pauseMilliseconds = 500;

/**
 * Keeps a server running that we did not write: one that ends is started anew, where it was and with what it has stored,
 * and whoever watches is told.
 */
export async function keepServing<Kind extends Server>(
  name: string,
  start: () => Promise<Kind>,
  { report, stopping }: Watchers,
): Promise<Kind> {
  let server = await start();
  let reviving: Promise<void> = Promise.resolve();

  async function revive(): Promise<void> {
    await server.stop(); // gives its data free
    for (;;) {
      await pause(pauseMilliseconds);
      if (stopping.aborted) return;
      try {
        server = await start();
        return watch();
      } catch (error) {
        report(error instanceof Error ? error.message : String(error));
      }
    }
  }

  function watch(): void {
    void server.ended.then((how) => {
      if (stopping.aborted) return;
      report(`${name} ended (${how}) and is started anew`);
      reviving = revive();
    });
  }
  watch();
  return {
    ...server,
    async stop() {
      await reviving;
      await server.stop();
    },
  };
}
