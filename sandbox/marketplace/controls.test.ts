import { expect, test } from 'vitest';
import { offer, openMarketplace } from './rig.ts';

test('putting offers again changes nothing: restrictions and suspensions stand', async () => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('l-1'), offer('l-2'));
  await shop.restrict('l-1', 'c-1', 1, 'removed');
  await shop.signed('POST', '/sellers/pier-nine/suspension', { suspensionId: 's-1', reason: 'repeat_infringer' });
  expect(await shop.putOffers(offer('l-1'), offer('l-2'))).toMatchObject({ status: 200, body: { listings: 2 } });
  expect((await shop.look('l-1')).body.measureInForce).toBe('removed');
  expect((await shop.messageBox('pier-nine')).text).toContain('This account is suspended');
});

test('two thousand offers fit into one call, one more does not, and a bad one stores none', async () => {
  const shop = await openMarketplace();
  const offers = Array.from({ length: 2_001 }, (_, at) => offer(`l-${at}`));
  expect(await shop.putOffers(...offers)).toMatchObject({ status: 422 });
  expect(await shop.putOffers(...offers.slice(1))).toMatchObject({ status: 200, body: { listings: 2_000 } });
  const bad = await shop.putOffers(offer('fresh'), offer('bad', { price: { amount: 'ten', currency: 'EUR' } }));
  expect(bad).toMatchObject({ status: 422, body: { errors: [{ pointer: '/1/price/amount' }] } });
  expect((await shop.look('fresh')).status).toBe(404);
});

test('an offer that vanishes is gone, and can come back with its restrictions', async () => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('l-1'));
  await shop.restrict('l-1', 'c-1', 1, 'demoted');
  expect((await shop.send('DELETE', '/sandbox/listings/l-1')).body).toEqual({ listingId: 'l-1', status: 'gone' });
  expect((await shop.send('DELETE', '/sandbox/listings/l-2')).status).toBe(404);
  await shop.putOffers(offer('l-1'));
  expect((await shop.look('l-1')).body).toMatchObject({ status: 'live', measureInForce: 'demoted' });
});

test('the calls of a case are shown in their order, with what each changed', async () => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('l-1'));
  await shop.restrict('l-1', 'case-1', 1, 'held');
  await shop.restrict('l-1', 'another', 1, 'demoted');
  await shop.message('pier-nine', 'm-1');
  await shop.restrict('l-1', 'case-1', 1, 'removed');
  await shop.lift('l-1', 'case-1', 2);
  await shop.restrict('l-1', 'case-1', 1, 'held');
  expect(await shop.callsOf('case-1')).toMatchObject([
    { operation: 'restrict', decision: 1, applied: true, measureInForce: { before: 'none', after: 'held' } },
    { operation: 'message', sellerId: 'pier-nine', messageId: 'm-1', status: 201, applied: true },
    { operation: 'restrict', decision: 1, status: 409, applied: false },
    { operation: 'lift', decision: 2, applied: true, measureInForce: { before: 'held', after: 'demoted' } },
    { operation: 'restrict', decision: 1, status: 200, applied: false },
  ]);
  expect(await shop.callsOf('unheard-of')).toEqual([]);
  expect((await shop.send('GET', '/sandbox/calls')).status).toBe(400);
});
