import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { readHeads } from '../../database/ledger/log/heads.ts';
import { untoldSince } from '../../database/ledger/log/places.ts';
import { seal } from '../../database/ledger/log/seal.ts';
import { signerWith } from '../../database/ledger/log/signer.ts';
import { languages } from '../../domain/vocabulary.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { marketplaceSecret as secret, startSandbox } from '../../test/support/rigs/sandbox.ts';
import { thisMachine } from '../../test/support/rigs/serve-api.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/rigs/test-database.ts';
import { openReceiver, type WebhookReceiver } from '../../test/support/webhook-receiver.ts';
import { connectMailServer } from '../deliveries/mail-server.ts';
import { connectWebhooks } from '../deliveries/webhooks/connect-webhooks.ts';
import { composeHead } from '../letters/compose-head.ts';
import { fileOfHeads, handOutHeads, webhookOfHeads } from './hand-out-heads.ts';
import { mailHeads } from './mail-heads.ts';

let on: TestDatabase;
let folder: string;
let receiver: WebhookReceiver;
beforeEach(async () => {
  [on, folder, receiver] = await Promise.all([createTestDatabase(), mkdtemp(join(tmpdir(), 'heads-')), openReceiver()]);
});
afterEach(async () => {
  await receiver.close();
  await on.drop();
  await rm(folder, { recursive: true, force: true });
});

const day = (number: number): string => `2026-03-0${number}T08:00:00.000Z`;
const newSigner = () =>
  signerWith(JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })), 'log.example');
const signer = await newSigner();
const sealOn = (number: number) => seal(on.database, signer, day(number));
const jwsOfAll = async () => (await readHeads(on.database, { limit: 100 })).map(({ jws }) => jws);
const webhooks = connectWebhooks({ privateNetworks: thisMachine });
const places = () => [fileOfHeads(join(folder, 'heads')), webhookOfHeads(webhooks, { url: receiver.url, secret })];
const handOut = () => handOutHeads(on.database, places(), () => {});
const lines = async () => (await readFile(join(folder, 'heads'), 'utf8')).split('\n');

test('a file gets every head, a webhook the newest, each once', async () => {
  for (const number of [1, 2]) await sealOn(number);
  expect(await untoldSince(on.database)).toEqual([]);
  await handOut();
  const third = await sealOn(3);
  await handOut();
  await handOut();
  expect(await lines()).toEqual([...(await jwsOfAll()), '']);
  expect(receiver.received.map(({ id }) => id)).toEqual(['head-2', 'head-3']);
  const { headers, body } = receiver.received[1]!;
  expect(new Webhook(secret).verify(body, headers)).toMatchObject({
    type: 'ledger.head',
    data: { jws: third.jws, size: 0, number: 3 },
  });
});

test('a place that does not take its heads gets them later, and holds up no other', async () => {
  await sealOn(1);
  receiver.answerBy((_request, response) => response.writeHead(503).end());
  await expect(handOut()).rejects.toThrow('heads were not taken by webhook: answered 503');
  expect(await untoldSince(on.database)).toEqual([{ place: 'webhook', at: day(1) }]);
  expect(await lines()).toHaveLength(2);
  await sealOn(2);
  receiver.answerBy((_request, response) => response.writeHead(204).end());
  await handOut();
  expect(receiver.received.at(-1)!.id).toBe('head-2');
  expect(await untoldSince(on.database)).toEqual([]);
});

test('after somebody was killed while writing a line, heads stand on lines of their own', async () => {
  await writeFile(join(folder, 'heads'), 'eyJhb');
  await sealOn(1);
  await handOut();
  expect(await lines()).toEqual(['eyJhb', ...(await jwsOfAll()), '']);
});

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
beforeAll(async () => void (sandbox = await startSandbox()));
afterAll(() => sandbox.stop());

test('every auditor is mailed the newest head once a day; a mail that is not taken goes out later', async () => {
  const sender = { address: 'brands@market.example', portal: 'https://jf.example', marketplaceName: 'Harbour Market' };
  const mail = connectMailServer({ url: sandbox.smtpUrl });
  const send = (at: string) =>
    mailHeads(
      { database: on.database, mail, sender },
      () => {},
      () => at,
    );
  const auditor = { name: 'Anna Auditor', role: 'auditor' } as const;
  await enterMember(on.database, { ...auditor, membershipId: 'anna', email: 'anna@audit.example' });
  await enterMember(on.database, { ...auditor, membershipId: 'udo', email: 'udo@audit.example', language: 'de' });
  await enterMember(on.database, { name: 'Lea', role: 'lead', membershipId: 'lea', email: 'lea@market.example' });
  expect(await send(day(1))).toBe(0);
  const { jws } = await sealOn(1);
  await sandbox.caller.mailFaults([{ kind: 'greylist', to: 'udo@audit.example', times: 1 }]);
  expect([await send(day(1)), await send(day(1)), await send(day(1))]).toEqual([1, 1, 0]);
  await sealOn(2);
  expect(await send(day(2))).toBe(2);
  const mails = await sandbox.caller.mails('anna@audit.example');
  expect(mails).toHaveLength(2);
  expect(mails.some(({ text }) => text.replace(/\s/g, '').includes(jws))).toBe(true);
  expect(await sandbox.caller.mails('lea@market.example')).toEqual([]);
  mail.close();
});

test.each(languages)('the mail says so in the language of its reader: %s', (language) => {
  const head = { log: 'log.example', size: 7, rootHash: 'ab'.repeat(32), at: day(1), jws: 'a.b.c' };
  const { subject, text } = composeHead({ name: 'Anna', language, head, url: 'https://jf.example/x' }, 'Harbour');
  expect(subject + text).not.toMatch(/\{\{|undefined/);
  for (const part of ['a.b.c', 'ab'.repeat(32), 'log.example']) expect(text).toContain(part);
});
