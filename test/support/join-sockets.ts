import { connect, type Socket } from 'node:net';

/** Passes on what comes from one side to a port of this machine, and back; both are among `sockets` for as long as they are open. */
export function joinSockets(near: Socket, farPort: number, sockets: Set<Socket>): void {
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
}
