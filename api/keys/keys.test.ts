import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { permissions } from '../../domain/access/permissions.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

type Caller = 'brandAdministrator' | 'administrator';
const robot = { role: 'brand_reviewer', actorId: 'robot' };
const make = (body: object = robot, key: Caller = 'brandAdministrator', headers = {}) =>
  rig.ask('POST', '/v1/keys', { key: rig.keys[key], body, headers });
const rotate = (keyId: string, body: object = {}, headers = {}) =>
  rig.ask('POST', `/v1/keys/${keyId}/rotation`, { key: rig.keys.brandAdministrator, body, headers });
const revoke = (keyId: string, key: Caller = 'brandAdministrator') =>
  rig.ask('DELETE', `/v1/keys/${keyId}`, { key: rig.keys[key] });
const find = async (keyId: string, key: Caller = 'brandAdministrator') =>
  (await rig.ask('GET', '/v1/keys', { key: rig.keys[key] })).body.keys.find(
    (one: { keyId: string }) => one.keyId === keyId,
  );
const reads = async (key: string) => (await rig.ask('GET', '/v1/cases', { key })).status;

describe('a key that is made over the API', () => {
  test('acts for the brand of whoever has made it, without the decisions and the keys of people', async () => {
    const { status, body } = await make();
    expect(status).toBe(201);
    const { key, ...shown } = body;
    expect(shown).toMatchObject({ ...robot, brandId: 'brand-1', createdAt: rig.now() });
    expect(shown.scopes).toEqual(permissions.brand_reviewer);
    expect(await reads(key)).toBe(200);
    expect(await find(shown.keyId)).toEqual({ ...shown, lastUsedAt: rig.now() });
    const ofReviewer = (await make({ role: 'reviewer', actorId: 'tidy-robot' }, 'administrator')).body;
    expect(ofReviewer.scopes).not.toContain('decideReview');
    expect(ofReviewer.scopes).toContain('provideInformation');
    expect(JSON.stringify(await rig.ask('GET', '/v1/keys', { key: rig.keys.administrator }))).not.toContain(key);
  });

  test('asks what its scopes say, until its end', async () => {
    const wait = await make({ ...robot, scopes: ['readCases'], endsAt: '2026-01-12T12:00:00Z' });
    const { key } = wait.body;
    expect(await reads(key)).toBe(200);
    expect(await rig.ask('GET', '/v1/members', { key })).toMatchObject({ status: 403 });
    rig.wait('PT24H');
    expect(await rig.ask('GET', '/v1/cases', { key })).toMatchObject({ status: 401, body: { code: 'key_invalid' } });
  });

  test('is given once more to the same request, and is kept nowhere', async () => {
    const headers = { 'Idempotency-Key': 'once' };
    const [first, again] = [
      await make(robot, 'brandAdministrator', headers),
      await make(robot, 'brandAdministrator', headers),
    ];
    expect(again.body.key).toBe(first.body.key);
    expect(await make({ ...robot, actorId: 'other' }, 'brandAdministrator', headers)).toMatchObject({
      status: 422,
      body: { code: 'key_reused' },
    });
    const kept = await rig.database.selectFrom('idempotency_keys').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(first.body.key);
  });

  test.each([
    ['brandAdministrator', { role: 'reviewer', actorId: 'robot' }, 403],
    ['brandAdministrator', { role: 'detector', actorId: 'robot' }, 403],
    ['administrator', { role: 'brand_reviewer', actorId: 'robot' }, 403],
    ['administrator', { role: 'lead', actorId: 'robot' }, 422],
    ['administrator', { role: 'reviewer', actorId: 'robot', scopes: ['decideReview'] }, 422],
    ['administrator', { role: 'reviewer', actorId: 'manager' }, 422],
    ['brandAdministrator', { ...robot, scopes: ['manageKeys'] }, 422],
    ['brandAdministrator', { ...robot, scopes: [] }, 422],
    ['brandAdministrator', { ...robot, endsAt: '2026-01-01T00:00:00Z' }, 422],
  ] as const)('%s makes none of %j', async (key, body, status) => {
    expect((await make(body, key)).status).toBe(status);
  });

  test('holds no more than the key that has made it', async () => {
    const scopes = ['manageKeys', 'readCases'] as const;
    const narrow = await rig.issue({
      ...{ role: 'brand_administrator', actorId: 'narrow', brandId: 'brand-1' },
      scopes: [...scopes],
    });
    const ask = (body: object) => rig.ask('POST', '/v1/keys', { key: narrow, body });
    expect(await ask({ ...robot, scopes: ['submitVerdict'] })).toMatchObject({ status: 422 });
    expect((await ask(robot)).body.scopes).toEqual(['readCases']);
  });
});

describe('a rotation', () => {
  test('leaves both keys for some hours, then the new one alone', async () => {
    const { keyId, key } = (await make({ ...robot, scopes: ['readCases'] })).body;
    const headers = { 'Idempotency-Key': 'rotate' };
    const { status, body } = await rotate(keyId, { overlapHours: 2 }, headers);
    expect([status, body]).toMatchObject([201, { ...robot, scopes: ['readCases'] }]);
    expect((await rotate(keyId, { overlapHours: 2 }, headers)).body.key).toBe(body.key);
    expect([await reads(key), await reads(body.key)]).toEqual([200, 200]);
    rig.wait('PT2H');
    expect([await reads(key), await reads(body.key)]).toEqual([401, 200]);
  });

  test('of another side’s key, or one that is not there, is not found', async () => {
    const { keyId } = (await make({ role: 'detector', actorId: 'image-match' }, 'administrator')).body;
    for (const id of [keyId, 'nowhere']) {
      expect(await rotate(id)).toMatchObject({ status: 404 });
      expect(await revoke(id)).toMatchObject({ status: 404 });
    }
    expect(await find(keyId)).toBeUndefined();
    expect(await find(keyId, 'administrator')).toMatchObject({ role: 'detector' });
  });
});

test('a key by which a person acts is replaced by nobody here', async () => {
  await rig.issue({ role: 'reviewer', actorId: 'ada' });
  const { keys } = (await rig.ask('GET', '/v1/keys', { key: rig.keys.administrator })).body;
  const { keyId } = keys.find(({ actorId }: { actorId: string }) => actorId === 'ada');
  const refused = await rig.ask('POST', `/v1/keys/${keyId}/rotation`, { key: rig.keys.administrator, body: {} });
  expect(refused).toMatchObject({ status: 403, body: { code: 'not_permitted' } });
});

test('a key that is revoked is refused from its next request on', async () => {
  const { keyId, key } = (await make()).body;
  expect(await reads(key)).toBe(200);
  expect(await revoke(keyId)).toMatchObject({ status: 200, body: { revokedAt: rig.now() } });
  expect(await reads(key)).toBe(401);
  expect(await revoke(keyId)).toMatchObject({ status: 200 });
});

test('the use of a key is written once a minute', async () => {
  const { keyId, key } = (await make()).body;
  await reads(key);
  const first = (await find(keyId)).lastUsedAt;
  rig.wait('PT30S');
  await reads(key);
  expect((await find(keyId)).lastUsedAt).toBe(first);
  rig.wait('PT31S');
  await reads(key);
  expect((await find(keyId)).lastUsedAt).toBe(rig.now());
});
