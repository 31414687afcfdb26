import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { callbackify } from 'node:util';
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { FaultList } from './faults.ts';
import type { MailStore } from './mail-store.ts';

const largestMailBytes = 10 * 1024 * 1024;
const graceMilliseconds = 1_000;

/** Takes mail by SMTP on 127.0.0.1, without sign-in and TLS. A mail is on the disk before it is accepted. */
export async function startMailServer(store: MailStore, faults: FaultList, port: number) {
  const stopping = new AbortController();
  const sockets = new Map<number, Socket>(); // by the port of the client

  async function meetConnection(_session: SMTPServerSession): Promise<void> {
    const fault = await faults.take('connection');
    if (fault?.kind === 'unavailable') throw new Refusal(421, 'Service not available, closing the connection');
    if (fault?.kind === 'mute') await new Promise(() => {});
  }

  async function meetRecipient(recipient: SMTPServerAddress, _session: SMTPServerSession): Promise<void> {
    const fault = await faults.take('recipient', [recipient.address]);
    if (fault?.kind === 'greylist') throw new Refusal(451, 'Greylisted, try again later');
    if (fault?.kind === 'refuse') throw new Refusal(550, `<${recipient.address}>: no such recipient here`);
    if (fault?.kind === 'slow') await wait(fault.milliseconds, undefined, { signal: stopping.signal });
  }

  async function storeMail(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> {
    const content = await buffer(stream);
    if (stream.sizeExceeded) throw new Refusal(552, `The mail is larger than ${largestMailBytes} bytes`);
    const recipients = session.envelope.rcptTo.map(({ address }) => address);
    const fault = await faults.take('content', recipients);
    if (fault?.kind !== 'connection_reset') await store.add(recipients, content);
    const socket = sockets.get(session.remotePort);
    if (fault?.kind === 'connection_reset' || fault?.kind === 'answer_lost') socket?.resetAndDestroy();
    if (fault?.kind === 'garbled') socket?.end('250 Stored\0\r\n'); // smtp-server itself says no such thing
    return 'Stored';
  }

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largestMailBytes,
    closeTimeout: graceMilliseconds,
    onConnect: callbackify(meetConnection),
    onRcptTo: callbackify(meetRecipient),
    onData: callbackify(storeMail),
  });
  server.on('error', (error) => console.error(`SMTP: ${error.message}`)); // a client that went away, for instance

  server.server.on('connection', (socket: Socket) => {
    const { remotePort = 0 } = socket;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });

  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actualPort } = server.server.address() as AddressInfo;

  async function stop(): Promise<void> {
    stopping.abort();
    await new Promise<void>((resolve) => server.close(resolve));
  }

  return { url: `smtp://127.0.0.1:${actualPort}`, stop };
}

/** An error that `smtp-server` answers with this code. */
class Refusal extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}
