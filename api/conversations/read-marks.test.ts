import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { securedEndpoint, validatedBody } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

let caseId: string;
beforeEach(async () => {
  rig.wait('PT1S');
  caseId = await rig.openCase();
});

type Key = keyof ApiRig['keys'];
const ask = (method: string, path: string, key: Key, body?: object) =>
  rig.ask(method, path, { key: rig.keys[key], ...(body && { body }) });
const write = (key: Key, id = caseId) => ask('POST', `/v1/cases/${id}/conversation/messages`, key, { text: 'Hello.' });
const mark = (key: Key, readUpTo: unknown, id = caseId) =>
  ask('PUT', `/v1/cases/${id}/conversation/read-mark`, key, { readUpTo });
const read = async (key: Key) => (await ask('GET', `/v1/cases/${caseId}/conversation/messages`, key)).body;
const list = async (key: Key, query = '') =>
  (await ask('GET', `/v1/conversations?limit=200${query}`, key)).body.items as {
    caseId?: string;
    brandId: string;
    unread: number;
    readUpTo: number;
  }[];
const unreadOf = async (key: Key) => (await list(key)).find((one) => one.caseId === caseId)?.unread;

describe('whoever marks as read', () => {
  const request = async () => {
    await write('brand');
    return { method: 'PUT', path: `/v1/cases/${caseId}/conversation/read-mark`, body: { readUpTo: 1 } };
  };
  securedEndpoint(() => rig, 'converse', 'brand', request);
  validatedBody(() => rig, 'brand', request);
});

describe('whoever lists', () => {
  const request = () => ({ method: 'GET', path: '/v1/conversations' });
  securedEndpoint(() => rig, 'readConversations', 'brand', request);
});

test('a mark is each person’s own, and shows the other side how far it was read', async () => {
  for (const key of ['brand', 'brand', 'staff'] as const) await write(key);
  expect(await unreadOf('manager')).toBe(3);
  expect(await unreadOf('staff')).toBe(2);
  expect(await mark('manager', 2)).toMatchObject({ status: 200, body: { readUpTo: 2 } });
  expect(await unreadOf('manager')).toBe(1);
  expect(await unreadOf('staff')).toBe(2);
  expect(await read('manager')).toMatchObject({ readUpTo: 2, othersReadUpTo: 0 });
  expect(await read('brand')).toMatchObject({ readUpTo: 0, othersReadUpTo: 2 });
});

test('somebody of either side by the same id is somebody else', async () => {
  await write('brand');
  await write('brand');
  const { database } = rig;
  const { conversation_id } = await database
    .selectFrom('conversations')
    .select('conversation_id')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  const mine = { conversation_id, side: 'brand', reader_id: 'manager', read_up_to: 2 } as const;
  await database.insertInto('conversation_readers').values(mine).execute();
  expect(await unreadOf('manager')).toBe(2);
});

test('a mark never goes back, also when many race', async () => {
  for (let n = 0; n < 9; n += 1) await write('brand');
  const asked = [3, 9, 1, 7, 5, 2, 8, 4, 6];
  const replies = await Promise.all(asked.map((readUpTo) => mark('staff', readUpTo)));
  expect(replies.every(({ status, body }, index) => status === 200 && body.readUpTo >= asked[index]!)).toBe(true);
  expect((await read('staff')).readUpTo).toBe(9);
  expect((await mark('staff', 1)).body).toEqual({ readUpTo: 9 });
});

test('nobody marks what nobody has written', async () => {
  const refused = { status: 422, body: { code: 'invalid', errors: [{ pointer: '/readUpTo' }] } };
  expect(await mark('staff', 1)).toMatchObject(refused);
  await write('brand');
  for (const readUpTo of [2, 0, -1, 1.5, '1', null, 1e9]) expect(await mark('staff', readUpTo)).toMatchObject(refused);
  expect((await read('staff')).readUpTo).toBe(0);
});

