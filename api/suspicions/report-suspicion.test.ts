import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { securedEndpoint, validatedBody } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

let listing = 0;
const suspicion = (changes: object = {}) => ({
  marketplaceId: 'harbour',
  listingId: `offer-${++listing}`,
  sellerId: 'seller-1',
  brand: 'Auberge Watches',
  title: 'Watch, as new',
  price: { amount: '129.00', currency: 'EUR' },
  score: 0.5,
  ...changes,
});
const report = (body: object, headers = {}) =>
  rig.ask('POST', '/v1/suspicions', { key: rig.keys.detector, body, headers });

describe('whoever reports a suspicion', () => {
  const request = async () => ({ method: 'POST', path: '/v1/suspicions', body: suspicion() });
  securedEndpoint(() => rig, 'reportSuspicion', 'staff', request);
  validatedBody(() => rig, 'detector', request);
});

test('a new case is answered with its place', async () => {
  const { status, body, headers } = await report(suspicion());
  expect({ status, body }).toEqual({
    status: 201,
    body: { result: 'opened', caseId: expect.stringMatching(/^c_/), suspicionId: expect.any(String) },
  });
  expect(headers.get('Location')).toBe(`/v1/cases/${body.caseId}`);
  expect(await rig.ask('GET', `/v1/cases/${body.caseId}`, { key: rig.keys.brand })).toMatchObject({
    status: 200,
    body: { stage: 'awaiting_verdict', listing: { snapshot: { title: 'Watch, as new' } } },
  });
});

test('a suspicion that joins, or is known, is answered with the case that has it', async () => {
  const first = suspicion();
  const { body } = await report(first);
  expect(await report({ ...first, score: '0.8' })).toMatchObject({
    status: 200,
    body: { result: 'joined', caseId: body.caseId },
  });
  expect(await report(first)).toMatchObject({ status: 200, body: { result: 'known', caseId: body.caseId } });
});

test('a case that closes at once has a run, too', async () => {
  await rig.database
    .insertInto('authorised_sellers')
    .values({ brand_id: 'brand-1', seller_id: 'allowed', since: rig.now() })
    .execute();
  const isStarted = async (): Promise<boolean> => {
    const { body } = await report(suspicion({ sellerId: 'allowed' }));
    return rig.runs.started.includes(body.caseId);
  };
  await expect.poll(isStarted, { timeout: 10_000 }).toBe(true);
});

test('the case is opened also when the engine does not answer', async () => {
  rig.runs.reachable = false;
  const { status, body } = await report(suspicion());
  rig.runs.reachable = true;
  expect(status).toBe(201);
  expect(await rig.ask('GET', `/v1/cases/${body.caseId}`, { key: rig.keys.brand })).toMatchObject({ status: 200 });
});

test('an idempotency key gives the first answer again', async () => {
  const body = suspicion();
  const first = await report(body, { 'Idempotency-Key': 'once' });
  const second = await report(body, { 'Idempotency-Key': 'once' });
  expect(second).toMatchObject({ status: 201, body: first.body });
});

test('an offer’s address is kept as it was given', async () => {
  const url = 'https://Harbour.example:8443/@shop/часы?next=https://a@b.example/#top';
  const { body } = await report(suspicion({ url }));
  expect(await rig.ask('GET', `/v1/cases/${body.caseId}`, { key: rig.keys.brand })).toMatchObject({
    body: { listing: { snapshot: { url } } },
  });
});

test.each([
  [{ brand: undefined }, 'brand_missing', '/brand'],
  [{ brand: ' ' }, 'brand_missing', '/brand'],
  [{ brand: 'Nobody' }, 'brand_not_enrolled', '/brand'],
  [{ marketplaceId: 'no-such' }, 'marketplace_unknown', '/marketplaceId'],
  [{ score: 1.2 }, 'invalid', '/score'],
  [{ score: '-0.2' }, 'invalid', '/score'],
  [{ price: { amount: 129, currency: 'EUR' } }, 'invalid', '/price/amount'],
  [{ title: 'a\0b' }, 'invalid', '/title'],
  [{ url: 'javascript:alert(1)' }, 'invalid', '/url'],
  [{ pictures: ['f'.repeat(64)] }, 'invalid', '/pictures/0'],
  [{ findings: [] }, 'invalid', '/findings'],
])('a suspicion with %o is refused', async (changes, code, pointer) => {
  expect(await report(suspicion(changes))).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
});
