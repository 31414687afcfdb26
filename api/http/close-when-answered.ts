import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * A way to close a server: no new connections, and each of those that are open ends once its answer is out. Node itself
 * closes only what is idle at that moment. It would wait for a connection on which nothing has come yet, as browsers open
 * them ahead, for as long as for a request; and for one that fell idle later, until its client lets go of it.
 */
export function closeWhenAnswered(server: Server): () => Promise<void> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', (_request, response) => {
    response.once('close', () => setImmediate(() => server.listening || server.closeIdleConnections()));
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    });
}
