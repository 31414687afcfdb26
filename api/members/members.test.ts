import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { countryOfSnapshot, storeText } from '../../database/evidence/texts.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { portalUrl } from '../../test/support/rigs/nobody-signs-in.ts';
import { enterMember } from '../../test/support/rigs/people.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig({ linksPerReader: 1000 });
  const mark = { brand_id: 'brand-1', kind: 'trademark' as const, office: 'EUIPO', territories: ['EU'] };
  await rig.database
    .insertInto('ipr_records')
    .values([
      { ...mark, ipr_record_id: 'mark', number: '018000001' },
      { ...mark, ipr_record_id: 'not-given', number: '018000002' },
      { ...mark, ipr_record_id: 'foreign', number: '018000003', brand_id: 'brand-2' },
    ])
    .execute();
  await enterMember(rig.database, { ...hers, membershipId: 'm-vera', brandId: 'brand-1', role: 'brand_administrator' });
});
afterAll(() => rig.stop());

const hers = { name: 'Vera Santos', email: 'vera@aurelia.example' };
let names = 0;
let nils: { name: string; email: string };
beforeEach(() => {
  nils = { name: 'Nils Berg', email: `nils-${++names}@law.example` };
});

type Caller = 'brandAdministrator' | 'administrator' | 'brand' | 'manager' | 'lead';
const invite = (body: object, key: Caller = 'brandAdministrator') =>
  rig.ask('POST', '/v1/members', { key: rig.keys[key], body });
const change = (id: string, body: object, key: Caller = 'brandAdministrator') =>
  rig.ask('PATCH', `/v1/members/${id}`, { key: rig.keys[key], body });
const end = (id: string, key: Caller = 'brandAdministrator') =>
  rig.ask('DELETE', `/v1/members/${id}`, { key: rig.keys[key] });
const list = async (key: Caller | 'auditor', query = '') =>
  (await rig.ask('GET', `/v1/members${query}`, { key: rig.keys[key] })).body.members as { memberId: string }[];

/** Signs in; gives what the browser sends. */
async function signIn(email: string) {
  await rig.ask('POST', '/v1/sign-in-links', { body: { email } });
  await rig.linksSent();
  const link = new URL(rig.links.at(-1)!.url).pathname.split('/').at(-1);
  const { headers } = await rig.ask('POST', '/v1/sessions', { body: { link }, headers: { Origin: portalUrl } });
  return { Cookie: headers.getSetCookie()[0]!.split(';')[0]!, Origin: portalUrl };
}

describe('whoever is named', () => {
  test('is told so by mail, and may act as soon as they sign in', async () => {
    const { status, body } = await invite({ ...nils, role: 'brand_reviewer', language: 'de' });
    expect([status, body]).toEqual([
      201,
      { memberId: expect.stringMatching(/^m_/), ...nils, role: 'brand_reviewer', language: 'de' },
    ]);
    expect(rig.invitations.at(-1)).toEqual({
      ...nils,
      language: 'de',
      role: 'brand_reviewer',
      brandName: 'Auberge Watches',
      url: `${portalUrl}/sign-in`,
    });
    const caseId = await rig.openCase();
    const verdict = { verdict: 'authentic', reasonCode: 'genuine' };
    const headers = await signIn(nils.email);
    const given = await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { headers, body: verdict });
    expect(given).toMatchObject({ status: 200 });
    const { actor } = await rig.database
      .selectFrom('case_events')
      .select('actor')
      .where('case_id', '=', caseId)
      .where('kind', '=', 'verdict_given')
      .executeTakeFirstOrThrow();
    expect(actor).toEqual({ kind: 'brand', id: body.memberId, brandId: 'brand-1' });
  });

  test('is told again when named again, and stays what they are', async () => {
    const { body } = await invite({ ...nils, role: 'brand_reviewer' });
    const told = rig.invitations.length;
    const shouted = { ...nils, email: nils.email.toUpperCase(), role: 'brand_administrator' };
    expect(await invite(shouted)).toMatchObject({ status: 200, body });
    expect(rig.invitations).toHaveLength(told + 1);
  });

  test('is known again when they come back', async () => {
    const { memberId } = (await invite({ ...nils, role: 'reviewer' }, 'administrator')).body;
    expect(await end(memberId, 'administrator')).toMatchObject({ status: 200 });
    expect((await list('administrator')).map((one) => one.memberId)).not.toContain(memberId);
    expect(await invite({ ...nils, role: 'lead' }, 'administrator')).toMatchObject({
      status: 201,
      body: { memberId, role: 'lead' },
    });
  });

  test('is on one side alone', async () => {
    const refused = { status: 422, body: { errors: [{ pointer: '/email' }] } };
    await invite({ ...nils, role: 'brand_reviewer' });
    expect(await invite({ ...nils, role: 'reviewer' }, 'administrator')).toMatchObject(refused);
    const mara = { name: 'Mara', email: 'MARA@market.example', role: 'brand_reviewer' };
    expect(await invite(mara)).toMatchObject(refused);
  });
});

