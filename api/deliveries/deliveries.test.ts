import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordAttempt } from '../../database/deliveries/deliveries.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
  for (const membershipId of ['anna', 'ben']) {
    const member = { membershipId, name: membershipId, email: `${membershipId}@brand.example` };
    await enterMember(rig.database, { ...member, brandId: 'brand-1' });
  }
});
afterAll(() => rig.stop());

const log = async (query: string, key = rig.keys.brand) =>
  (await rig.ask('GET', `/v1/deliveries?${query}`, { key })).body;
const askAgain = (deliveryId: string, key = rig.keys.brand) =>
  rig.ask('POST', `/v1/deliveries/${deliveryId}/redelivery`, { key });

/** A case whose brand was asked, and whose seller was told of its removal. */
async function removed(): Promise<string> {
  const caseId = await rig.openCase();
  const body = { verdict: 'counterfeit', reasonCode: 'fake_logo' };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: rig.keys.brand, body });
  await rig.runs.obey(caseId);
  return caseId;
}

describe('the log', () => {
  securedEndpoint(
    () => rig,
    'readDeliveries',
    'brand',
    () => ({ method: 'GET', path: '/v1/deliveries' }),
  );

  test('shows a brand what its own people were sent, and staff what everybody was', async () => {
    const caseId = await removed();
    const recipients = ({ items }: { items: { recipientId: string }[] }) =>
      [...new Set(items.map(({ recipientId }) => recipientId))].toSorted();
    expect(recipients(await log(`caseId=${caseId}`))).toEqual(['anna', 'ben']);
    expect(recipients(await log(`caseId=${caseId}&brandId=brand-1`, rig.keys.staff))).toEqual([
      'anna',
      'ben',
      'seller-1',
    ]);
    expect(await log(`caseId=${caseId}`, rig.keys.otherBrand)).toEqual({ items: [] });
    expect(await log(`brandId=brand-1`, rig.keys.otherBrand)).toEqual({ items: [] });
    const unnamed = await rig.ask('GET', '/v1/deliveries', { key: rig.keys.staff });
    expect(unnamed).toMatchObject({ status: 400, body: { code: 'malformed', errors: [{ parameter: 'brandId' }] } });
  });

  test('is read page by page, each delivery once, narrowed to what is asked for', async () => {
    const caseId = await removed();
    const all = (await log(`caseId=${caseId}`)).items;
    const paged = [];
    for (let cursor = ''; ;) {
      const { items, nextCursor } = await log(`caseId=${caseId}&limit=1${cursor}`);
      paged.push(...items);
      if (!nextCursor) break;
      cursor = `&cursor=${nextCursor}`;
    }
    expect(paged).toEqual(all);
    expect(all).toHaveLength(4);
    const [{ deliveryId }] = all;
    await recordAttempt(rig.database, deliveryId, { outcome: 'failed', detail: 'refused', state: 'failed' });
    const [failed, ...others] = (await log(`caseId=${caseId}&state=failed`)).items;
    expect(others).toEqual([]);
    expect(failed).toMatchObject({
      deliveryId,
      attempts: [{ outcome: 'failed', detail: 'refused' }],
      redeliveries: [],
    });
    expect((await log(`caseId=${caseId}&channel=webhook`)).items).toEqual([]);
    const wrong = await rig.ask('GET', '/v1/deliveries?cursor=x', { key: rig.keys.brand });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ parameter: 'cursor' }] } });
  });
});

describe('a redelivery', () => {
  const settled = async (state: 'delivered' | 'failed') => {
    const [{ deliveryId }] = (await log(`caseId=${await removed()}`)).items;
    await recordAttempt(rig.database, deliveryId, { outcome: 'accepted', detail: 'taken', state });
    return deliveryId;
  };
  securedEndpoint(
    () => rig,
    'redeliver',
    'brand',
    async () => ({ method: 'POST', path: `/v1/deliveries/${await settled('failed')}/redelivery` }),
  );

  test.each(['delivered', 'failed'] as const)('of what is %s waits for a run, once', async (state) => {
    const deliveryId = await settled(state);
    const redeliveries = [{ at: rig.now(), by: expect.objectContaining({ kind: 'brand', brandId: 'brand-1' }) }];
    for (let times = 0; times < 2; times += 1)
      expect(await askAgain(deliveryId)).toMatchObject({ status: 202, body: { state: 'pending', redeliveries } });
    const row = rig.database.selectFrom('deliveries').select(['state', 'run_id', 'run_started_at']);
    expect(await row.where('delivery_id', '=', deliveryId).execute()).toEqual([
      { state: 'pending', run_id: null, run_started_at: null },
    ]);
  });

  test('of the same is made five times in an hour at most', async () => {
    const deliveryId = await settled('failed');
    const statuses: number[] = [];
    for (let times = 0; times < 6; times += 1) {
      statuses.push((await askAgain(deliveryId)).status);
      await rig.database
        .updateTable('deliveries')
        .set({ state: 'failed' })
        .where('delivery_id', '=', deliveryId)
        .execute();
    }
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    rig.wait('PT2H');
    expect((await askAgain(deliveryId)).status).toBe(202);
  });

  test('of another brand’s, of a seller’s letter and of what is not there is not found; staff may ask for any', async () => {
    const caseId = await removed();
    const all = (await log(`caseId=${caseId}&brandId=brand-1`, rig.keys.staff)).items;
    const ofSeller = all.find(({ party }: { party: string }) => party === 'seller').deliveryId;
    const missing = { status: 404, body: { code: 'not_found' } };
    expect(await askAgain(await settled('failed'), rig.keys.otherBrand)).toMatchObject(missing);
    expect(await askAgain(ofSeller)).toMatchObject(missing);
    expect(await askAgain('case-0.2.nothing')).toMatchObject(missing);
    await recordAttempt(rig.database, ofSeller, { outcome: 'failed', detail: 'given up', state: 'failed' });
    expect(await askAgain(ofSeller, rig.keys.staff)).toMatchObject({ status: 202, body: { state: 'pending' } });
  });
});
