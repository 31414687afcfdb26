import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { enterMember } from '../../test/support/rigs/people.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { securedEndpoint, validatedBody } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

let [sellers, offers] = [0, 0];
let sellerId: string;
beforeEach(() => {
  sellerId = `kontor-${++sellers}`;
});

const authorise = (body: object = {}, id = sellerId) =>
  rig.ask('PUT', `/v1/authorised-sellers/${id}`, { key: rig.keys.brand, body });
const revoke = (id = sellerId) => rig.ask('DELETE', `/v1/authorised-sellers/${id}`, { key: rig.keys.brand });
const list = async (query = '', key: keyof ApiRig['keys'] = 'brand') =>
  (await rig.ask('GET', `/v1/authorised-sellers${query}`, { key: rig.keys[key] })).body;
const send = async (csv: string, key: keyof ApiRig['keys'] = 'brand') => {
  const headers = { 'Content-Type': 'text/csv' };
  const { status, text } = await rig.ask('POST', '/v1/authorised-seller-batches', {
    key: rig.keys[key],
    body: csv,
    headers,
  });
  return {
    status,
    lines:
      status === 201
        ? text
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line))
        : [],
  };
};

/** A new case about an offer of the seller. */
async function suspect(): Promise<string> {
  const suspicion = { marketplaceId: 'market-1', listingId: `offer-${++offers}-of-${sellerId}`, sellerId };
  const { body } = await rig.ask('POST', '/v1/suspicions', {
    key: rig.keys.detector,
    body: { ...suspicion, brand: 'brand-1', title: 'Watch', score: '0.6' },
  });
  return body.caseId;
}

/** How a suspicion about an offer of the seller ends at once, if it does. */
const outcome = async (): Promise<string | undefined> =>
  (await rig.ask('GET', `/v1/cases/${await suspect()}`, { key: rig.keys.staff })).body.ending?.reason;

describe('whoever authorises a seller', () => {
  const request = async () => ({ method: 'PUT', path: '/v1/authorised-sellers/kontor', body: {} });
  securedEndpoint(() => rig, 'manageAuthorisedSellers', 'brand', request);
  validatedBody(() => rig, 'brand', request);
});

test('a suspicion about an authorised seller is closed before the brand is asked, until the seller is taken off', async () => {
  expect(await outcome()).toBeUndefined();
  const { status, body } = await authorise();
  const entry = { authorisationId: expect.any(String), sellerId, since: rig.now(), namedBy: 'brand-person' };
  expect([status, body]).toEqual([201, { ...entry, counts: true }]);
  expect(await outcome()).toBe('authorised_seller');
  expect(await revoke()).toMatchObject({ status: 200, body: { sellerId, counts: false } });
  expect(await outcome()).toBeUndefined();
  expect(await revoke()).toMatchObject({ status: 404 });
});

test('an authorisation ends with its last day, by the brand’s own days', async () => {
  const today = '2026-01-12';
  expect(rig.now().slice(0, 10)).toBe(today);
  expect((await authorise({ endsOn: '2026-01-11' })).body.errors).toMatchObject([{ pointer: '/endsOn' }]);
  expect(await authorise({ endsOn: today })).toMatchObject({ status: 201, body: { endsOn: today, counts: true } });
  expect(await outcome()).toBe('authorised_seller');
  rig.wait('P1D');
  expect(await outcome()).toBeUndefined();
  expect((await list()).items).toContainEqual(expect.objectContaining({ sellerId, endsOn: today, counts: false }));
  expect(await authorise()).toMatchObject({ status: 200, body: { counts: true } });
});

test('a verdict brings a seller back who had been taken off, and leaves an end that was set', async () => {
  const say = async () =>
    rig.ask('POST', `/v1/cases/${await rig.openCase({ sellerId })}/verdict`, {
      key: rig.keys.brand,
      body: { verdict: 'authorised_seller', reasonCode: 'authorised_seller' },
    });
  expect(await say()).toMatchObject({ status: 200 });
  expect(await outcome()).toBe('authorised_seller');
  await revoke();
  expect(await outcome()).toBeUndefined();
  await say();
  expect(await outcome()).toBe('authorised_seller');
  const endsOn = '2027-01-31';
  await authorise({ endsOn });
  await say();
  expect(await authorise({ endsOn })).toMatchObject({ status: 200, body: { endsOn } });
});

