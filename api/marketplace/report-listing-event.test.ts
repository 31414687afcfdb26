import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tellWhatIsUntold } from '../../activities/sweeps/tell-what-is-untold.ts';
import { casesWithoutRun, markCaseRun } from '../../database/runs/runs.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { marketplaceSecret } from '../../test/support/rigs/sandbox.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

let events = 0;
const event = (listingId: string, changes: object = {}) => ({
  eventId: `evt-${++events}`,
  listingId,
  marketplaceId: 'market-1',
  kind: 'gone',
  at: '2026-01-12T07:59:00Z',
  ...changes,
});

function signed(body: string, { secret = marketplaceSecret, at = new Date() } = {}): Record<string, string> {
  return {
    'webhook-id': 'msg-1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign('msg-1', at, body),
    'content-type': 'application/json',
  };
}

function report(content: object, signing: Parameters<typeof signed>[1] = {}) {
  const body = JSON.stringify(content);
  return rig.ask('POST', '/v1/listing-events', { body, headers: signed(body, signing) });
}

/** One round of telling, to cases whose start is taken as done. */
async function sweep() {
  const { database, runs } = rig;
  for (const caseId of await casesWithoutRun(database, 100)) await markCaseRun(database, caseId);
  return tellWhatIsUntold({ database, runs, heartbeat() {} });
}
const listingOf = async (caseId: string) =>
  (await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.staff })).body.listing.status;
const kinds = async (caseId: string) =>
  (await rig.ask('GET', `/v1/cases/${caseId}/timeline`, { key: rig.keys.staff })).body.items.map(
    ({ kind }: { kind: string }) => kind,
  );

const bodies: [string, { body: string; status: number; code: string; type?: string }][] = [
  ['that is no JSON', { body: '{', status: 400, code: 'malformed' }],
  ['of another type', { body: 'a=b', status: 415, code: 'unsupported_type', type: 'text/plain' }],
  ['that lacks something', { body: '{}', status: 422, code: 'invalid' }],
  ['with an unknown field', { body: JSON.stringify(event('o', { surprise: 1 })), status: 422, code: 'invalid' }],
];
describe.each(bodies)('a body %s', (_what, { body, status, code, type = 'application/json' }) => {
  const send = (headers: Record<string, string>) =>
    rig.ask('POST', '/v1/listing-events', { body, headers: { ...headers, 'content-type': type } });

  test('is refused when it is signed', async () => {
    expect(await send(signed(body))).toMatchObject({ status, body: { code } });
  });

  test('is not even looked at when it is not signed', async () => {
    expect(await send({})).toMatchObject({ status: 401, body: { code: 'signature_invalid' } });
  });
});

test('a body that is not even UTF-8 is not looked at when it is not signed', async () => {
  const headers = { 'content-type': 'application/json' };
  const reply = await rig.ask('POST', '/v1/listing-events', { body: Buffer.from([0x7b, 0xff, 0x7d]), headers });
  expect(reply).toMatchObject({ status: 401, body: { code: 'signature_invalid' } });
});

test('a body of more than a megabyte is not read to see whether it is signed', async () => {
  const body = 'x'.repeat(1_000_001);
  expect(await rig.ask('POST', '/v1/listing-events', { body, headers: signed(body) })).toMatchObject({ status: 413 });
});

test.each(['gone', 'sold'])('every open case about a listing that is %s learns it', async (kind) => {
  const mine = await rig.openCase({ listingId: `is-${kind}` });
  const theirs = await rig.openCase({ listingId: `is-${kind}`, brandId: 'brand-2' });
  const other = await rig.openCase({ listingId: `is-not-${kind}` });
  expect(await report(event(`is-${kind}`, { kind }))).toMatchObject({ status: 202, body: { cases: 2 } });
  expect(await sweep()).toMatchObject({ listings: 2 });
  for (const caseId of [mine, theirs]) expect(await listingOf(caseId)).toBe('gone');
  expect(await listingOf(other)).toBe('live');
  expect(await sweep()).toMatchObject({ listings: 0 });
});

