import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
  for (const [membershipId, role] of [
    ['ada', 'reviewer'],
    ['zoe', 'reviewer'],
    ['lea', 'lead'],
    ['idle', 'auditor'],
  ] as const)
    await enterMember(rig.database, {
      membershipId,
      role,
      name: `${membershipId} of staff`,
      email: `${membershipId}@m.example`,
    });
});
afterAll(() => rig.stop());
beforeEach(async () => {
  for (const table of ['tasks', 'claims', 'skips'] as const) await rig.database.deleteFrom(table).execute();
});

type Key = keyof ApiRig['keys'];
const ask = (method: string, path: string, key: Key = 'staff', body?: object) =>
  rig.ask(method, path, { key: rig.keys[key], ...(body && { body }) });
const read = async (queue: string, key: Key = 'staff') => (await ask('GET', `/v1/queues/${queue}`, key)).body;
const idsOf = (queue: { items: { caseId: string }[] }) => queue.items.map(({ caseId }) => caseId);
const next = async (queue = 'review', key: Key = 'staff') =>
  (await ask('POST', `/v1/queues/${queue}/next`, key)).body.item?.caseId;

/** A case that staff review. */
async function inReview(): Promise<string> {
  const caseId = await rig.openCase();
  const body = { verdict: 'cannot_determine', reasonCode: 'pictures_unclear' };
  await ask('POST', `/v1/cases/${caseId}/verdict`, 'brand', body);
  rig.wait('PT1M');
  return caseId;
}
const propose = (caseId: string, key: Key, decision = 'remove') =>
  ask('POST', `/v1/cases/${caseId}/review-decision`, key, {
    decision,
    reasonCode: decision === 'remove' ? 'counterfeit_features' : 'genuine',
  });

describe('whoever reads a queue', () => {
  securedEndpoint(
    () => rig,
    'readQueues',
    'staff',
    () => ({ method: 'GET', path: '/v1/queues/review' }),
  );
});

describe.each([
  ['takes what is next', () => ({ method: 'POST', path: '/v1/queues/review/next' })],
  ['takes a case', async () => ({ method: 'PUT', path: `/v1/cases/${await inReview()}/claim` })],
  ['lets a case go', async () => ({ method: 'DELETE', path: `/v1/cases/${await inReview()}/claim` })],
  [
    'hands a case over',
    async () => ({ method: 'POST', path: `/v1/cases/${await inReview()}/claim/hand-over`, body: { to: 'zoe' } }),
  ],
  [
    'passes a case by',
    async () => ({ method: 'POST', path: `/v1/cases/${await inReview()}/claim/skip`, body: { reason: 'A friend.' } }),
  ],
])('whoever %s', (_what, request) => {
  securedEndpoint(() => rig, 'claimCases', 'staff', request);
});

test('a queue shows what is due first, with its brand, since when, until when, and who may', async () => {
  const [one, other] = [await inReview(), await inReview()];
  const queue = await read('review');
  expect(idsOf(queue)).toEqual([one, other]);
  expect(queue).toMatchObject({
    me: { membershipId: 'ada', role: 'reviewer' },
    enrolments: 0,
    readAt: rig.now(),
    items: [
      { task: 'decide_review', brand: { brandId: 'brand-1', name: 'Auberge Watches' }, clock: { name: 'review' } },
      {},
    ],
  });
  expect(queue.items[0].due > queue.items[0].since).toBe(true);
  expect(queue.items[0]).not.toHaveProperty('mayNot');
  expect(queue.queues).toContainEqual({ queue: 'review', count: 2 });
  expect((await read('review', 'manager')).items[0]).toMatchObject({ mayNot: 'not_permitted' });
  const first = (await ask('GET', '/v1/queues/review?limit=1')).body;
  expect(idsOf((await ask('GET', `/v1/queues/review?cursor=${first.nextCursor}`)).body)).toEqual([other]);
});

test('a question waits since it was asked, whenever the brand was', async () => {
  const caseId = await rig.openCase();
  rig.wait('PT5H');
  await ask('POST', `/v1/cases/${caseId}/information-requests`, 'brand', { note: 'Who sells it?' });
  const since = rig.now();
  rig.wait('PT1H');
  expect((await read('questions')).items).toMatchObject([{ caseId, task: 'answer_question', since }]);
});

test('what somebody has proposed, a second person decides', async () => {
  const caseId = await inReview();
  await propose(caseId, 'staff');
  expect(idsOf(await read('review'))).toEqual([]);
  expect((await read('second')).items).toMatchObject([{ caseId, task: 'approve_review', mayNot: 'decided_before' }]);
  expect(await next('second')).toBeUndefined();
  expect(await next('second', 'secondStaff')).toBe(caseId);
});

test('what is with the lead, leads see alone', async () => {
  const caseId = await inReview();
  await propose(caseId, 'staff');
  await propose(caseId, 'secondStaff', 'dismiss');
  expect(idsOf(await read('second'))).toEqual([]);
  expect(idsOf(await read('second', 'lead'))).toEqual([caseId]);
  expect(await next('second', 'lead')).toBe(caseId);
});

