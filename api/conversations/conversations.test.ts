import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepSellerLink } from '../../database/deliveries/seller-links.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { hiddenFromOtherBrands, securedEndpoint, validatedBody } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

let caseId: string;
beforeEach(async () => {
  caseId = await rig.openCase();
});

type Key = keyof ApiRig['keys'];
const aboutCase = (id = caseId): string => `/v1/cases/${id}/conversation`;
const aboutBrand = '/v1/brands/brand-1/conversation';
const ask = (method: string, path: string, key: Key, body?: object, headers = {}) =>
  rig.ask(method, path, { key: rig.keys[key], headers, ...(body && { body }) });
const write = (key: Key, text: string, { at = aboutCase(), files = [] as string[] } = {}) =>
  ask('POST', `${at}/messages`, key, { text, files });
const read = (key: Key, at = aboutCase(), query = '') => ask('GET', `${at}/messages${query}`, key);
const mark = (key: Key, readUpTo: number, at = aboutCase()) => ask('PUT', `${at}/read-mark`, key, { readUpTo });
const upload = async (key: Key, content: string): Promise<string> =>
  (await rig.ask('PUT', '/v1/files', { key: rig.keys[key], body: content })).body.sha256;
const textsOf = (body: { items: { text: string }[] }) => body.items.map(({ text }) => text);

describe('whoever writes about a case', () => {
  const request = async () => ({ method: 'POST', path: `${aboutCase()}/messages`, body: { text: 'Hello.' } });
  securedEndpoint(() => rig, 'converse', 'brand', request);
  validatedBody(() => rig, 'brand', request);
  hiddenFromOtherBrands(() => rig, request);
});

describe('whoever writes about a brand', () => {
  const request = async () => ({ method: 'POST', path: `${aboutBrand}/messages`, body: { text: 'Hello.' } });
  securedEndpoint(() => rig, 'converse', 'brand', request);
  validatedBody(() => rig, 'brand', request);
  hiddenFromOtherBrands(() => rig, request);
});

describe('whoever reads', () => {
  for (const path of ['messages', `files/${'a'.repeat(64)}`]) {
    const request = async () => ({ method: 'GET', path: `${aboutCase()}/${path}` });
    securedEndpoint(() => rig, 'readConversations', 'brand', request);
    hiddenFromOtherBrands(() => rig, request);
  }
});

test('both sides read what was written, the newest first, and an auditor reads it', async () => {
  const question = await write('brand', 'Is the clasp gilded?');
  expect(question).toMatchObject({
    status: 201,
    body: {
      number: 1,
      at: rig.now(),
      side: 'brand',
      authorId: 'brand-person',
      text: 'Is the clasp gilded?',
      files: [],
    },
  });
  expect(await write('manager', 'It is.')).toMatchObject({
    body: { number: 2, side: 'marketplace', authorId: 'manager' },
  });
  for (const key of ['brand', 'brandAdministrator', 'manager', 'staff', 'lead', 'auditor'] as const)
    expect(textsOf((await read(key)).body)).toEqual(['It is.', 'Is the clasp gilded?']);
});

test('the conversation about a brand is another one than those about its cases, and of no other brand', async () => {
  await write('brand', 'Our shop moves.', { at: aboutBrand });
  await write('brand', 'About this watch.');
  expect(textsOf((await read('manager', aboutBrand)).body)).toContain('Our shop moves.');
  expect(textsOf((await read('manager')).body)).toEqual(['About this watch.']);
  expect((await read('otherBrand', '/v1/brands/brand-2/conversation')).body.items).toEqual([]);
  for (const [path, key] of [
    [aboutBrand, 'otherBrand'],
    ['/v1/brands/nobody/conversation', 'manager'],
    [aboutCase('case-unknown'), 'manager'],
  ] as const) {
    expect(await read(key, path)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await write(key, 'Hello?', { at: path })).toMatchObject({ status: 404 });
    expect(await mark(key, 1, path)).toMatchObject({ status: 404 });
  }
});

test('the seller of a case finds nothing of its conversation', async () => {
  const secret = await upload('brand', 'how to tell a fake');
  await write('brand', 'The stitches tell.', { files: [secret] });
  const token = 't'.repeat(43);
  await keepSellerLink(rig.database, { token, caseId, sellerId: 'seller-1', at: rig.now() });
  const seen = await rig.ask('GET', `/v1/seller-cases/${token}`);
  expect(seen.status).toBe(200);
  expect(seen.text).not.toMatch(/stitches|conversation/);
  expect(await rig.ask('GET', `/v1/seller-cases/${token}/files/${secret}`)).toMatchObject({ status: 404 });
  expect(await rig.ask('GET', `${aboutCase()}/messages`, { key: token })).toMatchObject({ status: 401 });
});

