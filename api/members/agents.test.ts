import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { countryOfSnapshot, storeText } from '../../database/evidence/texts.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { membersOn } from '../../test/support/rigs/members.ts';

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
});
afterAll(() => rig.stop());
const { invite, signIn } = membersOn(() => rig);

let names = 0;
let nils: { name: string; email: string };
beforeEach(() => {
  nils = { name: 'Nils Berg', email: `nils-${++names}@law.example` };
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
