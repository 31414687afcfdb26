import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { RestrictionAnswer, describeConnector } from './contract.ts';
import { offer, openMarketplace } from './rig.ts';
import { Listing } from './vocabulary.ts';

test('the published file is what the routes say (else run publish-contract.ts)', async () => {
  const published = await readFile(new URL('./openapi.json', import.meta.url), 'utf8');
  expect(published).toBe(`${JSON.stringify(describeConnector(), null, 2)}\n`);
});

test('the contract holds the signed routes and nothing of the sandbox', () => {
  const { paths } = describeConnector();
  expect(
    Object.entries(paths ?? {}).flatMap(([path, item]) => Object.keys(item).map((method) => `${method} ${path}`)),
  ).toEqual([
    'get /listings/{listingId}',
    'put /listings/{listingId}/restrictions/{caseId}',
    'delete /listings/{listingId}/restrictions/{caseId}',
    'post /sellers/{sellerId}/messages',
    'post /sellers/{sellerId}/suspension',
  ]);
});

test('the answers fit the contract, which is served too', async () => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('l-1'));
  Listing.strict().parse((await shop.look('l-1')).body);
  RestrictionAnswer.strict().parse((await shop.restrict('l-1', 'c-1', 1, 'held')).body);
  RestrictionAnswer.strict().parse((await shop.lift('l-1', 'c-1', 2)).body);
  expect((await shop.send('GET', '/openapi.json')).body).toEqual(JSON.parse(JSON.stringify(describeConnector())));
});
