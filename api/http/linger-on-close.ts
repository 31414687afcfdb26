import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long whoever was answered before all was read may go on sending. */
const lingerMilliseconds = 2000;

/**
 * Closes connections in two steps, as RFC 9112 (9.6) asks: first our half, while what still comes is read and thrown
 * away; then all of it, when the client has closed its half, or time is over. Closed at once, a client that is still
 * sending is reset, and with that loses the answer that says why it was refused.
 */
export function lingerOnClose(server: Server): void {
  server.on('connection', (socket: Socket) => {
    let isLingering = false;
    // Node closes by this when an answer was the last of its connection.
    socket.destroySoon = () => {
      if (isLingering) return void socket.destroy();
      isLingering = true;
      socket.end();
      const giveUp = setTimeout(() => socket.destroy(), lingerMilliseconds);
      socket.once('close', () => clearTimeout(giveUp));
    };
  });
}