describe('nobody grants what they do not hold', () => {
  test.each([
    ['brandAdministrator', 'lead'],
    ['administrator', 'brand_reviewer'],
  ] as const)('%s names no %s', async (key, role) => {
    expect(await invite({ ...nils, role }, key)).toMatchObject({ status: 403, body: { code: 'not_permitted' } });
  });

  test.each(['brand', 'manager', 'lead'] as const)(
    '%s names nobody, changes nobody and takes nobody out',
    async (key) => {
      const { memberId } = (await invite({ ...nils, role: 'brand_reviewer' })).body;
      const refused = { status: 403, body: { code: 'not_permitted' } };
      expect(await invite({ ...nils, role: 'brand_reviewer' }, key)).toMatchObject(refused);
      expect(await change(memberId, { role: 'brand_administrator' }, key)).toMatchObject(refused);
      expect(await end(memberId, key)).toMatchObject(refused);
    },
  );
});

test('another side’s people are not found; the marketplace sees those of a brand that it names', async () => {
  const { memberId } = (await invite({ ...nils, role: 'brand_reviewer' })).body;
  expect(await change(memberId, { name: 'N' }, 'administrator')).toMatchObject({ status: 404 });
  expect(await end(memberId, 'administrator')).toMatchObject({ status: 404 });
  expect(await end('manager')).toMatchObject({ status: 404 });
  const ids = async (...asked: Parameters<typeof list>) => (await list(...asked)).map((one) => one.memberId);
  expect(await ids('brand')).toContain(memberId);
  expect(await ids('administrator')).not.toContain(memberId);
  expect(await ids('administrator')).toContain('manager');
  expect(await ids('auditor', '?brandId=brand-1')).toContain(memberId);
  const foreign = await rig.ask('GET', '/v1/members?brandId=brand-2', { key: rig.keys.brand });
  expect(foreign).toMatchObject({ status: 404, body: { code: 'not_found' } });
});