test('what is late stands in the queue of what is overdue', async () => {
  const caseId = await inReview();
  expect(idsOf(await read('overdue'))).toEqual([]);
  rig.wait('P9D');
  expect(idsOf(await read('overdue'))).toEqual([caseId]);
  expect((await read('overdue')).queues).toContainEqual({ queue: 'overdue', count: 1 });
});

test('of many who take the next one at once, each gets another', async () => {
  const cases = [];
  for (let index = 0; index < 6; index += 1) cases.push(await inReview());
  const keys = await Promise.all(
    Array.from({ length: 8 }, (_unused, index) => rig.issue({ role: 'reviewer', actorId: `person-${index}` })),
  );
  const taken = await Promise.all(
    keys.map(async (key) => (await rig.ask('POST', '/v1/queues/review/next', { key })).body.item?.caseId),
  );
  const given = taken.filter(Boolean);
  expect(given).toHaveLength(cases.length);
  expect(new Set(given)).toEqual(new Set(cases));
});

test('a case is held for ten minutes, for longer when it is taken again, and decided by anybody all the same', async () => {
  const caseId = await inReview();
  const claim = `/v1/cases/${caseId}/claim`;
  const taken = await ask('PUT', claim);
  expect(taken).toMatchObject({ status: 200, body: { holder: { membershipId: 'ada', name: 'ada of staff' } } });
  expect(await ask('PUT', claim, 'secondStaff')).toMatchObject({ status: 409, body: { code: 'claimed' } });
  expect((await read('review', 'secondStaff')).items).toMatchObject([{ holder: { membershipId: 'ada' } }]);
  rig.wait('PT9M');
  const renewed = await ask('PUT', claim);
  expect(renewed.body.holder.until > taken.body.holder.until).toBe(true);
  rig.wait('PT9M');
  expect(await next('review', 'secondStaff')).toBeUndefined();
  rig.wait('PT2M');
  expect(await next('review', 'secondStaff')).toBe(caseId);
  expect(await propose(caseId, 'staff')).toMatchObject({ status: 200 });
  expect((await read('second', 'lead')).items[0]).not.toHaveProperty('holder');
});

test('whoever may not see to a case any more does not hold it', async () => {
  const caseId = await inReview();
  await propose(caseId, 'staff');
  expect(await next('second', 'secondStaff')).toBe(caseId);
  expect((await read('second')).items).toMatchObject([{ caseId, holder: { membershipId: 'zoe' } }]);
  await propose(caseId, 'secondStaff', 'dismiss');
  const [item] = (await read('second', 'lead')).items;
  expect(item).toMatchObject({ caseId, task: 'approve_review' });
  expect(item).not.toHaveProperty('holder');
  expect(await next('second', 'lead')).toBe(caseId);
});

test('a case that is let go is free; another one’s is not let go', async () => {
  const caseId = await inReview();
  const claim = `/v1/cases/${caseId}/claim`;
  await ask('PUT', claim);
  expect((await ask('DELETE', claim, 'secondStaff')).body).toMatchObject({ holder: { membershipId: 'ada' } });
  expect((await ask('DELETE', claim)).body).toEqual({ caseId });
  expect(await next('review', 'secondStaff')).toBe(caseId);
});

test('a case is handed over to whoever may see to it', async () => {
  const caseId = await inReview();
  const handOver = (to: string, key: Key = 'staff') => ask('POST', `/v1/cases/${caseId}/claim/hand-over`, key, { to });
  await ask('PUT', `/v1/cases/${caseId}/claim`);
  for (const nobody of ['nobody', 'idle'])
    expect(await handOver(nobody)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/to' }] } });
  expect(await handOver('manager')).toMatchObject({ status: 403, body: { code: 'not_permitted' } });
  expect(await handOver('zoe')).toMatchObject({ status: 200, body: { holder: { membershipId: 'zoe' } } });
  expect(await handOver('ada')).toMatchObject({ status: 409, body: { code: 'claimed' } });
  await propose(caseId, 'secondStaff');
  expect(await handOver('zoe')).toMatchObject({ status: 403, body: { code: 'not_independent' } });
});

test('what is passed by comes to others, and not to the same person for a day', async () => {
  const caseId = await inReview();
  expect(await next()).toBe(caseId);
  const skip = (body: object) => ask('POST', `/v1/cases/${caseId}/claim/skip`, 'staff', body);
  expect(await skip({})).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reason' }] } });
  expect(await skip({ reason: 'I know the seller.' })).toMatchObject({ status: 200, body: { caseId } });
  expect(await next()).toBeUndefined();
  expect(await next('review', 'secondStaff')).toBe(caseId);
  await ask('DELETE', `/v1/cases/${caseId}/claim`, 'secondStaff');
  rig.wait('PT25H');
  expect(await next()).toBe(caseId);
});

test('where nothing is to be done, nothing is taken', async () => {
  const caseId = await rig.openCase();
  expect(await ask('PUT', `/v1/cases/${caseId}/claim`)).toMatchObject({
    status: 409,
    body: { code: 'stage_conflict', stage: 'awaiting_verdict' },
  });
  expect(await ask('PUT', '/v1/cases/case-unknown/claim')).toMatchObject({ status: 404 });
});
