import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { connectWebhooks } from '../../activities/deliveries/webhooks/connect-webhooks.ts';
import type { Lookup } from '../../network/guarded-connection.ts';
import { startFullRig, type FullRig } from '../support/rigs/full-rig.ts';
import { brand } from '../support/rigs/rig.ts';
import { thisMachine } from '../support/rigs/serve-api.ts';
import { isSignedWith, openReceiver, type WebhookReceiver } from '../support/webhook-receiver.ts';
import { answersWithinMilliseconds } from './hostilities.ts';
import { liveLetters, runsOfLetters } from './live-letters.ts';

const [key, othersKey, staffKey] = ['jf_sample_aurelia', 'jf_sample_nordlicht', 'jf_sample_staff'];

/** Where a name of the tests leads, as its owner changes it. */
let leadsTo = '127.0.0.1';
const lookup: Lookup = (_hostname, _options, tell) => tell(null, [{ address: leadsTo, family: 4 }]);

let rig: FullRig;
beforeAll(async () => {
  rig = await startFullRig({
    answersWithinMilliseconds,
    wrap: (dependencies) => ({
      ...dependencies,
      webhooks: connectWebhooks({ privateNetworks: thisMachine, answersWithinMilliseconds, lookup }),
    }),
  });
});
afterAll(() => rig.stop());

/** An endpoint of the brand for one test, and what listens there. @param called the host by which the brand knows it */
async function subscribe({ called = '127.0.0.1', kinds }: { called?: string; kinds?: string[] } = {}) {
  const receiver = await openReceiver();
  const url = receiver.url.replace('127.0.0.1', called);
  const { endpointId, secret } = await rig.ask('POST', '/v1/webhook-endpoints', { key, body: { url, kinds } });
  onTestFinished(async () => {
    await receiver.close();
    await rig.ask('DELETE', `/v1/webhook-endpoints/${endpointId}`, { key });
  });
  return { receiver, endpointId, secret, path: `/v1/webhook-endpoints/${endpointId}` };
}

interface Logged {
  deliveryId: string;
  kind: string;
  channel: string;
  state: string;
  attempts: { outcome: string; detail: string }[];
  redeliveries: object[];
}

const logOf = async (query: Record<string, string>, asking = { key }): Promise<Logged[]> =>
  (await rig.ask('GET', `/v1/deliveries?${new URLSearchParams(query)}`, asking)).items;

const detailsOf = ({ attempts }: Logged): string[] => attempts.map(({ detail }) => detail);

const idsAt = ({ received }: WebhookReceiver): Set<string> => new Set(received.map(({ id }) => id));

test('an endpoint that is down for two days gets all of it, each under one id; the case waits for nothing, the log tells all', async () => {
  const { receiver, endpointId, secret } = await subscribe();
  await receiver.close();
  const handle = await rig.open();
  const caseId = handle.workflowId;
  const verdict = { actor: brand, content: { verdict: 'counterfeit', reasonCode: 'fake_logo' } } as const;
  await rig.runs.send(caseId, 'submitVerdict', verdict, crypto.randomUUID());
  await rig.time.advance(handle, '20 days');
  await handle.result();

  const runs = await runsOfLetters(rig, caseId);
  for (const letters of runs) for (let day = 0; day < 2; day += 1) await rig.time.advance(letters, '1 day');
  const late = await logOf({ endpointId });
  expect(late.map(({ kind, state }) => `${kind}: ${state}`)).toEqual([
    'offer_removed_for_good: pending',
    'offer_removed: pending',
    'verification_request: pending',
  ]);
  for (const delivery of late) expect(new Set(detailsOf(delivery))).toEqual(new Set(['no answer: ECONNREFUSED']));
  expect(late.at(-1)!.attempts.length).toBeGreaterThan(150);

  await receiver.open();
  expect((await liveLetters(rig, caseId)).filter((one) => !one.endsWith('delivered'))).toEqual([]);
  const log = await logOf({ endpointId });
  expect(log.map(({ attempts }) => attempts.at(-1))).toEqual(
    log.map(() => expect.objectContaining({ outcome: 'accepted', detail: 'answered 204' })),
  );
  expect(idsAt(receiver)).toEqual(new Set(log.map(({ deliveryId }) => deliveryId)));
  expect(receiver.received.every((webhook) => isSignedWith(secret, webhook))).toBe(true);
  const first = receiver.received.find(({ id }) => id.includes('verification_request'))!;
  expect(JSON.parse(first.body)).toEqual({
    type: 'case.verification_request',
    timestamp: expect.any(String),
    data: { brandId: 'aurelia', caseId, sequence: 2, kind: 'verification_request', url: `${rig.url}/cases/${caseId}` },
  });
});

