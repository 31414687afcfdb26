import { connect, type AddressInfo, type Socket } from 'node:net';
import { createServer, type TlsOptions } from 'node:tls';

/** What speaks TLS in front of a server that does not: takes it off, and passes the rest on. Give it a free port. */
export async function startTlsLine(farPort: number, options: TlsOptions) {
  const sockets = new Set<Socket>();
  const server = createServer(options, (near) => {
    const far = connect(farPort, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => {}); // the other side hears of it by its end
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
      socket.pipe(other);
    }
  });
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
