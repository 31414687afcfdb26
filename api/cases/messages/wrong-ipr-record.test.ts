import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../../test/support/rigs/api-rig.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
  const mark = { brand_id: 'brand-1', kind: 'trademark', office: 'EUIPO' } as const;
  await rig.database
    .insertInto('ipr_records')
    .values([
      { ...mark, ipr_record_id: 'for-good', number: '018000001', territories: ['EU'] },
      { ...mark, ipr_record_id: 'ends', number: '018000002', territories: ['EU'], expires_on: '2026-01-13' },
      { ...mark, ipr_record_id: 'patent', number: 'EP1', territories: ['EU'], kind: 'patent' },
    ])
    .execute();
});
afterAll(() => rig.stop());

let offer = 0;
const counterfeit = { verdict: 'counterfeit', reasonCode: 'fake_logo' };
const refusedFor = (why: string) => ({
  code: 'invalid',
  errors: [{ pointer: '/iprRecordId', detail: expect.stringContaining(why) }],
});

async function suspect(country?: string): Promise<string> {
  const suspicion = {
    ...{ marketplaceId: 'market-1', listingId: `offer-${++offer}`, sellerId: 'seller-1' },
    ...{ brand: 'brand-1', title: 'Watch', score: '0.6', ...(country && { country }) },
  };
  const { body } = await rig.ask('POST', '/v1/suspicions', { key: rig.keys.detector, body: suspicion });
  return body.caseId;
}

/** Says `counterfeit` by each of the three ways in; gives what each answers. */
const sayBy = {
  verdict: async (iprRecordId: string, country?: string) =>
    rig.ask('POST', `/v1/cases/${await suspect(country)}/verdict`, {
      key: rig.keys.brand,
      body: { ...counterfeit, iprRecordId },
    }),
  'verdict batch': async (iprRecordId: string, country?: string) => {
    const verdicts = [{ caseId: await suspect(country), ...counterfeit, iprRecordId }];
    const { body } = await rig.ask('POST', '/v1/verdict-batches', { key: rig.keys.brand, body: { verdicts } });
    const [line] = body.results;
    return { status: line.status === 'given' ? 200 : 422, body: line.problem };
  },
  notice: async (iprRecordId: string, country?: string) =>
    rig.ask('POST', '/v1/notices', {
      key: rig.keys.brand,
      body: {
        ...{ marketplaceId: 'market-1', listingId: `offer-${++offer}`, sellerId: 'seller-1', title: 'Watch' },
        ...{ reasonCode: 'fake_logo', note: 'Ours has two crowns.', goodFaith: true, iprRecordId },
        ...(country && { country }),
      },
    }),
};

describe.each(Object.entries(sayBy))('by a %s', (_way, say) => {
  test('a right is taken where it holds', async () => {
    expect((await say('for-good', 'FR')).status).toBeLessThan(300);
    expect((await say('for-good')).status).toBeLessThan(300);
  });

  test.each([
    ['for-good', 'US', 'it holds in EU, and the offer stands in US'],
    ['patent', 'FR', 'a patent tells of no counterfeit'],
  ])('%s, of an offer in %s, is refused', async (iprRecordId, country, why) => {
    expect(await say(iprRecordId, country)).toMatchObject({ status: 422, body: refusedFor(why) });
  });
});

test('a right that ends while the case waits counts to the end of the brand’s own day, and not on the next', async () => {
  const cases = [await suspect('DE'), await suspect('DE')];
  const say = (caseId: string) =>
    rig.ask('POST', `/v1/cases/${caseId}/verdict`, {
      key: rig.keys.brand,
      body: { ...counterfeit, iprRecordId: 'ends' },
    });
  rig.wait('PT38H30M'); // 13 January, 23:30 in Berlin, where it is 9:00 on the 12th at first
  expect(await say(cases[0]!)).toMatchObject({ status: 200 });
  rig.wait('PT1H');
  expect(await say(cases[1]!)).toMatchObject({
    status: 422,
    body: refusedFor('018000002 cannot be relied on: it expired on 2026-01-13'),
  });
  const without = await rig.ask('POST', `/v1/cases/${cases[1]}/verdict`, { key: rig.keys.brand, body: counterfeit });
  expect(without.status).toBe(200);
});