describe('what came off the list', () => {
  const past = async () =>
    (await list('?past=true&limit=500')).items.filter((one: { sellerId: string }) => one.sellerId === sellerId);

  test('is kept with when and by whom, and is what closed cases name', async () => {
    const vera = { name: 'Vera', email: 'vera@brand.example' };
    await enterMember(rig.database, { membershipId: 'brand-person', brandId: 'brand-1', ...vera });
    const { body: first } = await authorise({ endsOn: '2027-01-31' });
    const caseId = await suspect();
    rig.wait('P1D');
    const { body: second } = await authorise({ endsOn: '2028-01-31' });
    expect(second.authorisationId).not.toBe(first.authorisationId);
    rig.wait('P1D');
    await revoke();
    const { counts: _first, ...replaced } = first;
    const { counts: _second, ...revoked } = second;
    const by = 'brand-person';
    expect(await past()).toEqual([
      { ...revoked, counts: false, ended: { at: rig.now(), by, as: 'revoked' } },
      { ...replaced, counts: false, ended: { at: second.since, by, as: 'replaced' } },
    ]);
    const read = (key: keyof ApiRig['keys']) => rig.ask('GET', `/v1/cases/${caseId}/timeline`, { key: rig.keys[key] });
    for (const { body } of [await read('auditor'), await read('brand')]) {
      expect(body.items[1]).toMatchObject({ kind: 'authorisation_applied', data: replaced });
      expect(body.names).toMatchObject({ [by]: 'Vera' });
    }
    expect((await list()).items).not.toContainEqual(expect.objectContaining({ sellerId }));
  });

  test('is another entry when the seller comes back', async () => {
    const { body: first } = await authorise();
    await revoke();
    const { body: second } = await authorise();
    expect(second.authorisationId).not.toBe(first.authorisationId);
    await revoke();
    const entries: { authorisationId: string }[] = await past();
    expect(new Set(entries.map(({ authorisationId }) => authorisationId))).toEqual(
      new Set([first.authorisationId, second.authorisationId]),
    );
  });

  test('is nothing when the same is said again', async () => {
    await authorise({ endsOn: '2027-01-31' });
    await authorise({ endsOn: '2027-01-31' });
    expect(await past()).toEqual([]);
  });

  test('is kept also when a process of the release before takes a seller off', async () => {
    const { body } = await authorise();
    await rig.database
      .updateTable('authorised_sellers')
      .set({ revoked_at: rig.now() })
      .where('authorisation_id', '=', body.authorisationId)
      .execute();
    expect(await past()).toEqual([{ ...body, counts: false, ended: { at: rig.now(), as: 'revoked' } }]);
  });

  test('nobody changes or forgets', async () => {
    await authorise();
    await revoke();
    const kept = rig.database.deleteFrom('past_authorisations').where('seller_id', '=', sellerId);
    await expect(kept.execute()).rejects.toThrow('takes inserts only');
  });

  test('is given in pages, the newest first, and to no other brand', async () => {
    for (const id of ['-a', '-b', '-c']) {
      await authorise({}, sellerId + id);
      rig.wait('PT1S');
      await revoke(sellerId + id);
    }
    const { items: whole } = await list('?past=true&limit=500');
    const own = whole.filter((one: { sellerId: string }) => one.sellerId.startsWith(`${sellerId}-`));
    expect(own).toMatchObject(['c', 'b', 'a'].map((id) => ({ sellerId: `${sellerId}-${id}` })));
    const paged: unknown[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const page = await list(`?past=true&limit=2${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole);
    expect((await list('?past=true', 'otherBrand')).items).toEqual([]);
  });
});

describe('the list', () => {
  test('is given in pages, to the brand and to staff who name it; to another brand it is not found', async () => {
    for (const id of ['page-1', 'page-2', 'page-3']) await authorise({}, id);
    const first = await list('?limit=2&cursor=page-0');
    expect(first).toMatchObject({ items: [{ sellerId: 'page-1' }, { sellerId: 'page-2' }], nextCursor: 'page-2' });
    expect((await list('?limit=2&cursor=page-2')).items).toMatchObject([{ sellerId: 'page-3' }]);
    expect((await list('?brandId=brand-1&limit=500', 'auditor')).items).toContainEqual(
      expect.objectContaining({ sellerId: 'page-1' }),
    );
    expect((await list('', 'otherBrand')).items).toEqual([]);
    expect(await list('?brandId=brand-1', 'otherBrand')).toMatchObject({ code: 'not_found' });
    expect(await list('?brandId=nobody', 'staff')).toMatchObject({ code: 'not_found' });
    expect(await list('', 'staff')).toMatchObject({ code: 'malformed', errors: [{ parameter: 'brandId' }] });
  });

  test('is taken from a file, a result a line; sent again it changes nothing', async () => {
    const csv = [
      'ends_on,remarks,seller_id',
      `,"our shop, in Berlin",${sellerId}-a`,
      `2027-06-30,,${sellerId}-b`,
      `,,${sellerId}-a`,
      ',,Two Words',
      `2020-01-01,,${sellerId}-c`,
      `30.06.2027,,${sellerId}-d`,
      ',,',
      'too,few',
      '',
      `,,${sellerId}-e`,
    ].join('\r\n');
    const { status, lines } = await send(csv);
    expect(status).toBe(201);
    expect(lines).toMatchObject([
      { line: 2, result: 'authorised', sellerId: `${sellerId}-a` },
      { line: 3, result: 'authorised' },
      { line: 4, result: 'known' },
      { line: 5, result: 'refused', problem: { pointer: '/seller_id' } },
      { line: 6, result: 'refused', problem: { pointer: '/ends_on' } },
      { line: 7, result: 'refused', problem: { pointer: '/ends_on' } },
      { line: 8, result: 'refused', problem: { pointer: '/seller_id' } },
      { line: 9, result: 'refused', problem: { code: 'malformed' } },
      { line: 11, result: 'authorised' },
      { summary: { lines: 9, authorised: 3, known: 1, refused: 5 } },
    ]);
    expect((await send(csv)).lines.at(-1)).toEqual({ summary: { lines: 9, authorised: 0, known: 4, refused: 5 } });
  });

  test('of thousands is taken whole; without its column it is refused', async () => {
    const rows = Array.from({ length: 1203 }, (_, index) => `${sellerId}-${index}`);
    const { lines } = await send(['seller_id', ...rows].join('\n'));
    expect(lines.at(-1)).toEqual({ summary: { lines: 1203, authorised: 1203, known: 0, refused: 0 } });
    expect(await send('seller\n1')).toMatchObject({ status: 422 });
    expect(await send('seller_id\n1', 'staff')).toMatchObject({ status: 403 });
  });
});
