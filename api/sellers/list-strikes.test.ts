import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rebuildViews } from '../../database/ledger/rebuild-views.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

const say = (caseId: string, path: string, body: object, key: keyof ApiRig['keys'] = 'brand') =>
  rig.ask('POST', `/v1/cases/${caseId}/${path}`, { key: rig.keys[key], body });
const strikesOf = async (sellerId: string, query = 'marketplaceId=market-1') =>
  (await rig.ask('GET', `/v1/sellers/${sellerId}/strikes?${query}`, { key: rig.keys.staff })).body;

/** A case whose offer is gone; its seller has a strike. */
async function removed(sellerId: string): Promise<string> {
  const caseId = await rig.openCase({ sellerId });
  await say(caseId, 'verdict', { verdict: 'counterfeit', reasonCode: 'fake_logo' });
  await rig.runs.obey(caseId);
  rig.wait('PT1S');
  return caseId;
}

describe('who reads the strikes of a seller', () => {
  const request = { method: 'GET', path: '/v1/sellers/seller-1/strikes?marketplaceId=market-1' };
  securedEndpoint(
    () => rig,
    'readStrikes',
    'staff',
    () => request,
  );
});

test('a removal gives a strike, and enough of them make a repeat infringer, until one is undone', async () => {
  const sellerId = 'lighthouse-loans';
  expect(await strikesOf(sellerId)).toEqual({ items: [], standing: 0, isRepeatInfringer: false });
  const first = await removed(sellerId);
  const second = await removed(sellerId);
  expect(await strikesOf(sellerId)).toMatchObject({
    items: [
      { caseId: second },
      { caseId: first, brandId: 'brand-1', standing: 'stands', expiresAt: expect.any(String) },
    ],
    standing: 2,
    threshold: 3,
    isRepeatInfringer: false,
  });
  const third = await removed(sellerId);
  expect(await strikesOf(sellerId)).toMatchObject({ standing: 3, isRepeatInfringer: true });

  await say(third, 'retraction', { reasonCode: 'mistaken' });
  const undone = { caseId: third, standing: 'undone', undoneAt: rig.now(), undoneBy: third };
  expect(await strikesOf(sellerId)).toMatchObject({ items: [undone, {}, {}], standing: 2, isRepeatInfringer: false });
});

test('a case tells what is known of its seller from others: an offer is removed before the case about it is closed', async () => {
  const sellerId = 'parfum-lane';
  const caseId = await rig.openCase({ sellerId });
  const known = async () => (await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.brand })).body.sellerRecord;
  expect(await known()).toEqual({ cases: 0, removed: 0, strikes: 0 });
  const other = await removed(sellerId);
  expect(await known()).toEqual({ cases: 1, removed: 1, strikes: 1 });
  await say(other, 'retraction', { reasonCode: 'mistaken' });
  await rig.runs.obey(other);
  expect(await known()).toEqual({ cases: 1, removed: 0, strikes: 0 });
});

test('a case that undoes a closed one undoes its strike, too; views that are made anew say the same', async () => {
  const sellerId = 'best-of-time';
  const caseId = await removed(sellerId);
  rig.wait('P14D');
  await rig.runs.endAppealWindow(caseId);
  const body = { caseId, reasonCode: 'court_order' };
  const { body: undoing } = await rig.ask('POST', '/v1/reinstatements', { key: rig.keys.staff, body });
  const said = await strikesOf(sellerId);
  expect(said).toMatchObject({ items: [{ caseId, standing: 'undone', undoneBy: undoing.caseId }], standing: 0 });

  const kept = () => rig.database.selectFrom('strikes').selectAll().orderBy('case_id').execute();
  const before = await kept();
  await rig.database.deleteFrom('strikes').execute();
  await rebuildViews(rig.database);
  expect(await kept()).toEqual(before);
  await rig.database.updateTable('strikes').set({ expires_at: rig.now(), undone_at: null, undone_by: null }).execute();
  await rebuildViews(rig.database);
  expect(await kept()).toEqual(before);
});

test('they are a list in pages, of one marketplace', async () => {
  const sellerId = 'page-turner';
  for (let count = 0; count < 3; count += 1) await removed(sellerId);
  const first = await strikesOf(sellerId, 'marketplaceId=market-1&limit=2');
  const rest = await strikesOf(sellerId, `marketplaceId=market-1&limit=2&cursor=${first.nextCursor}`);
  expect([first.items.length, rest.items.length, rest.nextCursor, rest.standing]).toEqual([2, 1, undefined, 3]);
  expect(await strikesOf(sellerId, 'marketplaceId=market-9')).toMatchObject({ items: [], standing: 0 });
  expect(await strikesOf(sellerId, 'marketplaceId=nowhere')).toMatchObject({ code: 'marketplace_unknown' });
  for (const query of ['', 'marketplaceId=%00', 'marketplaceId=market-1&cursor=guess', 'marketplaceId=market-1&x=1'])
    expect(await strikesOf(sellerId, query)).toMatchObject({ code: 'malformed' });
});

test('a strike expires when its time is over', async () => {
  const caseId = await removed('uhren-kontor');
  rig.wait('P365D');
  rig.wait('P1D');
  const said = await strikesOf('uhren-kontor');
  expect(said).toMatchObject({ items: [{ caseId, standing: 'expired' }], standing: 0, isRepeatInfringer: false });
});