test('a case that has no run yet, or that does not answer, learns it later', async () => {
  const caseId = await rig.openCase({ listingId: 'later' });
  await report(event('later'));
  rig.runs.reachable = false;
  expect(await sweep()).toMatchObject({ listings: 0 });
  rig.runs.reachable = true;
  expect(await listingOf(caseId)).toBe('live');
  await rig.database.updateTable('case_runs').set({ tell_at: new Date().toISOString() }).execute();
  expect(await sweep()).toMatchObject({ listings: 1 });
  expect(await listingOf(caseId)).toBe('gone');
});

test('the same event again is the same event', async () => {
  const caseId = await rig.openCase({ listingId: 'again' });
  const same = event('again');
  expect(await report(same)).toMatchObject({ status: 202, body: { cases: 1 } });
  expect(await report(same)).toMatchObject({ status: 202, body: { cases: 1 } });
  expect(await sweep()).toMatchObject({ listings: 1 });
  expect((await kinds(caseId)).filter((kind: string) => kind === 'listing_vanished')).toHaveLength(1);
});

test('a change of the offer is kept and has no effect', async () => {
  const caseId = await rig.openCase({ listingId: 'changed' });
  const change = event('changed', { kind: 'changed' });
  expect(await report(change)).toMatchObject({ status: 202, body: { cases: 1 } });
  expect(await sweep()).toMatchObject({ listings: 0 });
  expect(await listingOf(caseId)).toBe('live');
  const kept = await rig.database
    .selectFrom('listing_events')
    .select('kind')
    .where('event_id', '=', change.eventId)
    .execute();
  expect(kept).toEqual([{ kind: 'changed' }]);
});

test('a listing that no open case is about is taken, and nothing is kept of it', async () => {
  const unknown = event('unknown');
  expect(await report(unknown)).toMatchObject({ status: 202, body: { cases: 0 } });
  const kept = await rig.database
    .selectFrom('listing_events')
    .select('kind')
    .where('event_id', '=', unknown.eventId)
    .execute();
  expect(kept).toEqual([]);
});

test('an event that is not signed, or with another secret, or long ago, changes nothing', async () => {
  const caseId = await rig.openCase({ listingId: 'forged' });
  const refused = { status: 401, body: { code: 'signature_invalid' } };
  const forged = event('forged');
  expect(await rig.ask('POST', '/v1/listing-events', { body: forged })).toMatchObject(refused);
  expect(await rig.ask('POST', '/v1/listing-events', { body: forged, key: rig.keys.staff })).toMatchObject(refused);
  expect(
    await report(forged, { secret: `whsec_${Buffer.from('another secret of some length').toString('base64')}` }),
  ).toMatchObject(refused);
  expect(await report(forged, { at: new Date(Date.now() - 600_000) })).toMatchObject(refused);
  const body = JSON.stringify(forged);
  expect(
    await rig.ask('POST', '/v1/listing-events', { body: body.replace('gone', 'sold'), headers: signed(body) }),
  ).toMatchObject(refused);
  await sweep();
  expect(await listingOf(caseId)).toBe('live');
});

test('an address that tries signatures is stopped, and the marketplace is not', async () => {
  const narrow = await startApiRig({ perAddress: 2 });
  try {
    const attempt = () => narrow.ask('POST', '/v1/listing-events', { body: event('offer-1') });
    const replies = [await attempt(), await attempt(), await attempt()];
    expect(replies.map(({ status }) => status)).toEqual([401, 401, 429]);
    const body = JSON.stringify(event('offer-1'));
    const reply = await narrow.ask('POST', '/v1/listing-events', { body, headers: signed(body) });
    expect(reply.status).toBe(202);
  } finally {
    await narrow.stop();
  }
});
