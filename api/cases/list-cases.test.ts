import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';

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

test.each(['', '&updatedSince=2026-01-01T00:00:00Z'])(
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
    expect(seen).toEqual(order ? inOrder : inOrder.toReversed());
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
  expect(idsOf(await list('?stage=closed'))).toEqual([]);
  expect(idsOf(await list('?outcome=removed'))).toEqual([]);
  expect(idsOf(await list('?hasProblem=true'))).toEqual([]);
  expect(idsOf(await list('?hasProblem=false&stage=awaiting_verdict'))).toHaveLength(6);
});

test('a parameter that cannot be read is named', async () => {
  const wrong = async (query: string) => {
    const { status, body } = await list(query);
    return [status, body.errors?.map(({ parameter }: { parameter: string }) => parameter)];
  };
  expect(await wrong('?limit=201')).toEqual([400, ['limit']]);
  expect(await wrong('?limit=0')).toEqual([400, ['limit']]);
  expect(await wrong('?stage=limbo')).toEqual([400, ['stage']]);
  expect(await wrong('?cursor=made-up')).toEqual([400, ['cursor']]);
  expect(await wrong('?updatedSince=yesterday')).toEqual([400, ['updatedSince']]);
  expect((await wrong('?surprise=1'))[0]).toBe(400);
  const { body } = await list('?limit=1');
  expect(await wrong(`?updatedSince=2026-01-01T00:00:00Z&cursor=${body.nextCursor}`)).toEqual([400, ['cursor']]);
});
