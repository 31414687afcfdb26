import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { hiddenFromOtherBrands, securedEndpoint, validatedBody } from '../../test/support/rigs/secured-endpoint.ts';
import { isSignedWith, openReceiver } from '../../test/support/webhook-receiver.ts';

const endpoints = '/v1/webhook-endpoints';
const body = { url: 'https://hooks.brand.example/cases' };

let rig: ApiRig;
beforeAll(async () => void (rig = await startApiRig()));
afterAll(() => rig.stop());

const ask = (method: string, path: string, content?: object, key = rig.keys.brandAdministrator) =>
  rig.ask(method, path, { key, ...(content && { body: content }) });

/** A new endpoint, for one test. */
async function create(content: object = body): Promise<{ endpointId: string; secret: string; path: string }> {
  const created = (await ask('POST', endpoints, content)).body;
  const path = `${endpoints}/${created.endpointId}`;
  onTestFinished(async () => void (await ask('DELETE', path)));
  return { ...created, path };
}

describe('an endpoint is created', () => {
  const request = () => ({ method: 'POST', path: endpoints, body });
  securedEndpoint(() => rig, 'manageWebhooks', 'brandAdministrator', request);
  validatedBody(
    () => rig,
    'brandAdministrator',
    async () => request(),
  );

  test('with a secret that is shown this once', async () => {
    const { endpointId, secret, path } = await create({ ...body, kinds: ['offer_removed'], description: 'Our desk' });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const shown = { endpointId, ...body, kinds: ['offer_removed'], description: 'Our desk', isEnabled: true };
    expect((await ask('GET', path)).body).toEqual({ ...shown, createdAt: rig.now() });
    expect((await ask('GET', endpoints)).text).not.toContain(secret);
  });

  test.each([
    [{ url: 'http://hooks.brand.example/#part' }, '/url'],
    [{ url: 'https://vera:secret@hooks.brand.example/' }, '/url'],
    [{ url: 'https://10.0.0.1/' }, '/url'],
    [{ url: 'https://[::ffff:192.168.0.1]/' }, '/url'],
    [{ url: 'ftp://hooks.brand.example/' }, '/url'],
    [{ url: 'hooks.brand.example' }, '/url'],
    [{ ...body, kinds: [] }, '/kinds'],
    [{ ...body, kinds: ['review_to_decide'] }, '/kinds/0'],
    [{ ...body, description: ' ' }, '/description'],
  ])('%o: not', async (content, pointer) => {
    expect(await ask('POST', endpoints, content)).toMatchObject({
      status: 422,
      body: { code: 'invalid', errors: [{ pointer }] },
    });
  });

  test('once under an idempotency key, and answered with the same secret again', async () => {
    const again = () =>
      rig.ask('POST', endpoints, { key: rig.keys.brandAdministrator, body, idempotencyKey: 'endpoint' });
    const [first, second] = [await again(), await again()];
    expect(second.body).toEqual(first.body);
    const { items } = (await ask('GET', endpoints)).body;
    expect(items).toHaveLength(1);
    await ask('DELETE', first.headers.get('Location')!);
  });

  test('up to twenty of a brand, also when many are asked for at once', async () => {
    const replies = await Promise.all(Array.from({ length: 23 }, () => ask('POST', endpoints, body)));
    const refused = replies.filter(({ status }) => status !== 201);
    expect(refused.map((reply) => reply.body.code)).toEqual(Array.from({ length: 3 }, () => 'limit_reached'));
    expect((await ask('POST', endpoints, body, rig.keys.otherAdministrator)).status).toBe(201);
    for (const { endpointId } of (await ask('GET', endpoints)).body.items)
      await ask('DELETE', `${endpoints}/${endpointId}`);
    expect((await ask('GET', endpoints)).body).toEqual({ items: [] });
  });
});

describe('another brand’s endpoint is not found', () => {
  const paths = [
    ['GET', ''],
    ['PATCH', ''],
    ['DELETE', ''],
    ['POST', '/secrets'],
    ['POST', '/test-events'],
  ] as const;
  describe.each(paths)('%s %s', (method, rest) => {
    hiddenFromOtherBrands(
      () => rig,
      async () => ({ method, path: (await create()).path + rest, ...(method === 'PATCH' && { body: {} }) }),
    );
  });
});

