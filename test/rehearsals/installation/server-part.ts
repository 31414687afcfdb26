import { setTimeout as pause } from 'node:timers/promises';
import type { Part } from './part.ts';
import { processTree } from './process-tree.ts';

interface Server {
  readonly processId: number;
  stop(): Promise<void>;
}

/** A server that we did not write, with all its processes; it comes back on the same port and the same data. */
export function serverPart(name: string, open: () => Promise<Server>): Part {
  let server: Server | undefined;

  function signal(what: NodeJS.Signals): void {
    if (server) for (const processId of processTree(server.processId)) send(processId, what);
  }

  async function start(): Promise<void> {
    server ??= await open();
  }

  async function end(): Promise<null> {
    const ending = server;
    server = undefined;
    await ending?.stop();
    return null;
  }

  return {
    name,
    get processIds() {
      return server ? processTree(server.processId) : [];
    },
    start,
    async stop() {
      signal('SIGCONT');
      return end();
    },
    async kill() {
      if (!server) return;
      const processIds = processTree(server.processId);
      signal('SIGKILL');
      await end();
      while (processIds.some((processId) => send(processId, 0))) await pause(10);
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
  };
}

/** Whether there was such a process; signal 0 only asks. */
function send(processId: number, what: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(processId, what);
  } catch {
    return false;
  }
}