test.each(['Vera\r\nBcc: all@x.example', 'Vera \u202egnp', 'Vera, see https://evil.example', 'Vera\u0007'])(
  'a name is one line without an address in it: not %j',
  async (name) => {
    expect(await invite({ ...nils, name, role: 'brand_reviewer' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/name' }] },
    });
  },
);

test('a key of somebody can do no more than that person: nothing once they have left', async () => {
  const { memberId } = (await invite({ ...nils, role: 'brand_administrator' })).body;
  const key = await rig.issue({ role: 'brand_administrator', actorId: memberId, brandId: 'brand-1' });
  const reads = async () => (await rig.ask('GET', '/v1/members', { key })).status;
  expect(await reads()).toBe(200);
  await change(memberId, { role: 'brand_reviewer' });
  expect(await reads()).toBe(401);
  await change(memberId, { role: 'brand_administrator' });
  expect(await reads()).toBe(200);
  await end(memberId);
  expect(await reads()).toBe(401);
});

describe('who is needed stays', () => {
  const needed = { status: 409, body: { code: 'still_needed' } };

  test('the last administrator neither leaves nor becomes something else, also when two are taken at once', async () => {
    expect(await end('m-vera')).toMatchObject(needed);
    expect(await change('m-vera', { role: 'brand_reviewer' })).toMatchObject(needed);
    const { memberId } = (await invite({ ...nils, role: 'brand_administrator' })).body;
    const statuses = (await Promise.all([end('m-vera'), end(memberId)])).map(({ status }) => status);
    expect(statuses.toSorted((one, other) => one - other)).toEqual([200, 409]);
    await enterMember(rig.database, {
      ...hers,
      membershipId: 'm-vera',
      brandId: 'brand-1',
      role: 'brand_administrator',
    });
  });

  test('an account manager who has brands', async () => {
    await invite({ ...nils, role: 'administrator' }, 'administrator');
    expect(await end('manager', 'administrator')).toMatchObject(needed);
    expect(await change('manager', { role: 'reviewer' }, 'administrator')).toMatchObject(needed);
    expect(await change('manager', { role: 'lead' }, 'administrator')).toMatchObject({ status: 200 });
    expect(await change('manager', { role: 'account_manager' }, 'administrator')).toMatchObject({ status: 200 });
  });
});

describe('an agent', () => {
  const delegation = { iprRecordIds: ['mark'], territories: ['EU'], endsOn: '2026-01-12' };
  const counterfeit = { verdict: 'counterfeit', reasonCode: 'fake_logo' };

  async function suspect(country?: string): Promise<string> {
    const suspicion = {
      ...{ marketplaceId: 'market-1', listingId: `offer-${++names}`, sellerId: 'seller-1' },
      ...{ brand: 'brand-1', title: 'Watch', score: '0.6', ...(country && { country }) },
    };
    const { body } = await rig.ask('POST', '/v1/suspicions', { key: rig.keys.detector, body: suspicion });
    return body.caseId;
  }

  async function agent() {
    const { status, body } = await invite({ ...nils, role: 'brand_agent', delegation });
    expect(status).toBe(201);
    return { memberId: body.memberId as string, headers: await signIn(nils.email) };
  }

  test.each([
    [undefined, '/delegation'],
    [{ ...delegation, iprRecordIds: ['mark', 'foreign'] }, '/delegation/iprRecordIds/1'],
    [{ ...delegation, territories: [] }, '/delegation/territories'],
    [{ ...delegation, endsOn: '2026-01-11' }, '/delegation/endsOn'],
  ])('is one within what the brand can give: %j is refused', async (given, pointer) => {
    const { status, body } = await invite({ ...nils, role: 'brand_agent', ...(given && { delegation: given }) });
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, pointer]);
    const none = await invite({ ...nils, role: 'brand_reviewer', delegation });
    expect(none.body.errors).toMatchObject([{ pointer: '/delegation' }]);
  });

  test('sees and decides about offers where the power of attorney holds, and about no other', async () => {
    const { headers } = await agent();
    const [inFrance, inBritain, somewhere] = [await suspect('FR'), await suspect('GB'), await suspect()];
    const { items } = (await rig.ask('GET', '/v1/cases?limit=200', { headers })).body;
    const seen = (items as { caseId: string }[]).map(({ caseId }) => caseId);
    expect(seen).toContain(inFrance);
    for (const caseId of [inBritain!, somewhere!]) {
      expect(seen).not.toContain(caseId);
      expect(await rig.ask('GET', `/v1/cases/${caseId}`, { headers })).toMatchObject({ status: 404 });
      const body = { ...counterfeit, iprRecordId: 'mark' };
      expect(await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { headers, body })).toMatchObject({ status: 404 });
    }
  });

  test('gets no letter about an offer that is not the agent’s to see', async () => {
    const { memberId } = await agent();
    const told = async (caseId: string) =>
      (await rig.database.selectFrom('deliveries').select('recipient_id').where('case_id', '=', caseId).execute()).map(
        ({ recipient_id }) => recipient_id,
      );
    expect(await told(await suspect('FR'))).toContain(memberId);
    expect(await told(await suspect('GB'))).not.toContain(memberId);
    expect(await told(await suspect())).not.toContain(memberId);
  });

  test('accuses by a right that was delegated, by each of the ways', async () => {
    const { headers } = await agent();
    const give = async (iprRecordId?: string) =>
      rig.ask('POST', `/v1/cases/${await suspect('FR')}/verdict`, {
        headers,
        body: { ...counterfeit, ...(iprRecordId && { iprRecordId }) },
      });
    const notice = (changes: object) =>
      rig.ask('POST', '/v1/notices', {
        headers,
        body: {
          ...{ marketplaceId: 'market-1', listingId: `offer-${++names}`, sellerId: 'seller-1', title: 'Watch' },
          ...{ country: 'FR', reasonCode: 'fake_logo', note: 'Not ours.', goodFaith: true, ...changes },
        },
      });
    const refused = (pointer: string) => ({ status: 422, body: { errors: [{ pointer }] } });
    for (const iprRecordId of [undefined, 'not-given', 'foreign']) {
      expect(await give(iprRecordId)).toMatchObject(refused('/iprRecordId'));
      expect(await notice({ iprRecordId })).toMatchObject(refused('/iprRecordId'));
    }
    expect(await notice({ iprRecordId: 'mark', country: 'GB' })).toMatchObject(refused('/country'));
    const line = { ...counterfeit, caseId: await suspect('FR'), iprRecordId: 'not-given' };
    const batch = await rig.ask('POST', '/v1/verdict-batches', { headers, body: { verdicts: [line] } });
    expect(batch.body.results).toMatchObject([{ status: 'refused', problem: { code: 'invalid' } }]);
    expect(await give('mark')).toMatchObject({ status: 200 });
    expect(await notice({ iprRecordId: 'mark' })).toMatchObject({ status: 201 });
  });

  test('does not say where an offer stands that was reported elsewhere', async () => {
    const { headers } = await agent();
    const listingId = `offer-${++names}`;
    const offer = { marketplaceId: 'market-1', listingId, sellerId: 'seller-1', title: 'Watch' };
    const suspicion = { ...offer, brand: 'brand-1', score: '0.6', country: 'GB' };
    expect((await rig.ask('POST', '/v1/suspicions', { key: rig.keys.detector, body: suspicion })).status).toBe(201);
    const said = { reasonCode: 'fake_logo', note: 'Not ours.', goodFaith: true, iprRecordId: 'mark' };
    const body = { ...offer, ...said, country: 'FR' };
    expect(await rig.ask('POST', '/v1/notices', { headers, body })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/country' }] },
    });
  });

  test('reads the rights that were delegated, and no model', async () => {
    const { headers } = await agent();
    const { items } = (await rig.ask('GET', '/v1/rights', { headers })).body;
    expect(items.map(({ iprRecordId }: { iprRecordId: string }) => iprRecordId)).toEqual(['mark']);
    expect((await rig.ask('GET', '/v1/references', { headers })).status).toBe(403);
  });

  test('opens no file of a case by naming it in another one', async () => {
    const { headers } = await agent();
    const file = { body: 'kept from the agent', headers: { 'Content-Type': 'text/plain' } };
    const { sha256 } = (await rig.ask('PUT', '/v1/files', { key: rig.keys.brand, ...file })).body;
    const foreign = await suspect('GB');
    const counted = { ...counterfeit, iprRecordId: 'mark', files: [sha256] };
    await rig.ask('POST', `/v1/cases/${foreign}/information-requests`, {
      key: rig.keys.brand,
      body: { note: 'Look at this.', files: [sha256] },
    });
    const body = { ...counted, files: [sha256] };
    expect(await rig.ask('POST', `/v1/cases/${await suspect('FR')}/verdict`, { headers, body })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/files/0' }] },
    });
  });

  test('lists cases whatever else people have written', async () => {
    const { headers } = await agent();
    await storeText(rig.database, { text: 'Page 2 of the certificate', at: rig.now() });
    await storeText(rig.database, { text: '{"country":', at: rig.now() });
    const { rows } = await sql<{ country: string | null }>`SELECT ${countryOfSnapshot} AS country FROM texts`.execute(
      rig.database,
    );
    expect(new Set(rows.map(({ country }) => country))).toEqual(new Set([null, 'FR', 'GB']));
    expect((await rig.ask('GET', '/v1/conversations', { headers })).status).toBe(200);
  });

  test('may nothing any more when the power of attorney ends between two clicks', async () => {
    const { headers } = await agent();
    const [first, second] = [await suspect('FR'), await suspect('FR')];
    const give = (caseId: string) =>
      rig.ask('POST', `/v1/cases/${caseId}/verdict`, { headers, body: { ...counterfeit, iprRecordId: 'mark' } });
    expect(await give(first!)).toMatchObject({ status: 200 });
    rig.wait('P1D');
    expect(await give(second!)).toMatchObject({ status: 403, body: { code: 'not_permitted' } });
    expect(await rig.ask('GET', '/v1/cases', { headers })).toMatchObject({ status: 403 });
    expect(await rig.ask('GET', '/v1/me', { headers })).toMatchObject({ body: { memberships: [] } });
  });
});
