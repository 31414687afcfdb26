import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepSellerLink } from '../../database/deliveries/seller-links.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { securedEndpoint, validatedBody } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

type Key = keyof ApiRig['keys'];
const mark = 'The crown on the dial has five points.';
const model = (changes: object = {}) => ({
  name: 'Chrono, steel',
  pictures: [],
  prices: [{ market: 'DE', price: { amount: '1290.00', currency: 'EUR' } }],
  marks: [mark],
  ...changes,
});
const name = (body: object = model(), key: Key = 'brand') =>
  rig.ask('POST', '/v1/references', { key: rig.keys[key], body });
const nameOne = async (changes: object = {}, key: Key = 'brand'): Promise<string> =>
  (await name(model(changes), key)).body.referenceId;
const one = (
  referenceId: string,
  { key = 'brand', method = 'GET', body }: { key?: Key; method?: string; body?: object } = {},
) => rig.ask(method, `/v1/references/${referenceId}`, { key: rig.keys[key], ...(body && { body }) });
const upload = async (content: string, key: Key = 'brand'): Promise<string> =>
  (await rig.ask('PUT', '/v1/files', { key: rig.keys[key], body: content })).body.sha256;
const suspect = (changes: object) =>
  rig.ask('POST', '/v1/suspicions', {
    key: rig.keys.detector,
    body: {
      ...{ marketplaceId: 'market-1', listingId: 'compared-1', sellerId: 'seller-1', brand: 'brand-1', title: 'Watch' },
      ...{ score: '0.95', ...changes },
    },
  });

describe('whoever names a model', () => {
  const request = async () => ({ method: 'POST', path: '/v1/references', body: model() });
  securedEndpoint(() => rig, 'manageReferences', 'brand', request);
  validatedBody(() => rig, 'brand', request);
});

test('a model is named, read, said anew and taken off; by its brand alone', async () => {
  const { status, body } = await name();
  const { referenceId } = body;
  expect([status, body]).toMatchObject([201, { ...model(), brandId: 'brand-1', namedBy: 'brand-person' }]);
  for (const key of ['brand', 'staff', 'manager', 'auditor'] as const)
    expect(await one(referenceId, { key })).toMatchObject({ status: 200, body: { marks: [mark] } });
  for (const method of ['GET', 'PUT', 'DELETE']) {
    const asked = { key: 'otherBrand', method, ...(method === 'PUT' && { body: model() }) } as const;
    expect(await one(referenceId, asked)).toMatchObject({ status: 404, body: { code: 'not_found' } });
  }
  expect(await one(referenceId, { key: 'staff', method: 'DELETE' })).toMatchObject({ status: 403 });

  const changed = { ...model({ name: 'Chrono, gold' }), marks: [] };
  expect(await one(referenceId, { method: 'PUT', body: changed })).toMatchObject({ status: 200, body: changed });
  expect(await one(referenceId, { method: 'DELETE' })).toMatchObject({ status: 200, body: { endedAt: rig.now() } });
  expect(await one(referenceId)).toMatchObject({ status: 200, body: { endedAt: rig.now() } });
  for (const method of ['PUT', 'DELETE'])
    expect(await one(referenceId, { method, ...(method === 'PUT' && { body: changed }) })).toMatchObject({
      status: 404,
    });
});

test('models are listed in pages: of a brand its own, for staff those of all', async () => {
  const [first, second] = [await nameOne(), await nameOne()];
  const foreign = await nameOne({}, 'otherBrand');
  const list = async (query: string, key: Key = 'brand') =>
    (await rig.ask('GET', `/v1/references${query}`, { key: rig.keys[key] })).body;
  const ids = ({ items }: { items: { referenceId: string }[] }) => items.map(({ referenceId }) => referenceId);
  expect(ids(await list('?limit=200'))).toEqual(expect.arrayContaining([first, second]));
  expect(ids(await list('?limit=200'))).not.toContain(foreign);
  expect(ids(await list('?limit=200', 'staff'))).toEqual(expect.arrayContaining([first, foreign]));
  const page = await list('?limit=1');
  expect(page.items).toHaveLength(1);
  expect(ids(await list(`?limit=200&cursor=${page.nextCursor}`))).not.toContain(page.items[0].referenceId);
  expect(await list('?brandId=brand-1', 'otherBrand')).toMatchObject({ code: 'not_found' });
});

