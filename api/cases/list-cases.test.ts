import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgetOffers } from '../../database/cases/offers.ts';
import { storeText } from '../../database/evidence/texts.ts';
import { rebuildViews } from '../../database/ledger/rebuild-views.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';
import { signedIn } from '../../test/support/rigs/signed-in.ts';

let rig: ApiRig;
const mine: string[] = [];
let theirs: string;
beforeAll(async () => {
  rig = await startApiRig();
  for (let count = 0; count < 5; count += 1) mine.push(await rig.openCase());
  theirs = await rig.openCase({ brandId: 'brand-2', sellerId: 'seller-2' });
});
afterAll(() => rig.stop());

const list = async (query: string, key = rig.keys.staff) => rig.ask('GET', `/v1/cases${query}`, { key });
const idsOf = ({ body }: { body: { items: { caseId: string }[] } }) => body.items.map(({ caseId }) => caseId);

describe('whoever lists cases', () => {
  securedEndpoint(
    () => rig,
    'readCases',
    'brand',
    () => ({ method: 'GET', path: '/v1/cases' }),
  );
});

test('a brand lists its own cases, whatever it asks for', async () => {
  expect(idsOf(await list('', rig.keys.brand)).toSorted()).toEqual(mine);
  expect(idsOf(await list('?brandId=brand-2', rig.keys.brand))).toEqual([]);
  expect(idsOf(await list('?brandId=brand-2'))).toEqual([theirs]);
});

test.each(['', '&order=due', '&stage=awaiting_verdict&stage=closed', '&updatedSince=2026-01-01T00:00:00Z'])(
  'the pages of a list hold every case once (%s)',
  async (order) => {
    const seen: string[] = [];
    let cursor = '';
    for (let pages = 0; pages < 3; pages += 1) {
      const reply = await list(`?limit=2${order}${cursor}`);
      seen.push(...idsOf(reply));
      cursor = `&cursor=${reply.body.nextCursor}`;
      expect(reply.body.nextCursor === undefined).toBe(pages === 2);
    }
    const inOrder = [...mine, theirs];
    expect(seen).toEqual(/due|updated/.test(order) ? inOrder : inOrder.toReversed());
  },
);

test('a list is narrowed by what the case is and where it stands', async () => {
  expect(idsOf(await list('?sellerId=seller-2'))).toEqual([theirs]);
  expect(idsOf(await list('?marketplaceId=market-1&listingId=listing-2'))).toEqual(['case-2']);
  expect(idsOf(await list('?listingId=listing-2'))).toEqual(['case-2']);
  expect(idsOf(await list('?sellerId=seller-1&stage=awaiting_verdict&limit=2'))).toEqual(['case-5', 'case-4']);
  expect(idsOf(await list('?stage=awaiting_verdict&updatedSince=2026-01-01T00:00:00Z&limit=2'))).toEqual([
    'case-1',
    'case-2',
  ]);
  expect(idsOf(await list('?stage=awaiting_verdict&stage=closed&sellerId=seller-2'))).toEqual([theirs]);
  expect(idsOf(await list('?stage=closed'))).toEqual([]);
  expect(idsOf(await list('?outcome=removed'))).toEqual([]);
  expect(idsOf(await list('?hasProblem=true'))).toEqual([]);
  expect(idsOf(await list('?hasProblem=false&stage=awaiting_verdict'))).toHaveLength(6);
});

