import { reasonsByAnswer } from '../../domain/reasons/lists.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { securedEndpoint, validatedBody } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
let certificate: string;
beforeAll(async () => {
  rig = await startApiRig();
  certificate = await upload('the certificate');
});
afterAll(() => rig.stop());

type Key = keyof ApiRig['keys'];
const upload = async (text: string, key: Key = 'brandAdministrator'): Promise<string> =>
  (await rig.ask('PUT', '/v1/files', { key: rig.keys[key], body: text })).body.sha256;

let numbers = 0;
const right = (changes: object = {}) => ({
  ...{ kind: 'design', office: 'EUIPO', number: `008-${++numbers}`, territories: ['EU'], expiresOn: '2030-06-30' },
  documents: [certificate],
  ...changes,
});
const name = (body: object, key: Key = 'brandAdministrator') =>
  rig.ask('POST', '/v1/rights', { key: rig.keys[key], body });
const decide = (id: string, standing: keyof typeof reasonsByAnswer.verifyRight, key: Key = 'staff') =>
  rig.ask('POST', `/v1/rights/${id}/verification`, {
    key: rig.keys[key],
    body: { standing, reasonCode: reasonsByAnswer.verifyRight[standing][0] },
  });
const list = async (query: string, key: Key): Promise<string[]> =>
  (await rig.ask('GET', `/v1/rights${query}`, { key: rig.keys[key] })).body.items.map(
    (one: { iprRecordId: string }) => one.iprRecordId,
  );
const accuse = async (iprRecordId: string) =>
  rig.ask('POST', `/v1/cases/${await rig.openCase()}/verdict`, {
    key: rig.keys.brand,
    body: { verdict: 'counterfeit', reasonCode: 'fake_logo', iprRecordId },
  });

describe('whoever names a right', () => {
  const request = async () => ({ method: 'POST', path: '/v1/rights', body: right() });
  securedEndpoint(() => rig, 'nameRights', 'brandAdministrator', request);
  validatedBody(() => rig, 'brandAdministrator', request);
});

test('a right that a brand names counts once staff have verified it, and no more when they refuse it', async () => {
  const { status, body } = await name(right());
  const { iprRecordId } = body;
  expect([status, body]).toMatchObject([201, { brandId: 'brand-1', standing: 'unverified', documents: [certificate] }]);
  const refusedFor = (why: string) => ({ status: 422, body: { errors: [{ detail: expect.stringContaining(why) }] } });
  expect(await accuse(iprRecordId)).toMatchObject(refusedFor('has not verified it yet'));
  const decision = { by: 'ada', at: rig.now(), reasonCode: 'found_in_register' };
  expect(await decide(iprRecordId, 'verified')).toMatchObject({
    status: 200,
    body: { standing: 'verified', decision },
  });
  expect(await accuse(iprRecordId)).toMatchObject({ status: 200 });
  expect(await decide(iprRecordId, 'refused')).toMatchObject({ status: 200, body: { standing: 'refused' } });
  expect(await accuse(iprRecordId)).toMatchObject(refusedFor('has refused it'));
});

test('what waits is listed for staff, the longest first; of a brand, its own alone', async () => {
  const first = (await name(right())).body.iprRecordId;
  rig.wait('PT1S');
  const second = (await name(right())).body.iprRecordId;
  rig.wait('PT1S');
  const waiting = await list('?standing=unverified', 'manager');
  expect(waiting.indexOf(first)).toBeGreaterThanOrEqual(0);
  expect(waiting.indexOf(second)).toBeGreaterThan(waiting.indexOf(first));
  expect(await list('', 'brand')).toContain(first);
  expect(await list('', 'otherBrand')).toEqual([]);
  expect(await rig.ask('GET', '/v1/rights?brandId=brand-1', { key: rig.keys.otherBrand })).toMatchObject({
    status: 404,
  });
  const page = (await rig.ask('GET', `/v1/rights?limit=1&standing=unverified`, { key: rig.keys.staff })).body;
  expect(await list(`?standing=unverified&cursor=${page.nextCursor}`, 'staff')).not.toContain(
    page.items[0].iprRecordId,
  );
});

test('its documents are read by the brand and by staff, and by nobody else', async () => {
  const { iprRecordId } = (await name(right())).body;
  const read = (key: Key, hash = certificate) =>
    rig.ask('GET', `/v1/rights/${iprRecordId}/documents/${hash}`, { key: rig.keys[key] });
  for (const key of ['brand', 'staff', 'auditor'] as const)
    expect(await read(key)).toMatchObject({ status: 200, text: 'the certificate' });
  expect(await read('otherBrand')).toMatchObject({ status: 404 });
  expect(await read('detector')).toMatchObject({ status: 403 });
  expect(await read('staff', await upload('something else'))).toMatchObject({ status: 404 });
});

test('a right is named once, with documents of one’s own', async () => {
  const body = right();
  await name(body);
  const refusedAt = (pointer: string) => ({ status: 422, body: { code: 'invalid', errors: [{ pointer }] } });
  expect(await name(body)).toMatchObject(refusedAt('/number'));
  expect(await name(right({ documents: [] }))).toMatchObject(refusedAt('/documents'));
  const foreign = await upload('a stranger’s', 'detector');
  expect(await name(right({ documents: [certificate, foreign] }))).toMatchObject(refusedAt('/documents/1'));
});

test('a right that was refused is named again with better documents, and waits once more', async () => {
  const file = { body: 'a better certificate', headers: { 'Content-Type': 'text/plain' } };
  const { sha256 } = (await rig.ask('PUT', '/v1/files', { key: rig.keys.brandAdministrator, ...file })).body;
  const right = { kind: 'design', office: 'EUIPO', number: 'refused-once', territories: ['EU'], documents: [sha256] };
  const name = () => rig.ask('POST', '/v1/rights', { key: rig.keys.brandAdministrator, body: right });
  const { iprRecordId } = (await name()).body;
  expect((await name()).status).toBe(422);
  const body = { standing: 'refused', reasonCode: 'documents_unclear' };
  await rig.ask('POST', `/v1/rights/${iprRecordId}/verification`, { key: rig.keys.staff, body });
  expect(await name()).toMatchObject({ status: 201, body: { iprRecordId, standing: 'unverified' } });
});

test('of many that name the same right at once, one does', async () => {
  const body = right();
  const statuses = (await Promise.all(Array.from({ length: 5 }, () => name(body)))).map(({ status }) => status);
  expect(statuses.toSorted((one, other) => one - other)).toEqual([201, 422, 422, 422, 422]);
});

test('another brand’s right is not found, nor is one that is not there; a brand verifies none', async () => {
  const { iprRecordId } = (await name(right())).body;
  expect(await decide('nowhere', 'verified')).toMatchObject({ status: 404 });
  expect(await decide(iprRecordId, 'verified', 'brandAdministrator')).toMatchObject({ status: 403 });
});
