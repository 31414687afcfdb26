import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that takes nobody's password, and says it aloud; everybody's, until it is strict. */
export async function startStrictMailServer({ isStrict = true } = {}) {
  let refused = 0;
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth({ username, password }, _session, callback) {
      if (!isStrict) return callback(null, { user: username });
      refused += 1;
      callback(new Error(`There is no ${username} with the password ${password}.`));
    },
  });
  server.on('error', () => {}); // a client that went away
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    refused: (): number => refused,
    beStrict(): void {
      isStrict = true;
    },
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  };
}