test('its pictures are of one’s own, and read by the brand and by staff', async () => {
  const picture = await upload('a genuine one');
  const referenceId = await nameOne({ pictures: [picture] });
  const read = (key: Key, hash = picture) =>
    rig.ask('GET', `/v1/references/${referenceId}/pictures/${hash}`, { key: rig.keys[key] });
  for (const key of ['brand', 'staff', 'auditor'] as const)
    expect(await read(key)).toMatchObject({ status: 200, text: 'a genuine one' });
  expect(await read('otherBrand')).toMatchObject({ status: 404 });
  expect(await read('detector')).toMatchObject({ status: 403 });
  expect(await read('brand', await upload('another'))).toMatchObject({ status: 404 });
  const foreign = await upload('a stranger’s', 'detector');
  expect(await name(model({ pictures: [picture, foreign] }))).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/pictures/1' }] },
  });
});

test.each<[object, string]>([
  [{ name: '\u200b' }, '/name'],
  [{ prices: [{ market: 'UK', price: { amount: '1', currency: 'GBP' } }] }, '/prices/0/market'],
  [{ prices: [{ market: 'DE', price: { amount: 12.5, currency: 'EUR' } }] }, '/prices/0/price/amount'],
  [{ prices: [model().prices[0], model().prices[0]] }, '/prices/1/market'],
  [{ marks: [''] }, '/marks/0'],
  [{ marks: ['a\0b'] }, '/marks/0'],
  [{ pictures: ['A'.repeat(64)] }, '/pictures/0'],
])('a model with %j is refused at that place', async (changes, pointer) => {
  expect(await name(model(changes))).toMatchObject({ status: 422, body: { code: 'invalid', errors: [{ pointer }] } });
});

describe('a suspicion that names a model', () => {
  test('shows it on the case, to the brand and to staff, and never to the seller', async () => {
    const referenceId = await nameOne();
    const { body: opened } = await suspect({ referenceId });
    const { caseId } = opened;
    for (const key of ['brand', 'staff', 'auditor'] as const)
      expect((await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys[key] })).body.reference).toEqual({
        referenceId,
        ...model(),
      });
    await rig.runs.obey(caseId);
    const token = randomBytes(32).toString('base64url');
    await keepSellerLink(rig.database, { token, caseId, sellerId: 'seller-1', at: rig.now() });
    const { status, text } = await rig.ask('GET', `/v1/seller-cases/${token}`);
    expect(status).toBe(200);
    expect(text).not.toContain('crown');
    expect(text).not.toContain(referenceId);
    const timeline = await rig.ask('GET', `/v1/cases/${caseId}/timeline`, { key: rig.keys.staff });
    expect(timeline.text).not.toContain('crown');
  });

  test('names one of its own brand, which is on the list', async () => {
    const refused = { status: 422, body: { code: 'invalid', errors: [{ pointer: '/referenceId' }] } };
    const listingId = 'compared-2';
    const foreign = await nameOne({}, 'otherBrand');
    expect(await suspect({ listingId, referenceId: foreign })).toMatchObject(refused);
    expect(await suspect({ listingId, referenceId: 'reference-unknown' })).toMatchObject(refused);
    const ended = await nameOne();
    await one(ended, { method: 'DELETE' });
    expect(await suspect({ listingId, referenceId: ended })).toMatchObject(refused);
    expect(await suspect({ listingId })).toMatchObject({ status: 201 });
  });

  test('and joins a case, says with what it is compared from now on', async () => {
    const listingId = 'compared-3';
    const { body: opened } = await suspect({ listingId });
    const referenceId = await nameOne();
    expect(await suspect({ listingId, referenceId, title: 'Watch, new' })).toMatchObject({
      body: { result: 'joined' },
    });
    const { body } = await rig.ask('GET', `/v1/cases/${opened.caseId}`, { key: rig.keys.brand });
    expect(body.reference).toMatchObject({ referenceId });
  });
});