test('conversations are listed for whoever sees them, those with the newest messages first', async () => {
  const foreign = await rig.openCase({ brandId: 'brand-2' });
  await write('otherBrand', foreign);
  rig.wait('PT1S');
  await write('brand');
  rig.wait('PT1S');
  await ask('POST', '/v1/brands/brand-1/conversation/messages', 'brand', { text: 'Hello.' });
  const [first, second] = await list('brand');
  expect([first, second]).toMatchObject([
    { brandId: 'brand-1', unread: 0 },
    { caseId, brandName: 'Auberge Watches' },
  ]);
  expect(first).not.toHaveProperty('caseId');
  expect((await list('brand')).every(({ brandId }) => brandId === 'brand-1')).toBe(true);
  expect(await list('otherBrand')).toMatchObject([{ brandId: 'brand-2', caseId: foreign, unread: 0 }]);
  expect(await list('otherBrand', '&brandId=brand-1')).toEqual([]);
  const staffSee = (await list('staff')).map((one) => one.caseId);
  expect(staffSee.slice(0, 3)).toEqual([undefined, caseId, foreign]);
  expect((await list('staff', '&brandId=brand-2')).map((one) => one.caseId)).toEqual([foreign]);
});

test('an account manager can ask for the own brands alone, page by page', async () => {
  await write('brand');
  expect(await list('lead', '&ofMyBrands=true')).toEqual([]);
  const all = (await list('manager')).map((one) => one.caseId);
  expect((await list('manager', '&ofMyBrands=true')).map((one) => one.caseId)).toEqual(all);
  const seen: unknown[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const { body } = await ask(
      'GET',
      `/v1/conversations?limit=2&ofMyBrands=true${cursor && `&cursor=${cursor}`}`,
      'manager',
    );
    seen.push(...body.items.map((one: { caseId?: string }) => one.caseId));
    cursor = body.nextCursor;
  }
  expect(seen).toEqual(all);
  expect(await ask('GET', '/v1/conversations?ofMyBrands=false', 'manager')).toMatchObject({ status: 400 });
  expect(await ask('GET', '/v1/conversations?cursor=guess', 'manager')).toMatchObject({ status: 400 });
});

test('the frame counts in how many conversations something is unread: of one’s brand, or of the brands that one looks after', async () => {
  const countOf = async (key: Key, path: string) => (await ask('GET', path, key)).body.unreadConversations;
  const ofBrand = () => countOf('brand', '/v1/inbox');
  const ofManager = () => countOf('manager', '/v1/queues/questions');
  const before = [await ofBrand(), await ofManager()] as const;
  await write('brand');
  await write('brand');
  expect([await ofBrand(), await ofManager()]).toEqual([before[0], before[1] + 1]);
  await write('staff');
  expect([await ofBrand(), await ofManager()]).toEqual([before[0] + 1, before[1] + 1]);
  await mark('manager', 3);
  await mark('brand', 3);
  expect([await ofBrand(), await ofManager()]).toEqual([before[0], before[1]]);
  expect(await countOf('staff', '/v1/queues/review')).toBeUndefined();
  const others = await countOf('otherBrand', '/v1/inbox');
  await write('staff');
  expect(await countOf('otherBrand', '/v1/inbox')).toBe(others);
});

test('a list tells how the last message of each begins, and by whom it is; erased words are gone from it', async () => {
  const lastOf = async () =>
    ((await list('manager')) as object[] as { caseId?: string; last: object }[]).find((one) => one.caseId === caseId)
      ?.last;
  await ask('POST', `/v1/cases/${caseId}/conversation/messages`, 'brand', { text: `${'ü'.repeat(159)}xy` });
  expect(await lastOf()).toEqual({ side: 'brand', authorId: 'brand-person', text: `${'ü'.repeat(159)}x` });
  await rig.database
    .updateTable('texts')
    .set({ bytes: null })
    .from('conversation_messages as m')
    .innerJoin('conversations as c', 'c.conversation_id', 'm.conversation_id')
    .whereRef('texts.sha256', '=', 'm.text_sha256')
    .where('c.case_id', '=', caseId)
    .execute();
  expect(await lastOf()).toEqual({ side: 'brand', authorId: 'brand-person' });
});
