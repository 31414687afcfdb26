import { setTimeout as pause } from 'node:timers/promises';
import type { Part } from './part.ts';
import { processTree, signalTree } from './process-tree.ts';

interface Server {
  readonly processId: number;
  stop(): Promise<void>;
}

/** A server that we did not write, with all its processes; it comes back on the same port and the same data. */
export function serverPart(name: string, open: () => Promise<Server>): Part {
  let server: Server | undefined;

  const signal = (what: NodeJS.Signals): number[] => (server ? signalTree(server.processId, what) : []);

  async function end(): Promise<null> {
    const ending = server;
    server = undefined;
    await ending?.stop();
    return null;
  }

  return {
    name,
    get isRunning() {
      return server !== undefined;
    },
    get processIds() {
      return server ? processTree(server.processId) : [];
    },
    async start() {
      server ??= await open();
    },
    async stop() {
      signal('SIGCONT');
      return end();
    },
    async kill() {
      const processIds = signal('SIGKILL');
      await end();
      while (processIds.some(isThere)) await pause(10);
    },
    freeze: () => void signal('SIGSTOP'),
    thaw: () => void signal('SIGCONT'),
  };
}

/** Signal 0 only asks. */
function isThere(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}