describe('an endpoint is changed', () => {
  test('what is left out stays, null wants all kinds, and what would lead nowhere is refused', async () => {
    const { path } = await create({ ...body, kinds: ['offer_removed'] });
    const change = async (content: object) => (await ask('PATCH', path, content)).body;
    expect(await change({ description: 'Desk' })).toMatchObject({ kinds: ['offer_removed'], description: 'Desk' });
    expect(await change({ kinds: null, description: null })).not.toHaveProperty('kinds');
    expect(await change({ url: 'https://169.254.169.254/' })).toMatchObject({ code: 'invalid' });
    expect(await change({})).toMatchObject(body);
  });

  test('by hand it is disabled, and enabled again', async () => {
    const { path } = await create();
    const off = { isEnabled: false, disabled: { at: rig.now(), because: 'by_hand' } };
    expect((await ask('PATCH', path, { isEnabled: false })).body).toMatchObject(off);
    expect((await ask('PATCH', path, { isEnabled: true })).body).not.toHaveProperty('disabled');
  });

  test('once deleted it is not there any more', async () => {
    const { path } = await create();
    expect((await ask('DELETE', path)).body).toEqual({ items: [] });
    for (const method of ['GET', 'DELETE']) expect((await ask(method, path)).status).toBe(404);
  });
});

describe('a test event', () => {
  async function openEndpoint() {
    const receiver = await openReceiver();
    onTestFinished(() => receiver.close());
    return { receiver, ...(await create({ url: receiver.url })) };
  }

  test('is sent now, and what came of it stands in the log', async () => {
    const { receiver, endpointId, secret, path } = await openEndpoint();
    const sent = await ask('POST', `${path}/test-events`);
    expect(sent).toMatchObject({ status: 200, body: { kind: 'test', state: 'delivered', recipientId: endpointId } });
    expect(sent.body.attempts).toMatchObject([{ outcome: 'accepted', detail: 'answered 204' }]);
    const [webhook] = receiver.received;
    expect(webhook!.id).toBe(sent.body.deliveryId);
    expect(JSON.parse(webhook!.body)).toMatchObject({ type: 'webhook.test', data: { brandId: 'brand-1', endpointId } });
    expect(isSignedWith(secret, webhook!)).toBe(true);
    expect((await ask('GET', `/v1/deliveries?endpointId=${endpointId}`)).body.items).toEqual([sent.body]);
    await receiver.close();
    const failed = (await ask('POST', `${path}/test-events`)).body;
    expect(failed).toMatchObject({ state: 'failed', attempts: [{ detail: 'no answer: ECONNREFUSED' }] });
    const again = await ask('POST', `/v1/deliveries/${failed.deliveryId}/redelivery`);
    expect(again).toMatchObject({ status: 404, body: { code: 'not_found' } });
  });

  test('while secrets rotate carries two signatures: whoever knows either of them takes it', async () => {
    const { receiver, secret: first, path } = await openEndpoint();
    const rotate = async () => (await ask('POST', `${path}/secrets`)).body;
    const signedBy = async (secrets: string[]): Promise<boolean[]> => {
      await ask('POST', `${path}/test-events`);
      const webhook = receiver.received.at(-1)!;
      return secrets.map((secret) => isSignedWith(secret, webhook));
    };
    expect(await signedBy([first])).toEqual([true]);
    // Who sends has the machine's clock.
    const endsIn = (seconds: number) =>
      rig.database
        .updateTable('webhook_endpoints')
        .set({ previous_secret_until: new Date(Date.now() + seconds * 1000).toISOString() })
        .where('previous_secret_until', 'is not', null)
        .execute();
    const { secret: second, previousSecretUntil } = await rotate();
    expect(Date.parse(previousSecretUntil) - Date.parse(rig.now())).toBe(24 * 3_600_000);
    await endsIn(600);
    expect(await signedBy([first, second])).toEqual([true, true]);
    const { secret: third } = await rotate();
    await endsIn(600);
    expect(await signedBy([first, second, third])).toEqual([false, true, true]);
    await endsIn(-1);
    expect(await signedBy([first, second, third])).toEqual([false, false, true]);
  });

  test('that is answered 410 disables the endpoint', async () => {
    const { receiver, path } = await openEndpoint();
    receiver.answerBy((_request, response) => response.writeHead(410).end());
    expect((await ask('POST', `${path}/test-events`)).body).toMatchObject({ state: 'failed' });
    expect((await ask('GET', path)).body).toMatchObject({ isEnabled: false, disabled: { because: 'gone' } });
  });
});
