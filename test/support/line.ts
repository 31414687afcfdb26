import { createServer, type AddressInfo, type Socket } from 'node:net';
import { joinSockets } from './join-sockets.ts';

/** The network line to a local server: cut, it drops every connection and takes no new one. */
export interface Line {
  /** The near end, on the loopback address. */
  port: number;
  cut(): void;
  mend(): Promise<void>;
}

/** Lays a line to a port of this machine. Cut it when it is no longer needed. */
export async function startLine(farPort: number): Promise<Line> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => joinSockets(near, farPort, sockets));
  const listen = (port: number): Promise<void> =>
    new Promise((listening, failed) => {
      server.once('error', failed);
      server.listen(port, '127.0.0.1', listening);
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    cut() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
    mend: () => listen(port),
  };
}