describe('what is no answer, or the wrong one, is asked again', () => {
  /** What the endpoint does at first, and then it takes what it is sent. */
  async function afterwards(
    { receiver, endpointId }: Pick<Awaited<ReturnType<typeof subscribe>>, 'receiver' | 'endpointId'>,
    inVain: string,
    mend: () => void = () => receiver.answerBy(),
  ): Promise<void> {
    const { workflowId: caseId } = await rig.open();
    const detail = async (): Promise<string | undefined> => (await logOf({ endpointId }))[0]?.attempts[0]?.detail;
    await expect.poll(detail, { timeout: 60_000 }).toBe(inVain);
    mend();
    expect(await liveLetters(rig, caseId)).toContain(`verification_request to ${endpointId}: delivered`);
    const [delivery] = await logOf({ endpointId, caseId });
    expect(detailsOf(delivery!).at(-1)).toBe('answered 204');
    expect(idsAt(receiver)).toEqual(new Set([delivery!.deliveryId]));
  }

  test.each([500, 404, 429])('%i', async (status) => {
    const endpoint = await subscribe();
    endpoint.receiver.answerBy((_request, response) => response.writeHead(status).end());
    await afterwards(endpoint, `answered ${status}`);
  });

  test('an endpoint that says 200 after the time limit has been sent it twice, under one id', async () => {
    const endpoint = await subscribe();
    endpoint.receiver.answerBy((_request, response) =>
      setTimeout(() => response.writeHead(200).end(), 2 * answersWithinMilliseconds),
    );
    await afterwards(endpoint, 'no answer in time');
    expect(endpoint.receiver.received.length).toBeGreaterThanOrEqual(2);
  });

  test('a redirect to a private address is not followed, and the log names where it leads', async () => {
    const endpoint = await subscribe();
    const inside = await openReceiver();
    onTestFinished(() => inside.close());
    endpoint.receiver.answerBy((_request, response) => response.writeHead(302, { location: inside.url }).end());
    await afterwards(endpoint, `answered 302: a redirect to 127.0.0.1:${inside.port}, which is not followed`);
    expect(inside.received).toEqual([]);
  });

  test('a name that comes to lead to a private address is not connected to, until it leads elsewhere', async () => {
    const endpoint = await subscribe({ called: 'hooks.aurelia.example' });
    leadsTo = '169.254.169.254';
    const refusal = 'hooks.aurelia.example does not lead to a public address: nothing was sent';
    await afterwards(endpoint, refusal, () => void (leadsTo = '127.0.0.1'));
  });
});

test('an endpoint that says 410 is disabled with its reason; what is due for it fails, and can be asked for again', async () => {
  const { receiver, endpointId, path } = await subscribe({ kinds: ['verification_request'] });
  receiver.answerBy((_request, response) => response.writeHead(410).end());
  const { workflowId: caseId } = await rig.open();
  expect(await liveLetters(rig, caseId)).toContain(`verification_request to ${endpointId}: failed`);
  expect(await rig.ask('GET', path, { key })).toMatchObject({ isEnabled: false, disabled: { because: 'gone' } });
  const [failed] = await logOf({ endpointId });
  expect(detailsOf(failed!)).toEqual(['answered 410: the endpoint is disabled', 'given up']);

  const { workflowId: later } = await rig.open();
  expect((await liveLetters(rig, later)).filter((one) => one.includes(endpointId))).toEqual([]);

  const redelivery = `/v1/deliveries/${failed!.deliveryId}/redelivery`;
  await rig.ask('POST', redelivery, { key });
  await expect.poll(async () => (await logOf({ endpointId }))[0]!.state, { timeout: 60_000 }).toBe('failed');
  expect(detailsOf((await logOf({ endpointId }))[0]!)[2]).toBe(
    'nothing was sent: the endpoint is disabled since it answered 410',
  );
  receiver.answerBy();
  expect(await rig.ask('PATCH', path, { key, body: { isEnabled: true } })).toMatchObject({ isEnabled: true });
  await rig.ask('POST', redelivery, { key });
  await expect.poll(async () => (await logOf({ endpointId }))[0]!.state, { timeout: 60_000 }).toBe('delivered');
  expect(idsAt(receiver)).toEqual(new Set([failed!.deliveryId]));
});

test('mails and webhooks that have arrived are sent again by hand, under their ids, and who has asked is kept', async () => {
  const { receiver } = await subscribe();
  const { workflowId: caseId } = await rig.open();
  await liveLetters(rig, caseId);
  const copies = async (): Promise<number> =>
    (await rig.sandbox.mails('vera@aurelia.example')).filter(({ messageId }) => messageId.includes(`${caseId}.`))
      .length;
  const before = await copies();
  for (const { deliveryId } of await logOf({ caseId })) {
    const asked = await rig.ask('POST', `/v1/deliveries/${deliveryId}/redelivery`, { key, idempotencyKey: 'again' });
    expect(asked).toMatchObject({ deliveryId, state: 'pending', redeliveries: [{ by: brand }] });
    await rig.ask('POST', `/v1/deliveries/${deliveryId}/redelivery`, { key, idempotencyKey: 'again' });
  }
  const states = async () => (await logOf({ caseId })).map(({ channel, state }) => `${channel}: ${state}`).toSorted();
  await expect.poll(states, { timeout: 60_000 }).toEqual(['mail: delivered', 'webhook: delivered']);
  expect(await copies()).toBe(before + 1);
  expect(receiver.received).toHaveLength(2);
  expect(idsAt(receiver).size).toBe(1);
  expect((await logOf({ caseId })).map(({ redeliveries, attempts }) => [redeliveries.length, attempts.length])).toEqual(
    [
      [1, 2],
      [1, 2],
    ],
  );
  const ofStaff = await logOf({ caseId, brandId: 'aurelia' }, { key: staffKey });
  expect(ofStaff).toEqual(await logOf({ caseId }));
  expect(await logOf({ caseId }, { key: othersKey })).toEqual([]);
});
