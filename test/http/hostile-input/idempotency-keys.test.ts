import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../support/rigs/api-rig.ts';
import { writesNothing } from './no-half-write.ts';
import { suspicion, verdict } from './sayings.ts';

let rig: ApiRig;
beforeAll(async () => void (rig = await startApiRig()));
afterAll(() => rig.stop());

describe('an idempotency key', () => {
  const once = (key: string) => ({ 'Idempotency-Key': key });

  test('with another body, or about nothing new, is refused and writes nothing', async () => {
    const ask = (listingId: string) =>
      rig.ask('POST', '/v1/suspicions', {
        key: rig.keys.detector,
        body: { ...suspicion, listingId },
        headers: once('k-1'),
      });
    expect(await ask('l-once')).toMatchObject({ status: 201 });
    const other = await writesNothing(rig.database, () => ask('l-other'));
    expect(other).toMatchObject({ status: 422, body: { code: 'key_reused' } });
    expect(await writesNothing(rig.database, () => ask('l-once'))).toMatchObject({ status: 201 });
  });

  test('gives the place of what was made again, too', async () => {
    const ask = () =>
      rig.ask('POST', '/v1/suspicions', {
        key: rig.keys.detector,
        body: { ...suspicion, listingId: 'l-place' },
        headers: once('k-place'),
      });
    const [first, again] = [await ask(), await ask()];
    expect(first.headers.get('Location')).toMatch(/^\/v1\/cases\//);
    expect(again.headers.get('Location')).toBe(first.headers.get('Location'));
  });

  test('gives a refusal again as the problem document that it was, under its own request', async () => {
    const ask = () =>
      rig.ask('POST', '/v1/cases/unknown/verdict', { key: rig.keys.brand, body: verdict, headers: once('k-2') });
    const [first, again] = [await ask(), await ask()];
    const { requestId, ...refusal } = first.body;
    expect(again).toMatchObject({ status: 404, body: refusal });
    expect(again.body.requestId).not.toBe(requestId);
    expect(again.body.requestId).toBe(again.headers.get('X-Request-Id'));
    expect(again.headers.get('Idempotency-Replayed')).toBe('true');
    expect(again.headers.get('Content-Type')).toBe('application/problem+json');
  });

  test.each([['two words'], ['k'.repeat(256)], ['sch\u00f6n']])('%s is none', async (key) => {
    const reply = await rig.ask('POST', '/v1/suspicions', {
      key: rig.keys.detector,
      body: suspicion,
      headers: once(key),
    });
    expect(reply).toMatchObject({ status: 400, body: { code: 'malformed' } });
  });
});
