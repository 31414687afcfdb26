import { expect, test } from 'vitest';
import { offer, openMarketplace, sign } from '../rig.ts';

const removal = JSON.stringify({ measure: 'removed', decision: 1, reason: 'verdict' });

test('too many requests, a server error and a refusal change nothing, and each is used up', async () => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('l-1'));
  await shop.putFaults(
    { operation: 'restrict', kind: 'too_many_requests', retryAfterSeconds: 7, times: 1 },
    { operation: 'restrict', kind: 'server_error', times: 2 },
    { operation: 'restrict', kind: 'refuse', times: 1 },
  );
  const busy = await shop.restrict('l-1', 'c-1', 1, 'held');
  expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '7']);
  expect((await shop.restrict('l-1', 'c-1', 1, 'held')).status).toBe(500);
  expect((await shop.restrict('l-1', 'c-1', 1, 'held')).status).toBe(500);
  expect(await shop.restrict('l-1', 'c-1', 1, 'held')).toMatchObject({ status: 422, body: { code: 'refused' } });
  expect((await shop.look('l-1')).body.measureInForce).toBe('none');
  expect((await shop.restrict('l-1', 'c-1', 1, 'held')).body.applied).toBe(true);
  expect((await shop.send('GET', '/sandbox/faults')).body).toEqual({ faults: [] });
  expect((await shop.callsOf('c-1')).map((call) => [call.status, call.fault, call.applied])).toEqual([
    [429, 'too_many_requests', false],
    [500, 'server_error', false],
    [500, 'server_error', false],
    [422, 'refuse', false],
    [200, undefined, true],
  ]);
});

test('an answer can be lost after the commit; the retry changes nothing', async () => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('l-1'));
  await shop.putFaults({ operation: 'restrict', kind: 'answer_lost', times: 1 });
  await expect(shop.restrict('l-1', 'c-1', 1, 'removed')).rejects.toThrow('fetch failed');
  expect((await shop.restrict('l-1', 'c-1', 1, 'removed')).body).toMatchObject({
    applied: false,
    measureInForce: 'removed',
  });
  expect((await shop.callsOf('c-1')).map(({ applied }) => applied)).toEqual([true, false]);
});

test('a call can be answered as done and change nothing', async () => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('l-1'));
  await shop.putFaults({ operation: 'restrict', kind: 'ignored', times: 1 });
  expect((await shop.restrict('l-1', 'c-1', 1, 'removed')).body).toMatchObject({
    applied: true,
    measureInForce: 'removed',
  });
  expect((await shop.look('l-1')).body.measureInForce).toBe('none');
  expect(await shop.callsOf('c-1')).toMatchObject([{ fault: 'ignored', applied: true }]);
});

test('a slow call is overtaken by a later one and then ignored', async () => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('l-1'));
  await shop.putFaults({ operation: 'restrict', kind: 'slow', milliseconds: 1_000, times: 1 });
  const slow = shop.restrict('l-1', 'c-1', 1, 'held');
  await expect.poll(async () => (await shop.send('GET', '/sandbox/faults')).body.faults).toEqual([]);
  expect((await shop.lift('l-1', 'c-1', 2)).body.applied).toBe(true);
  expect((await slow).body).toMatchObject({ applied: false, measure: 'none', decision: 2 });
});

test('an overtaken call arrives when a later decision of its case is applied, and then changes nothing', async () => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('l-1'));
  await shop.putFaults({ operation: 'restrict', kind: 'overtaken', times: 1 });
  const first = shop.restrict('l-1', 'c-1', 1, 'held');
  await expect.poll(async () => (await shop.send('GET', '/sandbox/faults')).body.faults).toEqual([]);
  await shop.restrict('l-1', 'c-2', 2, 'demoted');
  expect((await shop.restrict('l-1', 'c-1', 1, 'held')).body.applied).toBe(true);
  expect((await shop.restrict('l-1', 'c-1', 2, 'removed')).body.applied).toBe(true);
  expect((await first).body).toMatchObject({ applied: false, measure: 'removed', decision: 2 });
  expect((await shop.callsOf('c-1')).map(({ decision, fault }) => [decision, fault])).toEqual([
    ...[
      [1, undefined],
      [2, undefined],
      [1, 'overtaken'],
    ],
  ]);
});

test('a connection can break before anything is done', async () => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('l-1'));
  await shop.putFaults({ operation: 'restrict', kind: 'connection_reset', times: 1 });
  await expect(shop.restrict('l-1', 'c-1', 1, 'held')).rejects.toThrow('fetch failed');
  expect((await shop.restrict('l-1', 'c-1', 1, 'held')).body.applied).toBe(true);
});