test('a conversation comes in pages', async () => {
  for (const text of ['one', 'two', 'three']) await write('brand', text);
  const first = (await read('staff', aboutCase(), '?limit=2')).body;
  expect(textsOf(first)).toEqual(['three', 'two']);
  const second = (await read('staff', aboutCase(), `?limit=2&cursor=${first.nextCursor}`)).body;
  expect([textsOf(second), second.nextCursor]).toEqual([['one'], undefined]);
  expect(await read('staff', aboutCase(), '?cursor=two')).toMatchObject({ status: 400 });
});

test('the same message again under its idempotency key is written once', async () => {
  const send = () =>
    ask('POST', `${aboutCase()}/messages`, 'brand', { text: 'Once.' }, { 'Idempotency-Key': 'message-1' });
  const first = await send();
  await rig.database.deleteFrom('idempotency_keys').execute();
  expect((await send()).body).toEqual(first.body);
  expect((await read('staff')).body.items).toHaveLength(1);
});

test('of many messages at once each has a number of its own, and none is left out', async () => {
  const replies = await Promise.all(
    Array.from({ length: 12 }, (_, n) => write(n % 2 ? 'brand' : 'staff', `message ${n}`)),
  );
  const numbers = replies.map(({ body }) => body.number).toSorted((one, other) => one - other);
  expect(numbers).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
});

describe('files', () => {
  const download = (key: Key, sha256: string, at = aboutCase()) => ask('GET', `${at}/files/${sha256}`, key);

  test('are open to both sides, and to nobody else', async () => {
    const invoice = await upload('brand', 'our invoice');
    const { body } = await write('brand', 'See.', { files: [invoice, invoice] });
    expect(body.files).toEqual([{ sha256: invoice, mediaType: 'text/plain', bytes: 11 }]);
    for (const key of ['brand', 'brandAdministrator', 'manager', 'auditor'] as const)
      expect(await download(key, invoice)).toMatchObject({ status: 200, text: 'our invoice' });
    expect(await download('otherBrand', invoice)).toMatchObject({ status: 404 });
    expect(await download('detector', invoice)).toMatchObject({ status: 403 });
    expect(await download('manager', invoice, aboutCase(await rig.openCase()))).toMatchObject({ status: 404 });
    expect(await download('manager', await upload('manager', 'something else'))).toMatchObject({ status: 404 });
    expect(await ask('GET', `/v1/cases/${caseId}/files/${invoice}`, 'manager')).toMatchObject({ status: 404 });
  });

  test('are one’s own: what stands open to somebody in a case is not opened further', async () => {
    const seen = await upload('brand', 'for staff alone');
    const asked = { note: 'See.', files: [seen], filesVisibleTo: ['staff'] };
    await ask('POST', `/v1/cases/${caseId}/information-requests`, 'brand', asked);
    const refused = { status: 422, body: { code: 'invalid', errors: [{ pointer: '/files/1' }] } };
    const own = await upload('manager', 'my own');
    expect(await write('manager', 'Here.', { files: [own, seen] })).toMatchObject(refused);
    expect((await read('manager')).body.items).toEqual([]);
  });

  test('are a thousand in one conversation at most', async () => {
    await write('brand', 'Hello.');
    await rig.database.updateTable('conversations').set({ files: 999 }).where('case_id', '=', caseId).execute();
    const files = [await upload('brand', 'the last one'), await upload('brand', 'one too many')];
    expect(await write('brand', 'See.', { files })).toMatchObject({ status: 409, body: { code: 'limit_reached' } });
    expect(await write('brand', 'See.', { files: files.slice(0, 1) })).toMatchObject({ status: 201 });
  });
});

test.each([
  [{ text: '' }, '/text'],
  [{ text: ' \u200b\u2800 ' }, '/text'],
  [{ text: 'x'.repeat(4001) }, '/text'],
  [{ text: 'Hello.', files: ['../../etc/passwd'] }, '/files/0'],
  [{ text: 'Hello.', files: Array<string>(21).fill('a'.repeat(64)) }, '/files'],
])('a message with %j is refused', async (body, pointer) => {
  const reply = await ask('POST', `${aboutCase()}/messages`, 'brand', body);
  expect(reply).toMatchObject({ status: 422, body: { code: 'invalid', errors: [{ pointer }] } });
});

test('words that were erased are gone, and the message keeps its place', async () => {
  await write('brand', 'A name that should not stand here.');
  const { text_sha256: sha256 } = await rig.database
    .selectFrom('conversation_messages')
    .innerJoin('conversations', 'conversations.conversation_id', 'conversation_messages.conversation_id')
    .select('text_sha256')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  await rig.database.updateTable('texts').set({ bytes: null }).where('sha256', '=', sha256).execute();
  const [message] = (await read('brand')).body.items;
  expect(message).toEqual({ number: 1, at: rig.now(), side: 'brand', authorId: 'brand-person', files: [] });
});
