import { createServer, type AddressInfo } from 'node:net';
import { ApplicationFailure } from '@temporalio/activity';
import { expect, onTestFinished, test } from 'vitest';
import { openMailbox } from '../../sandbox/mailbox/rig.ts';
import { connectMailServer, MailServerAway } from './mail-server.ts';

const mail = {
  from: 'notices@shop.example',
  to: 'brand@brand.example',
  messageId: '<m-1@shop.example>',
  text: 'Hello',
};

/** The mailbox, and the worker's way to it. */
async function open({ query = '', answersWithinMilliseconds = 20_000 } = {}) {
  const mailbox = await openMailbox();
  const server = connectMailServer({ url: mailbox.smtpUrl + query, answersWithinMilliseconds });
  onTestFinished(() => server.close());
  return { mailbox, server, kept: async () => (await mailbox.mails()).map(({ messageId }) => messageId) };
}

const isFinal = (error: unknown): boolean => error instanceof ApplicationFailure && error.nonRetryable === true;

test.each([
  ['nobody is served', { kind: 'unavailable' }, 0],
  ['the recipient is put off', { kind: 'greylist' }, 0],
  ['the connection breaks before the mail is kept', { kind: 'connection_reset' }, 0],
  ['the connection breaks after the mail is kept', { kind: 'answer_lost' }, 1],
])('%s: the mail is to be sent again, and bears the same id', async (_what, fault, copies) => {
  const { mailbox, server, kept } = await open();
  await mailbox.putFaults({ ...fault, times: 1 });
  const error = await server.send(mail).then(
    () => undefined,
    (failure: unknown) => failure,
  );
  expect(error).toBeInstanceOf(Error);
  expect(isFinal(error)).toBe(false);
  expect(await kept()).toHaveLength(copies);
  await server.send(mail);
  expect(await kept()).toEqual(Array.from({ length: copies + 1 }, () => mail.messageId));
});

test.each(['mute', 'slow'])('a %s server is given up in time, and holds nothing up', async (kind) => {
  const { mailbox, server, kept } = await open({ answersWithinMilliseconds: 500 });
  await mailbox.putFaults({ kind, milliseconds: 600_000, times: 1 });
  await expect(server.send(mail)).rejects.toThrow('the mail server did not answer in time');
  await expect.poll(() => server.send(mail).catch(() => {}), { timeout: 60_000 }).toContain('250');
  expect(await kept()).toContain(mail.messageId);
});

test('what is refused for good is final, and its neighbours are delivered', async () => {
  const { mailbox, server, kept } = await open();
  await mailbox.putFaults({ kind: 'refuse', to: 'gone@brand.example', times: 9 });
  const [refused, ...accepted] = await Promise.allSettled([
    server.send({ ...mail, to: 'gone@brand.example' }),
    server.send(mail),
    server.send({ ...mail, messageId: '<m-2@shop.example>' }),
  ]);
  expect(refused).toMatchObject({ reason: { type: 'MailRefusal', nonRetryable: true } });
  expect(accepted.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  expect(new Set(await kept())).toEqual(new Set(['<m-1@shop.example>', '<m-2@shop.example>']));
});

test('a server that refuses us is not a recipient that refuses the mail', async () => {
  const server = createServer((socket) => {
    socket.write('220 hello\r\n');
    socket.on('data', (line) =>
      socket.write(line.toString().startsWith('MAIL') ? '530 sign in first\r\n' : '250 go on\r\n'),
    );
    socket.on('error', () => {});
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const sender = connectMailServer({ url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` });
  onTestFinished(() => sender.close());
  const error: unknown = await sender.send(mail).catch((failure: unknown) => failure);
  expect(error).toMatchObject({ responseCode: 530 });
  expect(isFinal(error)).toBe(false);
});

test('a server that is away is told apart from one that somebody has to mend something about', async () => {
  const { mailbox, server } = await open();
  await server.verify();
  await mailbox.putFaults({ kind: 'unavailable', times: 1 });
  await expect(server.verify()).rejects.toBeInstanceOf(MailServerAway);
  const demanding = connectMailServer({ url: `${mailbox.smtpUrl}?requireTLS=true` });
  onTestFinished(() => demanding.close());
  const error: unknown = await demanding.verify().catch((failure: unknown) => failure);
  expect(error).toMatchObject({ message: expect.stringContaining('STARTTLS') });
  expect(error).not.toBeInstanceOf(MailServerAway);
});

test('where TLS is demanded and not offered, no mail leaves', async () => {
  const { server, kept } = await open({ query: '?requireTLS=true' });
  const error: unknown = await server.send(mail).catch((failure: unknown) => failure);
  expect(error).toMatchObject({ code: 'ETLS' });
  expect(isFinal(error)).toBe(false);
  expect(await kept()).toEqual([]);
});

test('nobody listens', async () => {
  const port = await new Promise<number>((free) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => free(port));
    });
  });
  const server = connectMailServer({ url: `smtp://127.0.0.1:${port}` });
  onTestFinished(() => server.close());
  await expect(server.send(mail)).rejects.toMatchObject({ code: 'ESOCKET' });
  await expect(server.verify()).rejects.toBeInstanceOf(MailServerAway);
});
