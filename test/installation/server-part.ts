import { setTimeout as pause } from 'node:timers/promises';
import type { Part } from './part.ts';

interface Server {
  readonly processId: number;
  stop(): Promise<void>;
}

/** A server that we did not write, in a process group of its own; it comes back on the same port and the same data. */
export function serverPart(name: string, open: () => Promise<Server>): Part {
  let server: Server | undefined;

  function signal(what: NodeJS.Signals): void {
    if (server) process.kill(-server.processId, what);
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
      return server ? [server.processId] : [];
    },
    start,
    async stop() {
      if (server) signal('SIGCONT');
      return end();
    },
    async kill() {
      if (!server) return;
      const group = server.processId;
      signal('SIGKILL');
      await end();
      while (isAlive(group)) await pause(10);
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
  };
}

/** Whether a process of the group is left. */
function isAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}
