import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { enterMember } from '../../test/support/rigs/people.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
  const tilda = { membershipId: 'tilda', name: 'Tilda Kern', email: 'tilda@market.example' };
  await enterMember(rig.database, { ...tilda, role: 'account_manager' });
});
afterAll(() => rig.stop());

beforeEach(async () => {
  const back = { account_manager_id: 'manager', deputy_id: null };
  await rig.database.updateTable('brands').set(back).execute();
});

type Key = keyof ApiRig['keys'];
const ask = (method: string, path: string, key: Key, body?: object, idempotencyKey?: string) =>
  rig.ask(method, path, { key: rig.keys[key], idempotencyKey, ...(body && { body }) });
const handOver = (body: object = {}, idempotencyKey?: string) =>
  ask('POST', '/v1/hand-overs', 'lead', { fromId: 'manager', toId: 'tilda', ...body }, idempotencyKey);
const partnerOf = async (brandId: string) => (await ask('GET', `/v1/brands/${brandId}/partner`, 'lead')).body;

test('moves all brands at once, or those that are named; the same again moves none', async () => {
  await rig.database.updateTable('brands').set({ deputy_id: 'tilda' }).where('brand_id', '=', 'brand-1').execute();
  expect(await handOver({ brandIds: ['brand-1'] })).toMatchObject({ status: 200, body: { brandIds: ['brand-1'] } });
  expect(await partnerOf('brand-1')).toMatchObject({ accountManager: { memberId: 'tilda' } });
  expect(await partnerOf('brand-1')).not.toHaveProperty('deputy');
  expect(await partnerOf('brand-2')).toMatchObject({ accountManager: { memberId: 'manager' } });
  expect((await handOver({ brandIds: ['brand-1', 'brand-2'] })).body).toEqual({ brandIds: ['brand-2'] });
  expect((await handOver()).body).toEqual({ brandIds: [] });
});

test('of several hand-overs at once each brand moves by one', async () => {
  const replies = await Promise.all(Array.from({ length: 5 }, () => handOver()));
  const moved = replies.map(({ body }) => body.brandIds).filter(({ length }) => length > 0);
  expect(moved).toEqual([['brand-1', 'brand-2']]);
  const first = await handOver({ fromId: 'tilda', toId: 'manager' }, 'back-1');
  expect((await handOver({ fromId: 'tilda', toId: 'manager' }, 'back-1')).body).toEqual(first.body);
});

test('whoever was the deputy of brands hands that over, too', async () => {
  await rig.database
    .updateTable('brands')
    .set({ account_manager_id: 'tilda', deputy_id: 'manager' })
    .where('brand_id', '=', 'brand-1')
    .execute();
  await handOver();
  expect(await partnerOf('brand-1')).not.toHaveProperty('deputy');
});

test('takes along letters under way, and open cases’ entries of the inbox', async () => {
  const caseId = await rig.openCase();
  await ask('POST', `/v1/cases/${caseId}/information-requests`, 'brand', { note: 'A photo?' });
  await handOver();
  const { database } = rig;
  const letters = await database
    .selectFrom('deliveries')
    .select(['recipient_id', 'delivery_id'])
    .where('case_id', '=', caseId)
    .where('party', '=', 'account_manager')
    .execute();
  expect(letters).toEqual([{ recipient_id: 'tilda', delivery_id: expect.stringMatching(/\.manager$/) }]);
  const entries = await database
    .selectFrom('inbox_entries')
    .select('party_id')
    .where('case_id', '=', caseId)
    .where('party', '=', 'account_manager')
    .execute();
  expect(entries).toEqual([{ party_id: 'tilda' }]);
});

test('takes along what was read; of what was not, whoever takes over is told', async () => {
  const caseId = await rig.openCase();
  const about = `/v1/cases/${caseId}/conversation`;
  for (const text of ['one', 'two', 'three']) await ask('POST', `${about}/messages`, 'brand', { text });
  await ask('PUT', `${about}/read-mark`, 'manager', { readUpTo: 2 });
  const { database } = rig;
  const conversation = database.updateTable('conversations').where('case_id', '=', caseId);
  await conversation.set({ told_up_to: 3, tell_at: null }).execute();
  await handOver();
  const tilda = await rig.issue({ role: 'account_manager', actorId: 'tilda' });
  const { items } = (await rig.ask('GET', '/v1/conversations?ofMyBrands=true', { key: tilda })).body;
  expect(items).toMatchObject([{ caseId, readUpTo: 2, unread: 1 }]);
  const state = database.selectFrom('conversations').select(['told_up_to', 'tell_at']).where('case_id', '=', caseId);
  expect(await state.executeTakeFirst()).toEqual({ told_up_to: 2, tell_at: rig.now() });
});

test('a brand that is given another account manager by its enrolment is handed over', async () => {
  const caseId = await rig.openCase();
  await ask('POST', `/v1/cases/${caseId}/information-requests`, 'brand', { note: 'A photo?' });
  await ask('PATCH', '/v1/brands/brand-1', 'lead', { accountManagerId: 'tilda' });
  const letter = rig.database.selectFrom('deliveries').select('recipient_id').where('case_id', '=', caseId);
  expect(await letter.where('party', '=', 'account_manager').execute()).toEqual([{ recipient_id: 'tilda' }]);
});

test.each([
  [{ toId: 'manager' }, '/toId'],
  [{ toId: 'nobody' }, '/toId'],
  [{ fromId: 'nobody' }, '/fromId'],
  [{ brandIds: ['brand-1', 'brand-3'] }, '/brandIds/1'],
  [{ brandIds: [] }, '/brandIds'],
])('a hand-over with %j is refused, and nothing moves', async (changes, pointer) => {
  expect(await handOver(changes)).toMatchObject({ status: 422, body: { code: 'invalid', errors: [{ pointer }] } });
  expect(await partnerOf('brand-1')).toMatchObject({ accountManager: { memberId: 'manager' } });
});