test('a delay is told in seconds or as a date, and may be absurd, past or missing', async () => {
  const shop = await openMarketplace();
  const delays = [{}, { retryAfterSeconds: -9 }, { retryAfterSeconds: 1e9, retryAfterForm: 'date' as const }];
  const fault = { operation: 'look', times: 1 } as const;
  await shop.putFaults(...delays.map((delay) => ({ ...fault, kind: 'too_many_requests' as const, ...delay })), {
    ...fault,
    kind: 'server_error',
    status: 503,
    retryAfterSeconds: 2,
  });
  const told = async () => {
    const { status, headers } = await shop.look('l-1');
    return [status, headers.get('retry-after')];
  };
  expect([await told(), await told()]).toEqual([
    [429, null],
    [429, '-9'],
  ]);
  expect(await told()).toEqual([429, expect.stringMatching(/^\w{3}, \d\d \w{3} 20[5-9]\d .* GMT$/)]);
  expect(await told()).toEqual([503, '2']);
});

test('what answers in place of the marketplace changes nothing', async () => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('l-1'));
  const fault = { operation: 'restrict', times: 1 } as const;
  await shop.putFaults(
    { ...fault, kind: 'redirect', location: 'http://127.0.0.1:9/' },
    { ...fault, kind: 'wrong_answer', answer: 'html' },
    { ...fault, kind: 'wrong_answer', answer: 'empty' },
    { ...fault, kind: 'wrong_answer', answer: 'truncated' },
  );
  const raw = () =>
    fetch(`${shop.url}/listings/l-1/restrictions/c-1`, {
      ...{ method: 'PUT', body: removal, redirect: 'manual' },
      headers: { ...sign(removal), 'content-type': 'application/json' },
    });
  const redirected = await raw();
  expect([redirected.status, redirected.headers.get('location')]).toEqual([307, 'http://127.0.0.1:9/']);
  expect(await (await raw()).text()).toContain('Sign in');
  expect(await (await raw()).text()).toBe('');
  await expect((await raw()).text()).rejects.toThrow('terminated');
  expect((await shop.callsOf('c-1')).map(({ status, applied }) => [status, applied])).toEqual([
    ...[
      [307, false],
      [200, false],
      [200, false],
      [200, false],
    ],
  ]);
});

test('a fault strikes only its operation, and only its listing', async () => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('l-1'), offer('l-2'));
  await shop.putFaults(
    { operation: 'restrict', listingId: 'l-2', kind: 'server_error', times: 1 },
    { operation: 'message', kind: 'server_error', times: 1 },
    { operation: 'suspend', kind: 'server_error', times: 1 },
    { operation: 'look', listingId: 'l-2', kind: 'server_error', times: 1 },
  );
  expect((await shop.restrict('l-1', 'c-1', 1, 'held')).status).toBe(200);
  expect((await shop.lift('l-2', 'c-2', 1)).status).toBe(200);
  expect((await shop.look('l-1')).status).toBe(200);
  expect((await shop.restrict('l-2', 'c-2', 2, 'held')).status).toBe(500);
  expect((await shop.look('l-2')).status).toBe(500);
  expect((await shop.message('pier-nine', 'm-1')).status).toBe(500);
  expect((await shop.message('pier-nine', 'm-1')).status).toBe(201);
  const suspension = { suspensionId: 's-1', reason: 'repeat_infringer' };
  expect((await shop.signed('POST', '/sellers/pier-nine/suspension', suspension)).status).toBe(500);
});

test('an unsigned call uses no fault up', async () => {
  const shop = await openMarketplace();
  await shop.putFaults({ operation: 'look', kind: 'server_error', times: 1 });
  expect((await shop.send('GET', '/listings/l-1')).status).toBe(401);
  expect((await shop.send('GET', '/sandbox/faults')).body.faults).toHaveLength(1);
});

test('the list of faults is replaced as a whole, cleared, and validated', async () => {
  const shop = await openMarketplace();
  await shop.putFaults({ operation: 'look', kind: 'slow', times: 3 });
  await shop.putFaults({ operation: 'lift', kind: 'refuse', times: 1 });
  expect((await shop.send('GET', '/sandbox/faults')).body.faults).toMatchObject([
    { operation: 'lift', kind: 'refuse' },
  ]);
  const wrong = [
    [{ operation: 'message', listingId: 'l-1', kind: 'refuse', times: 1 }, '/0/listingId'],
    [{ operation: 'look', kind: 'overtaken', times: 1 }, '/0/kind'],
    [{ operation: 'look', kind: 'redirect', times: 1 }, '/0/location'],
    [{ operation: 'look', kind: 'refuse', location: 'http://127.0.0.1:9/', times: 1 }, '/0/location'],
  ] as const;
  for (const [fault, pointer] of wrong) {
    expect(await shop.putFaults(fault)).toMatchObject({ status: 422, body: { errors: [{ pointer }] } });
  }
  expect((await shop.send('DELETE', '/sandbox/faults')).body).toEqual({ faults: [] });
  expect((await shop.send('GET', '/sandbox/faults')).body).toEqual({ faults: [] });
});

test('what can be done to the sandbox is described apart from the contract', async () => {
  const shop = await openMarketplace();
  const { paths, components } = (await shop.send('GET', '/sandbox/openapi.json')).body;
  expect(Object.keys(paths)).toEqual([
    ...['/sandbox/listings', '/sandbox/listings/{listingId}', '/sandbox/calls', '/sandbox/faults'],
  ]);
  const { kind } = components.schemas.Fault.properties;
  for (const name of kind.enum) expect(kind.description).toContain(`- ${name}: `);
});
