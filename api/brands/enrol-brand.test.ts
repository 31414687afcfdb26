import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listStaff } from '../../database/brands/staff.ts';
import { languages } from '../../domain/vocabulary.ts';
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
const enrol = (body: object, key: 'manager' | 'administrator' = 'manager') =>
  rig.ask('POST', '/v1/brands', { key: rig.keys[key], body });

describe('whoever enrols a brand', () => {
  const request = async () => ({ method: 'POST', path: '/v1/brands', body: enrolment() });
  securedEndpoint(() => rig, 'enrolBrand', 'manager', request);
  validatedBody(() => rig, 'manager', request);
});

test('suspicions about an enrolled brand are taken under each of its names', async () => {
  const { status, body } = await enrol(
    enrolment({ brandId: 'lumen', name: 'Lumen', names: ['Lumen Lamps', 'ＬＵＭＥＮ'] }),
  );
  expect(status).toBe(201);
  expect(body).toEqual({
    brandId: 'lumen',
    name: 'Lumen',
    names: ['lumen', 'lumen lamps'],
    accountManagerId: 'manager',
    policy: 'joint-force',
    zone: 'Europe/Berlin',
    country: 'DE',
    members: [
      {
        memberId: expect.stringMatching(/^m_/),
        name: 'Vera Santos',
        email: expect.any(String),
        language: 'de',
        role: 'brand_administrator',
      },
    ],
    iprRecords: [],
  });
  for (const brand of [
    'lumen',
    'LUMEN',
    ' LUMEN lamps ',
    'Lumen  Lamps',
    'Lumen\u00a0Lamps',
    'Lu\u200bmen lamps',
    'Lumen® Lamps',
    'LUMEN Lamps ™',
    'ＬＵＭＥＮ',
  ]) {
    const suspicion = {
      marketplaceId: 'harbour',
      listingId: `l-${Buffer.from(brand).toString('hex')}`,
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
  const { members } = (await enrol({ ...first, policy: 'demo', country: 'FR' })).body;
  const { status, body } = await enrol({
    ...first,
    name: 'Renamed',
    zone: 'Asia/Tokyo',
    members: [
      { name: 'Vera Santos-Lima', email: members[0].email.toUpperCase() },
      { name: 'Jo', email: 'jo@new.example' },
    ],
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ name: 'Renamed', policy: 'demo', zone: 'Asia/Tokyo', country: 'FR' });
  expect(body.names.toSorted()).toEqual([first.brandId, first.name.toLowerCase(), 'renamed'].toSorted());
  expect(body.members).toEqual(
    expect.arrayContaining([
      { ...members[0], name: 'Vera Santos-Lima', language: 'de' },
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

test('an account manager who is not there yet can be entered with the brand, by whoever may name people', async () => {
  const unknown = enrolment({ accountManagerId: 'nadia' });
  expect(await enrol(unknown)).toMatchObject({ status: 422, body: { errors: [{ pointer: '/accountManagerId' }] } });
  const accountManager = { name: 'Nadia Noor', email: 'nadia@market.example' };
  expect((await enrol({ ...unknown, accountManager })).status).toBe(403);
  expect(await enrol({ ...unknown, accountManager }, 'administrator')).toMatchObject({
    status: 201,
    body: { accountManagerId: 'nadia' },
  });
});

test('members and their account manager are written to in whichever of our languages they read', async () => {
  for (const language of languages) {
    const accountManager = { name: 'Max', email: `max-${language}@market.example`, language };
    const members = [{ name: 'Vera', email: `vera-${language}@all.example`, language }];
    const body = enrolment({ accountManagerId: `max-${language}`, accountManager, members });
    expect(await enrol(body, 'administrator')).toMatchObject({ status: 201, body: { members } });
  }
});

describe('who is whose', () => {
  test('no address is two members of staff, nor of both sides', async () => {
    const manager = { accountManagerId: 'second-mara', accountManager: { name: 'Mara', email: 'Mara@Market.example' } };
    const refusedAt = (pointer: string) => ({ status: 422, body: { code: 'invalid', errors: [{ pointer }] } });
    expect(await enrol(enrolment(manager), 'administrator')).toMatchObject(refusedAt('/accountManager/email'));
    const both = [
      { name: 'Vera', email: 'vera@both.example' },
      { name: 'Mara', email: 'MARA@market.example' },
    ];
    expect(await enrol(enrolment({ members: both }))).toMatchObject(refusedAt('/members/1/email'));
    const { body } = await enrol(enrolment({ members: [both[0]] }));
    const patch = (members: object) =>
      rig.ask('PATCH', `/v1/brands/${body.brandId}`, { key: rig.keys.manager, body: { members } });
    expect(await patch(both)).toMatchObject(refusedAt('/members/1/email'));
    const { memberId } = body.members[0];
    const elsewhere = { accountManagerId: memberId, accountManager: { name: 'New', email: 'new@market.example' } };
    expect(await enrol(enrolment(elsewhere), 'administrator')).toMatchObject(refusedAt('/accountManagerId'));
    const vera = { accountManagerId: 'vera', accountManager: both[0] };
    expect(await enrol(enrolment(vera), 'administrator')).toMatchObject(refusedAt('/accountManager/email'));
    const staff = (await listStaff(rig.database)).map(({ membershipId }) => membershipId);
    expect(staff).not.toContain('second-mara');
    expect(staff).not.toContain('vera');
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

test.each(['Brand-2', 'OTHER  brand'])('no brand has the id or a name of another: %s', async (called) => {
  const refused = (pointer: string) => ({ status: 422, body: { errors: [{ pointer }] } });
  expect(await enrol(enrolment({ names: [called] }))).toMatchObject(refused('/names'));
  if (!called.includes(' ')) expect(await enrol(enrolment({ brandId: called }))).toMatchObject(refused('/brandId'));
});

test('of several identical enrolments at once one enrols the brand, and the others find it', async () => {
  const { brandId: _without, ...body } = enrolment();
  const replies = await Promise.all(Array.from({ length: 5 }, () => enrol(body)));
  expect(replies.map(({ status }) => String(status)).toSorted()).toEqual(['200', '200', '200', '200', '201']);
  expect(new Set(replies.map((reply) => reply.body.brandId)).size).toBe(1);
});

describe('a change', () => {
  const change = (brandId: string, body: object) =>
    rig.ask('PATCH', `/v1/brands/${brandId}`, { key: rig.keys.manager, body });
  const enrolled = async () => {
    const iprRecords = [{ kind: 'design', office: 'EUIPO', number: '1', territories: ['EU', 'CH'] }];
    const places = { policy: 'demo', zone: 'Europe/Paris', country: 'FR' };
    return (await enrol(enrolment({ names: [`Further ${brands + 1}`], iprRecords, ...places }))).body;
  };

  test('leaves what it does not name', async () => {
    const before = await enrolled();
    expect(await change(before.brandId, {})).toMatchObject({ status: 200, body: before });
    const after = { ...before, policy: 'joint-force', zone: 'Europe/Berlin' };
    expect((await change(before.brandId, { policy: null, zone: null })).body).toEqual(after);
  });

  test('puts a list in the place of the one before: who has left gets no letter', async () => {
    const { brandId, name, members } = await enrolled();
    const jo = { name: 'Jo', email: 'jo@new.example' };
    const { body } = await change(brandId, { names: [], members: [jo] });
    expect(new Set(body.names)).toEqual(new Set([brandId, name.toLowerCase()]));
    expect(body.members).toMatchObject([jo]);
    const suspicion = { marketplaceId: 'harbour', listingId: `left-${brandId}`, sellerId: 's', brand: brandId };
    const said = { ...suspicion, title: 'Lamp', score: 0.2 };
    const { caseId } = (await rig.ask('POST', '/v1/suspicions', { key: rig.keys.detector, body: said })).body;
    const told = await rig.database
      .selectFrom('deliveries')
      .select('recipient_id')
      .where('case_id', '=', caseId)
      .where('party', '=', 'brand')
      .execute();
    expect(told.map(({ recipient_id }) => recipient_id)).toEqual([body.members[0].memberId]);
    const { email, name: called } = members[0];
    expect((await change(brandId, { members: [{ name: called, email }] })).body.members).toEqual(members);
  });

  test('comes as JSON or as a merge patch, about a brand that is enrolled', async () => {
    const { brandId } = await enrolled();
    const headers = { 'Content-Type': 'application/merge-patch+json' };
    const ask = (id: string) =>
      rig.ask('PATCH', `/v1/brands/${id}`, { key: rig.keys.manager, headers, body: '{"country":"CH"}' });
    expect(await ask(brandId)).toMatchObject({ status: 200, body: { country: 'CH' } });
    expect(await ask('nobody')).toMatchObject({ status: 404 });
    expect(await change(brandId, { members: null })).toMatchObject({ status: 422 });
    expect(await change(brandId, { name: 'Other Brand' })).toMatchObject({ status: 422 });
  });
});

test.each([
  [{ policy: 'lenient' }, '/policy'],
  [{ zone: 'Europe/Atlantis' }, '/zone'],
  [{ country: 'Germany' }, '/country'],
  [{ members: [] }, '/members'],
  [{ members: ['v@x.example', 'V@x.example'].map((email) => ({ name: 'Vera', email })) }, '/members'],
  [{ members: [{ name: 'Vera', email: 'nowhere' }] }, '/members/0/email'],
  [{ members: [{ name: 'Vera', email: 'v@x.example', language: 'fr' }] }, '/members/0/language'],
  [{ iprRecords: [{ kind: 'rumour', office: 'EUIPO', number: '1', territories: ['EU'] }] }, '/iprRecords/0/kind'],
])('an enrolment with %o is refused', async (changes, pointer) => {
  expect(await enrol(enrolment(changes))).toMatchObject({
    status: 422,
    body: { code: 'invalid', errors: [{ pointer }] },
  });
});
