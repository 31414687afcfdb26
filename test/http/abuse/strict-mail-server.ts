import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that takes nobody's password, and says it aloud. */
export async function startStrictMailServer(): Promise<{ port: number; refused(): number; stop(): Promise<void> }> {
  let refused = 0;
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth({ username, password }, _session, callback) {
      refused += 1;
      callback(new Error(`There is no ${username} with the password ${password}.`));
    },
  });
  server.on('error', () => {}); // a client that went away
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    refused: () => refused,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}
