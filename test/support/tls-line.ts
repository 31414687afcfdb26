import type { AddressInfo, Socket } from 'node:net';
import { createServer, type TlsOptions } from 'node:tls';
import { joinSockets } from './join-sockets.ts';

/** What speaks TLS in front of a server that does not: takes it off, and passes the rest on. Give it a free port. */
export async function startTlsLine(farPort: number, options: TlsOptions) {
  const sockets = new Set<Socket>();
  const server = createServer(options, (near) => joinSockets(near, farPort, sockets));
  server.on('tlsClientError', () => {}); // who is refused hears it
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    stop(): void {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