describe('a search by words', () => {
  const titles = {
    german: 'Aurelia Uhr, wie neu',
    french: 'Aurelia montre',
    chinese: '自动机械手表，全新',
    foreign: 'Aurelia watch',
  };
  type Name = keyof typeof titles;
  const ids = {} as Record<Name, string>;
  beforeAll(async () => {
    const open = async (name: Name, country: string, who = {}) => {
      const text = JSON.stringify({ title: titles[name], country });
      ids[name] = await rig.openCase({
        snapshotSha256: await storeText(rig.database, { text, at: rig.now() }),
        ...who,
      });
    };
    await open('german', 'DE');
    await open('french', 'FR');
    await open('chinese', 'FR');
    await open('foreign', 'DE', { brandId: 'brand-2', sellerId: 'seller-3' });
  });
  const found = async (query: string, how: Parameters<ApiRig['ask']>[2]) =>
    idsOf(await rig.ask('GET', `/v1/cases?q=${encodeURIComponent(query)}`, how));

  test('finds the titles that have all of them, and of a brand its own alone', async () => {
    const { german, french, chinese, foreign } = ids;
    const [own, all] = [{ key: rig.keys.brand }, { key: rig.keys.staff }];
    expect(await found('aurelia', own)).toEqual([french, german]);
    expect((await found('aurelia', all)).toSorted()).toEqual([foreign, french, german].toSorted());
    expect(await found('NEU aur', own)).toEqual([german]);
    expect(await found('手表', own)).toEqual([chinese]);
    expect(await found('?!', own)).toEqual([]);
    const narrowed = await list('?q=aurelia&order=due&stage=awaiting_verdict&sellerId=seller-3');
    expect(idsOf(narrowed)).toEqual([foreign]);
  });

  test('finds for an agent what stands in the own territories', async () => {
    const email = 'searching-agent@brand.example';
    const delegation = { iprRecordIds: ['right-1'], territories: ['DE'], endsOn: '2099-01-01' };
    const agent = {
      membershipId: 'searching-agent',
      name: 'An Agent',
      email,
      brandId: 'brand-1',
      role: 'brand_agent',
    } as const;
    await enterMember(rig.database, { ...agent, delegation });
    expect(await found('aurelia', { headers: await signedIn(rig, email) })).toEqual([ids.german]);
  });

  test('finds nothing once the snapshot is erased, nor when the views are written anew; before, all of it', async () => {
    const own = { key: rig.keys.brand };
    await rig.database.deleteFrom('case_words').execute();
    expect(await found('aurelia', own)).toEqual([]);
    await rebuildViews(rig.database);
    expect(await found('aurelia', own)).toEqual([ids.french, ids.german]);
    const { snapshot_sha256 } = await rig.database
      .selectFrom('cases')
      .select('snapshot_sha256')
      .where('case_id', '=', ids.french)
      .executeTakeFirstOrThrow();
    await rig.database
      .transaction()
      .execute((transaction) => forgetOffers(transaction, [ids.french], [snapshot_sha256!]));
    expect(await found('aurelia', own)).toEqual([ids.german]);
    await rig.database.updateTable('texts').set({ bytes: null }).where('sha256', '=', snapshot_sha256).execute();
    await rebuildViews(rig.database);
    expect(await found('aurelia', own)).toEqual([ids.german]);
  });
});

test('a parameter that cannot be read is named', async () => {
  const wrong = async (query: string) => {
    const { status, body } = await list(query);
    return [status, body.errors?.map(({ parameter }: { parameter: string }) => parameter)];
  };
  expect(await wrong('?limit=201')).toEqual([400, ['limit']]);
  expect(await wrong('?limit=0')).toEqual([400, ['limit']]);
  expect(await wrong('?stage=limbo')).toEqual([400, ['stage']]);
  expect(await wrong('?stage=closed&stage=limbo')).toEqual([400, ['stage']]);
  expect(await wrong('?order=due&updatedSince=2026-01-01T00:00:00Z')).toEqual([400, ['order']]);
  expect(await wrong('?cursor=made-up')).toEqual([400, ['cursor']]);
  expect(await wrong('?updatedSince=yesterday')).toEqual([400, ['updatedSince']]);
  expect((await wrong('?surprise=1'))[0]).toBe(400);
  const { body } = await list('?limit=1');
  expect(await wrong(`?updatedSince=2026-01-01T00:00:00Z&cursor=${body.nextCursor}`)).toEqual([400, ['cursor']]);
});
