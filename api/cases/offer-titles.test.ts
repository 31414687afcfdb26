import { afterAll, beforeAll, expect, test } from 'vitest';
import { titlesOf } from '../../database/cases/titles.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { enterMember } from '../../test/support/rigs/people.ts';

let rig: ApiRig;
let caseId: string;
beforeAll(async () => {
  rig = await startApiRig();
  await enterMember(rig.database, { membershipId: 'm', name: 'M', email: 'm@brand.example', brandId: 'brand-1' });
  caseId = await rig.openCase();
  const ask = { key: rig.keys.brand };
  const verdict = { verdict: 'counterfeit', reasonCode: 'fake_logo' };
  await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { ...ask, body: verdict });
  await rig.runs.obey(caseId);
  await rig.ask('POST', `/v1/cases/${caseId}/conversation/messages`, { ...ask, body: { text: 'Hello.' } });
  rig.wait('PT1S');
  await rig.ask('POST', '/v1/brands/brand-1/conversation/messages', { ...ask, body: { text: 'Hello.' } });
});
afterAll(() => rig.stop());

const lists = {
  conversations: ['/v1/conversations', 'brand'],
  deliveries: ['/v1/deliveries', 'brand'],
  strikes: ['/v1/sellers/seller-1/strikes?marketplaceId=market-1', 'staff'],
} as const;
const namesIn = async ([path, key]: (typeof lists)[keyof typeof lists]) => {
  const { items } = (await rig.ask('GET', path, { key: rig.keys[key] })).body;
  return items.map((one: { caseId?: string; offerTitle?: string }) => [one.caseId, one.offerTitle]);
};

test('conversations, deliveries and strikes call a case by its offer; what is about no case has no such name', async () => {
  const named = [caseId, 'Watch, almost new'];
  expect(await namesIn(lists.conversations)).toEqual([[undefined, undefined], named]);
  const deliveries = await namesIn(lists.deliveries);
  expect(deliveries.length).toBeGreaterThan(0);
  expect(deliveries).toEqual(deliveries.map(() => named));
  expect(await namesIn(lists.strikes)).toEqual([named]);
});

test('no reader is told what the offer of another brand is called', async () => {
  const foreign = await rig.openCase({ brandId: 'brand-2', sellerId: 'seller-2' });
  const asked = [caseId, foreign];
  expect([...(await titlesOf(rig.database, asked, 'brand-1')).keys()]).toEqual([caseId]);
  expect([...(await titlesOf(rig.database, asked, undefined)).keys()].toSorted()).toEqual(asked.toSorted());
});

test('what was erased is called nothing', async () => {
  const { snapshot_sha256: sha256 } = await rig.database
    .selectFrom('cases')
    .select('snapshot_sha256')
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  await rig.database.updateTable('texts').set({ bytes: null }).where('sha256', '=', sha256).execute();
  for (const list of Object.values(lists))
    expect((await namesIn(list)).map(([, title]: (string | undefined)[]) => title).filter(Boolean)).toEqual([]);
});
