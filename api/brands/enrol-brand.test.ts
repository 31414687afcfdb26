import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { securedEndpoint, validatedBody } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

let brands = 0;
const enrolment = (changes: object = {}) => ({
  brandId: `new-${++brands}`,
  name: `New ${brands}`,
  accountManagerId: 'manager',
  members: [{ name: 'Vera Santos', email: `vera@new-${brands}.example`, language: 'de' }],
  ...changes,
});
const enrol = (body: object) => rig.ask('POST', '/v1/enrolments', { key: rig.keys.staff, body });

describe('whoever enrols a brand', () => {
  const request = async () => ({ method: 'POST', path: '/v1/enrolments', body: enrolment() });
  securedEndpoint(() => rig, 'enrolBrand', 'staff', request);
  validatedBody(() => rig, 'staff', request);
});

test('suspicions about an enrolled brand are taken under each of its names', async () => {
  const { status, body } = await enrol(
    enrolment({ brandId: 'lumen', name: 'Lumen', names: ['Lumen Lamps', 'ＬＵＭＥＮ'] }),
  );
  expect(status).toBe(201);
  expect(body).toEqual({
    brandId: 'lumen',
    name: 'Lumen',
    names: ['lumen', 'lumen lamps', 'ｌｕｍｅｎ'],
    accountManagerId: 'manager',
    policy: 'joint-force',
    zone: 'Europe/Berlin',
    country: 'DE',
    members: [
      { memberId: expect.stringMatching(/^m_/), name: 'Vera Santos', email: expect.any(String), language: 'de' },
    ],
    iprRecords: [],
  });
  for (const brand of ['lumen', ' LUMEN lamps ']) {
    const suspicion = {
      marketplaceId: 'harbour',
      listingId: `l-${brand.length}`,
      sellerId: 's',
      brand,
      title: 'Lamp',
      score: 0.2,
    };
    expect((await rig.ask('POST', '/v1/suspicions', { key: rig.keys.detector, body: suspicion })).status).toBe(201);
  }
});

test('the same enrolment again changes nothing', async () => {
  const body = enrolment({
    iprRecords: [
      { kind: 'trademark', office: 'EUIPO', number: '018000001', territories: ['EU'], expiresOn: '2031-05-31' },
    ],
  });
  const first = await enrol(body);
  expect(first.body.iprRecords).toMatchObject([
    { iprRecordId: expect.stringMatching(/^ipr_/), expiresOn: '2031-05-31' },
  ]);
  expect(await enrol(body)).toMatchObject({ status: 200, body: first.body });
});

test('a further enrolment adds and updates, and takes nothing away', async () => {
  const first = enrolment();
  const { members } = (await enrol({ ...first, policy: 'demo' })).body;
  const { status, body } = await enrol({
    ...first,
    name: 'Renamed',
    zone: 'Asia/Tokyo',
    country: 'JP',
    members: [
      { name: 'Vera Santos-Lima', email: members[0].email.toUpperCase() },
      { name: 'Jo', email: 'jo@new.example' },
    ],
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ name: 'Renamed', policy: 'joint-force', zone: 'Asia/Tokyo' });
  expect(body.names).toEqual([first.name.toLowerCase(), 'renamed']);
  expect(body.members).toEqual(
    expect.arrayContaining([
      { ...members[0], name: 'Vera Santos-Lima', language: 'en' },
      expect.objectContaining({ name: 'Jo' }),
    ]),
  );
  expect(body.members).toHaveLength(2);
});

test('without an id the brand of that name is meant, or a new one', async () => {
  const body = enrolment({ brandId: undefined });
  const first = await enrol(body);
  expect(first).toMatchObject({ status: 201, body: { brandId: expect.stringMatching(/^brand_/) } });
  expect(await enrol(body)).toMatchObject({ status: 200, body: { brandId: first.body.brandId } });
});

test('an account manager who is not there yet can be entered with the brand', async () => {
  const unknown = enrolment({ accountManagerId: 'nadia' });
  expect(await enrol(unknown)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/accountManagerId' }] } });
  const accountManager = { name: 'Nadia Noor', email: 'nadia@market.example' };
  expect(await enrol({ ...unknown, accountManager })).toMatchObject({
    status: 201,
    body: { accountManagerId: 'nadia' },
  });
});

test('a name of another brand is refused, and nothing is written', async () => {
  const body = enrolment({ names: ['other brand'] });
  expect(await enrol(body)).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/names', detail: expect.stringContaining('other brand') }] },
  });
  const found = await rig.database
    .selectFrom('brands')
    .select('brand_id')
    .where('brand_id', '=', body.brandId)
    .execute();
  expect(found).toEqual([]);
});

test.each([
  [{ policy: 'lenient' }, '/policy'],
  [{ zone: 'Europe/Atlantis' }, '/zone'],
  [{ country: 'Germany' }, '/country'],
  [{ members: [] }, '/members'],
  [{ members: [{ name: 'Vera', email: 'nowhere' }] }, '/members/0/email'],
  [{ members: [{ name: 'Vera', email: 'v@x.example', language: 'fr' }] }, '/members/0/language'],
  [{ iprRecords: [{ kind: 'rumour', office: 'EUIPO', number: '1', territories: ['EU'] }] }, '/iprRecords/0/kind'],
])('an enrolment with %o is refused', async (changes, pointer) => {
  expect(await enrol(enrolment(changes))).toMatchObject({
    status: 422,
    body: { code: 'invalid', errors: [{ pointer }] },
  });
});
