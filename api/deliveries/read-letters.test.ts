import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepSellerLink } from '../../database/deliveries/seller-links.ts';
import { sendLetters, wordsTo } from '../../test/support/letters/send-letters.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { hiddenFromOtherBrands, securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
let caseId: string;
let letters: string[];
beforeAll(async () => {
  rig = await startApiRig();
  const anna = { membershipId: 'anna', name: 'Anna Holm', email: 'anna@brand.example' };
  await enterMember(rig.database, { ...anna, brandId: 'brand-1' });
  caseId = await rig.openCase();
  const body = { verdict: 'counterfeit', reasonCode: 'fake_logo' };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: rig.keys.brand, body });
  await rig.runs.obey(caseId);
  letters = await sendLetters(rig.database, caseId);
});
afterAll(() => rig.stop());

const to = (party: string): string => letters.find((deliveryId) => deliveryId.includes(`.${party}.`))!;
const read = async (deliveryId: string, key: keyof ApiRig['keys']) =>
  rig.ask('GET', `/v1/deliveries/${deliveryId}/letters`, { key: rig.keys[key] });
const request = async () => ({ method: 'GET', path: `/v1/deliveries/${to('brand')}/letters` });

describe('whoever reads what a letter said', () => {
  securedEndpoint(() => rig, 'readDeliveries', 'brand', request);
  hiddenFromOtherBrands(() => rig, request);

  test('reads it word for word, with its record; staff and auditors those to everybody, a brand its own', async () => {
    expect(letters).toHaveLength(3);
    for (const key of ['staff', 'auditor', 'brand'] as const)
      expect((await read(to('brand'), key)).body.items).toMatchObject([
        { language: 'de', subject: `About ${caseId}`, text: wordsTo(to('brand')), recordId: `${to('brand')}.letter.1` },
      ]);
    for (const key of ['staff', 'auditor'] as const)
      expect((await read(to('seller'), key)).body.items).toMatchObject([{ text: wordsTo(to('seller')) }]);
    expect(await read(to('seller'), 'brand')).toMatchObject({ status: 404 });
    expect(await read('case-0.2.nothing', 'staff')).toMatchObject({ status: 404 });
  });

  test('reads nothing before it was taken', async () => {
    const other = await rig.openCase();
    const { items } = (await rig.ask('GET', `/v1/deliveries?caseId=${other}`, { key: rig.keys.brand })).body;
    expect((await read(items[0].deliveryId, 'brand')).body).toEqual({ items: [] });
  });

  test('reads as the seller, by the link, what was sent to the seller of this case alone', async () => {
    const token = randomBytes(32).toString('base64url');
    await keepSellerLink(rig.database, { token, caseId, sellerId: 'seller-1', at: rig.now() });
    expect((await rig.ask('GET', `/v1/seller-cases/${token}/letters`)).body.items).toMatchObject([
      { kind: 'statement_of_reasons', text: wordsTo(to('seller')) },
    ]);
    expect((await rig.ask('GET', `/v1/seller-cases/${token}x/letters`)).status).toBe(404);
  });
});
