import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Holds a folder for this process alone, by a socket on which it listens: the system lets go of it when the process
 * ends, however it ends. Gives the way to let go before.
 * @throws Error when another process holds the folder, or this one
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  // Not in the folder itself, whose name may be longer than a socket's can be.
  const name = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex')
    .slice(0, 32);
  const path = join(tmpdir(), `sandbox-${name}.sock`);
  const server = await listen(path).catch(async () => {
    if (await isListenedOn(path)) throw new Error(`The folder ${folder} is in use by another process.`);
    await rm(path, { force: true }); // of a process that was killed
    return listen(path);
  });
  return async () => {
    server.close();
    await once(server, 'close');
  };
}

async function listen(path: string): Promise<Server> {
  const server = createServer((socket) => socket.destroy()).listen(path);
  await once(server, 'listening');
  return server.unref();
}

async function isListenedOn(path: string): Promise<boolean> {
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
