import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { securedEndpoint, validatedBody } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

let listing = 0;
const notice = (changes: object = {}) => ({
  marketplaceId: 'market-1',
  listingId: `offer-${++listing}`,
  sellerId: 'seller-1',
  title: 'Watch, as new',
  reasonCode: 'test_purchase',
  note: 'We bought one: the movement is not ours.',
  goodFaith: true,
  ...changes,
});
const give = (body: object, headers = {}, key = rig.keys.brand) =>
  rig.ask('POST', '/v1/notices', { key, body, headers });
const read = async (caseId: string) => (await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.staff })).body;
const timeline = async (caseId: string) =>
  (await rig.ask('GET', `/v1/cases/${caseId}/timeline`, { key: rig.keys.staff })).body.items;

describe('who gives a notice', () => {
  const request = async () => ({ method: 'POST', path: '/v1/notices', body: notice() });
  securedEndpoint(() => rig, 'giveNotice', 'brand', request);
  validatedBody(() => rig, 'brand', request);
});

test('a notice opens a case in which the brand has said that it is a counterfeit, and its run is started', async () => {
  const { status, body, headers } = await give(notice());
  expect({ status, body }).toMatchObject({
    status: 201,
    body: {
      kind: 'notice',
      stage: 'removing',
      verdict: { value: 'counterfeit', reasonCode: 'test_purchase', by: 'brand-person' },
      measure: { wanted: 'removed' },
      listing: { snapshot: { title: 'Watch, as new' } },
    },
  });
  expect(headers.get('Location')).toBe(`/v1/cases/${body.caseId}`);
  await expect.poll(() => rig.runs.started).toContain(body.caseId);
  expect(await timeline(body.caseId)).toMatchObject([
    { kind: 'case_opened', actor: { kind: 'brand', id: 'brand-person', brandId: 'brand-1' } },
    { kind: 'verdict_given', note: 'We bought one: the movement is not ours.' },
    { kind: 'measure_decided' },
  ]);
});

test('evidence comes with it, visible to those whom the brand names', async () => {
  const body = 'Receipt of the test purchase';
  const { sha256 } = (await rig.ask('PUT', '/v1/files', { key: rig.keys.brand, body })).body;
  const { caseId } = (await give(notice({ files: [sha256] }))).body;
  expect(await rig.ask('GET', `/v1/cases/${caseId}/files/${sha256}`, { key: rig.keys.staff })).toMatchObject({ body });
});

test('about an undecided case of the brand’s own it is the verdict there, asked or not', async () => {
  const asked = await rig.openCase({ listingId: 'asked' });
  expect(await give(notice({ listingId: 'asked' }))).toMatchObject({
    status: 200,
    body: { caseId: asked, kind: 'suspicion', stage: 'removing', verdict: { value: 'counterfeit' } },
  });

  const reviewed = await rig.openCase({ listingId: 'reviewed' });
  const unsure = { verdict: 'cannot_determine', reasonCode: 'pictures_unclear' };
  await rig.ask('POST', `/v1/cases/${reviewed}/verdict`, { key: rig.keys.brand, body: unsure });
  expect(await give(notice({ listingId: 'reviewed' }))).toMatchObject({
    status: 200,
    body: { caseId: reviewed, stage: 'removing' },
  });
});

test('a second notice while the offer is being removed leads to the case that removes it', async () => {
  const first = notice();
  const { caseId } = (await give(first)).body;
  expect(await give(first)).toMatchObject({ status: 200, body: { caseId, stage: 'removing' } });
});

test('about an offer that is suspected and not removed any more it opens another, which cites it', async () => {
  const first = notice();
  const { caseId } = (await give(first)).body;
  await rig.ask('POST', `/v1/cases/${caseId}/retraction`, { key: rig.keys.brand, body: { reasonCode: 'mistaken' } });
  await rig.runs.obey(caseId);
  const { status, body } = await give(first);
  expect({ status, body }).toMatchObject({ status: 201, body: { links: { cites: `/v1/cases/${caseId}` } } });
});

test('another brand’s case about the same offer is none of its business', async () => {
  const theirs = await rig.openCase({ listingId: 'shared', brandId: 'brand-2' });
  expect(await give(notice({ listingId: 'shared' }))).toMatchObject({ status: 201, body: { kind: 'notice' } });
  expect(await read(theirs)).toMatchObject({ stage: 'awaiting_verdict' });
});

test('notices at the same moment open one case', async () => {
  const same = notice();
  const replies = await Promise.all([give(same), give(same), give(same)]);
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(2);
});

test('the same again, also when the first answer was lost, is one case', async () => {
  const same = notice();
  const once = { 'Idempotency-Key': 'notice-1' };
  const { body } = await give(same, once);
  expect(await give(same, once)).toMatchObject({ status: 201, body });
  await rig.database.deleteFrom('idempotency_keys').where('key', '=', 'notice-1').execute();
  expect(await give(same, once)).toMatchObject({ status: 201, body: { caseId: body.caseId } });
});

test.each([
  [{ goodFaith: false }, '/goodFaith'],
  [{ goodFaith: undefined }, '/goodFaith'],
  [{ note: undefined }, '/note'],
  [{ listingId: undefined }, '/listingId'],
  [{ sellerId: undefined }, '/sellerId'],
  [{ files: ['f'.repeat(64)] }, '/files/0'],
  [{ iprRecordId: 'of-nobody' }, '/iprRecordId'],
  [{ url: 'javascript:alert(1)' }, '/url'],
  [{ marketplaceId: 'no-such' }, '/marketplaceId', 'marketplace_unknown'],
])('a notice with %o is refused, and nothing of it stays', async (changes, pointer, code = 'invalid') => {
  const count = async () => (await rig.ask('GET', '/v1/cases?limit=200', { key: rig.keys.brand })).body.items.length;
  const before = await count();
  expect(await give(notice(changes))).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
  expect(await count()).toBe(before);
});
