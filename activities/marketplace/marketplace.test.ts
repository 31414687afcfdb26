import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { ApplicationFailure } from '@temporalio/activity';
import { expect, onTestFinished, test } from 'vitest';
import { offer, openMarketplace, secret } from '../../sandbox/marketplace/rig.ts';
import type { Fault } from '../../sandbox/marketplace/faults/fault.ts';
import { connectMarketplace } from './marketplace.ts';

const removal = { listingId: 'l-1', caseId: 'c-1', measure: 'removed', order: 2, reason: 'fake_logo' } as const;
const lift = { ...removal, measure: 'none', order: 3, reason: 'brand_retracted' } as const;
const letter = {
  messageId: 'm-1',
  caseId: 'c-1',
  kind: 'statement_of_reasons',
  language: 'en',
  subject: 'Your offer was removed',
  text: 'Here is why.',
  html: '<p>Here is why.</p>',
} as const;

/** How a call failed. */
async function failureOf(call: Promise<unknown>): Promise<ApplicationFailure> {
  const error = await call.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (error instanceof ApplicationFailure) return error;
  throw new Error('it did not fail as the engine would have it', { cause: error });
}

/** A server that gives every call the same answer; `heard` are the calls. */
async function startServer(status: number, headers: Record<string, string>, body: string | Buffer) {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, heard, marketplace: connectMarketplace({ url, secret }) };
}

test('looks, restricts, lifts and tells; the same again, and what comes too late, is done already', async () => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('l-1'));
  const marketplace = connectMarketplace({ url: shop.url, secret });
  await marketplace.restrict(removal);
  await marketplace.restrict(removal);
  expect(await marketplace.look('l-1')).toMatchObject({ status: 'live', measureInForce: 'removed' });
  await marketplace.restrict(lift);
  await marketplace.restrict(removal);
  expect(await marketplace.look('l-1')).toMatchObject({ measureInForce: 'none', seller: { sellerId: 'pier-nine' } });
  await marketplace.tell('pier-nine', letter);
  await marketplace.tell('pier-nine', letter);
  expect((await shop.callsOf('c-1')).map(({ operation, applied }) => `${operation} ${applied}`)).toEqual([
    ...['restrict true', 'restrict false', 'lift true', 'restrict false', 'message true', 'message false'],
  ]);
});

const noAnswer = 'the marketplace answered 200, and not what its contract says';
const broken = expect.stringMatching(/^the marketplace did not answer: [A-Z_]+$/) as string;
const dateIn30Seconds = { retryAfterSeconds: 30, retryAfterForm: 'date' } as const;
const faults: [what: string, fault: Partial<Fault>, message: string, retryAfterMilliseconds?: number][] = [
  ['too many requests', { kind: 'too_many_requests', retryAfterSeconds: 7 }, 'the marketplace answered 429', 7_000],
  ['an absurd delay', { kind: 'too_many_requests', retryAfterSeconds: 1e9 }, 'the marketplace answered 429', 3_600_000],
  ['a delay that is past', { kind: 'too_many_requests', retryAfterSeconds: -9 }, 'the marketplace answered 429'],
  [
    'a fault with a delay',
    { kind: 'server_error', status: 503, retryAfterSeconds: 2 },
    'the marketplace answered 503',
    2_000,
  ],
  ['a gateway’s fault', { kind: 'server_error', status: 504 }, 'the marketplace answered 504'],
  ['a page', { kind: 'wrong_answer', answer: 'html' }, noAnswer],
  ['another JSON', { kind: 'wrong_answer', answer: 'other_json' }, noAnswer],
  ['nothing', { kind: 'wrong_answer', answer: 'empty' }, noAnswer],
  ['a gigabyte', { kind: 'wrong_answer', answer: 'endless' }, noAnswer],
  ['half an answer', { kind: 'wrong_answer', answer: 'truncated' }, broken],
  ['a broken line', { kind: 'connection_reset' }, broken],
];

test.each(faults)('%s is tried again, and never taken for done', async (_what, fault, message, nextRetryDelay) => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('l-1'));
  const marketplace = connectMarketplace({ url: shop.url, secret });
  const calls = {
    restrict: () => marketplace.restrict(removal),
    lift: () => marketplace.restrict(lift),
    look: () => marketplace.look('l-1'),
    message: () => marketplace.tell('pier-nine', letter),
  };
  const operations = Object.keys(calls) as (keyof typeof calls)[];
  await shop.putFaults(...operations.map((operation) => ({ ...fault, operation, times: 1 })));
  for (const operation of operations) {
    const failure = await failureOf(calls[operation]());
    expect(failure).toMatchObject({ type: 'MarketplaceFault', message, nonRetryable: false });
    expect(failure.nextRetryDelay).toBe(nextRetryDelay);
  }
  expect((await shop.callsOf('c-1')).filter(({ applied }) => applied)).toEqual([]);
});

