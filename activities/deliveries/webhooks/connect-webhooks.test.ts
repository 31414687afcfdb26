import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createAuthority } from '../../../test/support/certificates.ts';
import { isSignedWith, openReceiver } from '../../../test/support/webhook-receiver.ts';
import type { Lookup } from '../../../network/guarded-connection.ts';
import { connectWebhooks } from './connect-webhooks.ts';

const [secret, another] = ['known to this test alone', 'known to nobody else'].map(
  (text) => `whsec_${Buffer.from(text.padEnd(32, '.')).toString('base64')}`,
) as [string, string];
const thisMachine = ['127.0.0.0/8'];
const message = { id: 'case-1.2.verification_request.brand.webhook.we-1', body: '{"type":"test"}', secrets: [secret] };

async function receiver() {
  const opened = await openReceiver();
  onTestFinished(() => opened.close());
  return opened;
}

/** A name that leads to these addresses, one look-up after the other. */
const leadingTo = (...answers: string[][]): Lookup => {
  let asked = 0;
  return (_hostname, _options, callback) => {
    const addresses = answers[Math.min(asked++, answers.length - 1)]!;
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
};

const named = (url: string): string => url.replace('127.0.0.1', 'hooks.brand.example');

test('what is sent is signed, by each secret, as its receiver finds out by the library of the scheme', async () => {
  const { url, received } = await receiver();
  const { post } = connectWebhooks({ privateNetworks: thisMachine });
  expect(await post({ ...message, url: `${url}?of=brand`, secrets: [secret, another] })).toEqual({ status: 204 });
  const [one] = received;
  expect(one).toMatchObject({ id: message.id, body: message.body, headers: { 'content-type': 'application/json' } });
  expect([secret, another].map((its) => isSignedWith(its, one!))).toEqual([true, true]);
  expect(isSignedWith(secret, { ...one!, body: '{"type":"other"}' })).toBe(false);
  expect(isSignedWith(`whsec_${Buffer.from('x'.repeat(32)).toString('base64')}`, one!)).toBe(false);
});

test('an address that is not public is not connected to, however it is written', async () => {
  const { port, received } = await receiver();
  const { post } = connectWebhooks({ privateNetworks: [] });
  for (const host of ['127.0.0.1', 'localhost', '2130706433', '[::1]', '[::ffff:127.0.0.1]'])
    for (const protocol of ['http', 'https'])
      await expect(post({ ...message, url: `${protocol}://${host}:${port}/` }), host).rejects.toThrow(
        'does not lead to a public address: nothing was sent',
      );
  expect(received).toEqual([]);
});

test('a name that leads elsewhere by the next look-up is asked anew, and not connected to', async () => {
  const { url, received } = await receiver();
  const lookup = leadingTo(['127.0.0.1'], ['10.0.0.1'], ['127.0.0.1', '169.254.169.254'], ['127.0.0.1']);
  const { post } = connectWebhooks({ privateNetworks: thisMachine, lookup });
  const send = () => post({ ...message, url: named(url) });
  expect(await send()).toEqual({ status: 204 });
  await expect(send()).rejects.toThrow('hooks.brand.example does not lead to a public address');
  await expect(send()).rejects.toThrow('hooks.brand.example does not lead to a public address');
  expect(await send()).toEqual({ status: 204 });
  expect(received).toHaveLength(2);
});

test('a redirect is an answer: nobody goes where it leads', async () => {
  const { url, received, answerBy } = await receiver();
  const { post } = connectWebhooks({ privateNetworks: thisMachine });
  answerBy((_request, response) => response.writeHead(307, { location: '/elsewhere' }).end());
  expect(await post({ ...message, url })).toEqual({ status: 307, location: '/elsewhere' });
  expect(received).toHaveLength(1);
});

test('what is not answered in time is not answered, whether the head or the body is late', async () => {
  const { url, answerBy } = await receiver();
  const { post } = connectWebhooks({ privateNetworks: thisMachine, answersWithinMilliseconds: 300 });
  for (const late of [() => {}, (response: NodeJS.WritableStream) => void response.write('so far')]) {
    answerBy((_request, response) => late(response));
    await expect(post({ ...message, url })).rejects.toThrow('no answer in time');
  }
});

test('an answer without end is not read to its end', async () => {
  const { url, answerBy } = await receiver();
  const { post } = connectWebhooks({ privateNetworks: thisMachine });
  answerBy((_request, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write('x'.repeat(64 * 1024)));
    };
    response.on('drain', more).on('error', () => {});
    more();
  });
  expect(await post({ ...message, url })).toEqual({ status: 200 });
});

test('nobody listens, nobody is called so, the connection breaks, or a certificate is nobody’s', async () => {
  const { url, answerBy, close } = await receiver();
  const { post } = connectWebhooks({ privateNetworks: thisMachine });
  answerBy((request) => request.socket.destroy());
  await expect(post({ ...message, url })).rejects.toThrow(/^no answer: UND_ERR_SOCKET$/);
  await close();
  await expect(post({ ...message, url })).rejects.toThrow(/^no answer: ECONNREFUSED$/);
  const unknown = connectWebhooks({ privateNetworks: [], lookup: (_name, _options, tell) => tell(notFound, []) });
  await expect(unknown.post({ ...message, url: named(url) })).rejects.toThrow(/^no answer: ENOTFOUND$/);

  const { key, certificate: cert } = await (await createAuthority('nobody')).sign('localhost');
  const server = createServer({ key, cert }, () => {});
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const secured = `https://localhost:${(server.address() as AddressInfo).port}/`;
  const local = connectWebhooks({ privateNetworks: thisMachine, lookup: leadingTo(['127.0.0.1']) });
  await expect(local.post({ ...message, url: secured })).rejects.toThrow(
    /^no answer: UNABLE_TO_VERIFY_LEAF_SIGNATURE$/,
  );
});

const notFound = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