test('a delay until a date is kept', async () => {
  const shop = await openMarketplace();
  await shop.putFaults({ operation: 'look', kind: 'too_many_requests', ...dateIn30Seconds, times: 1 });
  const { nextRetryDelay } = await failureOf(connectMarketplace({ url: shop.url, secret }).look('l-1'));
  expect(nextRetryDelay).toBeGreaterThan(0);
  expect(nextRetryDelay).toBeLessThanOrEqual(30_000);
});

test('an answer after the time limit is lost, and may have been done', async () => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('l-1'));
  await shop.putFaults({ operation: 'restrict', kind: 'slow', milliseconds: 300, times: 1 });
  const marketplace = connectMarketplace({ url: shop.url, secret, answersWithinMilliseconds: 50 });
  expect(await failureOf(marketplace.restrict(removal))).toMatchObject({
    type: 'MarketplaceFault',
    message: 'the marketplace did not answer: the time is over',
  });
  await expect.poll(() => shop.callsOf('c-1'), { timeout: 60_000 }).toMatchObject([{ applied: true, decision: 2 }]);
});

test('a redirect is not followed: what we sign is for the marketplace alone', async () => {
  const shop = await openMarketplace();
  const { url: location, heard } = await startServer(200, { 'content-type': 'application/json' }, '{}');
  await shop.putFaults({ operation: 'restrict', kind: 'redirect', location, times: 1 });
  const failure = await failureOf(connectMarketplace({ url: shop.url, secret }).restrict(removal));
  expect(failure).toMatchObject({ type: 'MarketplaceFault', message: 'the marketplace answered 307' });
  expect(heard).toEqual([]);
});

test('nobody listens', async () => {
  const marketplace = connectMarketplace({ url: 'http://127.0.0.1:9', secret });
  expect(await failureOf(marketplace.look('l-1'))).toMatchObject({
    type: 'MarketplaceFault',
    message: expect.stringMatching(/^the marketplace did not answer: /),
  });
});

test('a refusal is final, with its code', async () => {
  const shop = await openMarketplace();
  const failure = await failureOf(connectMarketplace({ url: shop.url, secret }).restrict(removal));
  expect(failure).toMatchObject({ type: 'MarketplaceRefusal', nonRetryable: true, details: ['listing_unknown'] });
});

const problem = { 'content-type': 'application/problem+json' };
test.each([
  ['a text', 422, { 'content-type': 'text/plain' }, 'Jane Roe, 1 Quay Street'],
  ['a code that is none', 422, problem, JSON.stringify({ code: 'Jane Roe', detail: '1 Quay Street' })],
  ['a detail', 403, problem, JSON.stringify({ code: 'forbidden', detail: 'Jane Roe, 1 Quay Street' })],
  ['a fault', 500, problem, JSON.stringify({ detail: 'Jane Roe, 1 Quay Street' })],
  ['an answer', 200, { 'content-type': 'application/json' }, JSON.stringify({ status: 'Jane Roe, 1 Quay Street' })],
])('no words of the marketplace get into a failure (%s)', async (_what, status, headers, body) => {
  const { marketplace } = await startServer(status, headers, body);
  const failure = await failureOf(marketplace.look('l-1'));
  const { message, stack, details, cause } = failure;
  expect(JSON.stringify({ message, stack, details, cause: String(cause) })).not.toMatch(/Jane|Quay/);
  expect(message).toContain(String(status));
});

const json = { 'content-type': 'application/json' };
const done = JSON.stringify({ ...removal, applied: true, measureInForce: 'removed' });
test.each([
  ['a page that holds the answer', { 'content-type': 'text/html' }, done],
  ['an earlier decision that stands', json, JSON.stringify({ ...removal, decision: 1 })],
  ['this decision with another measure', json, JSON.stringify({ ...removal, measure: 'held' })],
  ['a bomb', { ...json, 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(20_000_000, ' '))],
])('%s does not say that it is done', async (_what, headers, body) => {
  const { marketplace, heard } = await startServer(200, headers, body);
  expect(await failureOf(marketplace.restrict(removal))).toMatchObject({ type: 'MarketplaceFault', message: noAnswer });
  expect(heard).toEqual(['PUT /listings/l-1/restrictions/c-1']);
});

test('a connector may answer below a path of its own', async () => {
  const { url, heard } = await startServer(404, { 'content-type': 'application/problem+json' }, '{"code":"unknown"}');
  await failureOf(connectMarketplace({ url: `${url}/joint-force/v2`, secret }).look('l-1'));
  expect(heard).toEqual(['GET /joint-force/v2/listings/l-1']);
});

test('the answer about another listing is none', async () => {
  const shop = await openMarketplace();
  await shop.putOffers(offer('l-2'));
  const other = JSON.stringify((await shop.look('l-2')).body);
  const { marketplace } = await startServer(200, json, other);
  expect(await failureOf(marketplace.look('l-1'))).toMatchObject({ message: noAnswer });
});
