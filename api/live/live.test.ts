import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { storeText } from '../../database/evidence/texts.ts';
import { inParts } from '../../database/live/announce.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { hiddenFromOtherBrands, securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';
import { signedIn } from '../../test/support/rigs/signed-in.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

interface Told {
  event: string;
  data: { caseId?: string; [member: string]: unknown };
}

const open: AbortController[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.abort();
});

/** Somebody who looks on, and what they are told. */
async function lookOn(headers: Record<string, string>, path = '/v1/live') {
  const controller = new AbortController();
  open.push(controller);
  const response = await fetch(rig.apiUrl + path, { headers, signal: controller.signal });
  const told: Told[] = [];
  let text = '';
  const over = (async () => {
    for await (const bytes of response.body!) {
      text += new TextDecoder().decode(bytes);
      const parts = text.split('\n\n');
      text = parts.pop()!;
      for (const part of parts) {
        const [, event, data] = /^event: (.+)\ndata: (.+)$/.exec(part) ?? [];
        if (event) told.push({ event, data: JSON.parse(data!) });
      }
    }
  })().catch(() => {});
  return { response, told, over, leave: () => controller.abort() };
}
const withKey = (key: keyof ApiRig['keys']) => ({ Authorization: `Bearer ${rig.keys[key]}` });
const about = ({ told }: { told: Told[] }, caseId: string) =>
  told.filter(({ data }) => data.caseId === caseId).map(({ event }) => event);
const ask = (method: string, path: string, key: keyof ApiRig['keys'], body?: object) =>
  rig.ask(method, path, { key: rig.keys[key], ...(body && { body }) });

/** Until everything is told that has happened before: a case is opened, of which all are told who see its brand. */
async function settled(onlooker: { told: Told[] }, brandId: string): Promise<void> {
  const caseId = await rig.openCase({ brandId });
  await expect.poll(() => about(onlooker, caseId)).toContain('case');
}

describe.each(['PUT', 'DELETE'])('whoever says by %s that they look, or no more', (method) => {
  const request = async () => ({ method, path: `/v1/cases/${await rig.openCase()}/presence` });
  securedEndpoint(() => rig, 'readCases', 'brand', request);
  hiddenFromOtherBrands(() => rig, request);
});

test('whoever looks on is told what happens in the cases that they see, and no more', async () => {
  const [brand, other, staff] = await Promise.all([
    lookOn(withKey('brand')),
    lookOn(withKey('otherBrand')),
    lookOn(withKey('staff')),
  ]);
  expect(brand.response.headers.get('Content-Type')).toBe('text/event-stream');
  const caseId = await rig.openCase();
  const verdict = { verdict: 'cannot_determine', reasonCode: 'pictures_unclear' };
  await ask('POST', `/v1/cases/${caseId}/verdict`, 'brand', verdict);
  await ask('POST', `/v1/cases/${caseId}/conversation/messages`, 'brand', { text: 'Please look.' });
  await ask('PUT', `/v1/cases/${caseId}/claim`, 'staff');
  await ask('POST', `/v1/cases/${caseId}/review-decision`, 'staff', {
    decision: 'remove',
    reasonCode: 'counterfeit_features',
  });
  await ask('POST', `/v1/cases/${caseId}/legal-hold`, 'lead', { reason: 'court_proceedings' });
  for (const [one, brandId] of [
    [brand, 'brand-1'],
    [other, 'brand-2'],
    [staff, 'brand-1'],
  ] as const)
    await settled(one, brandId);
  expect(about(staff, caseId)).toEqual(['case', 'case', 'conversation', 'claim', 'case', 'erasure']);
  expect(about(brand, caseId)).toEqual(['case', 'case', 'conversation', 'case']);
  expect(about(other, caseId)).toEqual([]);
  const kinds = ({ told }: { told: Told[] }) =>
    told.filter(({ event, data }) => event === 'case' && data.caseId === caseId).map(({ data }) => data.kind);
  expect(kinds(staff)).toEqual(['brand_asked', 'review_opened', 'review_proposed']);
  expect(kinds(brand)).toEqual(['brand_asked', 'review_opened', undefined]);
});

test('who looks at a case, staff see of everybody, a brand of its own people', async () => {
  const caseId = await rig.openCase();
  const path = `/v1/cases/${caseId}/presence`;
  await enterMember(rig.database, { membershipId: 'ada', name: 'Ada of Staff', email: 'ada@market.example' });
  const [brand, staff] = await Promise.all([lookOn(withKey('brand')), lookOn(withKey('staff'))]);
  await ask('PUT', path, 'staff');
  await ask('PUT', path, 'brand');
  await ask('PUT', path, 'brand');
  for (const one of [brand, staff]) await settled(one, 'brand-1');
  expect(about(staff, caseId)).toEqual(['presence', 'presence']);
  expect(about(brand, caseId)).toEqual(['presence']);
  const seenBy = async (key: keyof ApiRig['keys']) => (await ask('GET', `/v1/cases/${caseId}`, key)).body.present;
  expect(await seenBy('secondStaff')).toEqual([
    { membershipId: 'ada', name: 'Ada of Staff' },
    { membershipId: 'brand-person' },
  ]);
  expect(await seenBy('brandAdministrator')).toEqual([{ membershipId: 'brand-person' }]);
  expect((await ask('DELETE', path, 'staff')).body.present).toEqual([{ membershipId: 'brand-person' }]);
  await ask('DELETE', path, 'staff');
  await settled(staff, 'brand-1');
  expect(about(staff, caseId)).toEqual(['presence', 'presence', 'presence']);
  rig.wait('PT41S');
  expect(await seenBy('staff')).toEqual([]);
});

test('an agent is told of the own territories alone; a session names its membership in the query', async () => {
  const email = 'agent@law.example';
  const agent = { name: 'An Agent', email, role: 'brand_agent' } as const;
  const delegation = { iprRecordIds: [], territories: ['DE'], endsOn: '2099-01-01' };
  await enterMember(rig.database, { ...agent, membershipId: 'agent-1', brandId: 'brand-1', delegation });
  await enterMember(rig.database, { ...agent, membershipId: 'agent-2', brandId: 'brand-2', delegation });
  const headers = await signedIn(rig, email);
  expect((await lookOn(headers)).response.status).toBe(400);
  const onlooker = await lookOn(headers, '/v1/live?membershipId=agent-1');
  const inCountry = async (country: string, brandId = 'brand-1') => {
    const text = JSON.stringify({ title: 'Watch', country });
    return rig.openCase({ brandId, snapshotSha256: await storeText(rig.database, { text, at: rig.now() }) });
  };
  const [french, foreign, german] = [await inCountry('FR'), await inCountry('DE', 'brand-2'), await inCountry('DE')];
  await expect.poll(() => about(onlooker, german)).toEqual(['case']);
  expect(about(onlooker, french)).toEqual([]);
  expect(about(onlooker, foreign)).toEqual([]);
});

test('whoever leaves is forgotten', async () => {
  await expect.poll(() => rig.live.count()).toBe(0);
  const onlooker = await lookOn(withKey('brand'));
  await expect.poll(() => rig.live.count()).toBe(1);
  onlooker.leave();
  await expect.poll(() => rig.live.count()).toBe(0);
});

test('of one key, the oldest of too many streams ends', async () => {
  const first = await lookOn(withKey('manager'));
  for (let index = 0; index < 20; index += 1) await lookOn(withKey('manager'));
  await first.over;
  expect(rig.live.count()).toBe(20);
});

test('news are told in parts that Postgres takes', () => {
  const news = Array.from({ length: 500 }, (_unused, index) => ({
    of: 'case' as const,
    ...{ caseId: `c_${'x'.repeat(40)}${index}`, sequence: index, kind: 'verdict_given', brandId: 'brand-1' },
  }));
  const parts = inParts(news);
  expect(parts.length).toBeGreaterThan(1);
  for (const part of parts) expect(Buffer.byteLength(part)).toBeLessThan(8000);
  expect(parts.flatMap((part) => JSON.parse(part))).toEqual(news);
  expect(inParts([])).toEqual([]);
});

test('when the process is about to end, every stream ends, and the process soon after', async () => {
  const own = await startApiRig();
  const response = await fetch(`${own.apiUrl}/v1/live`, { headers: { Authorization: `Bearer ${own.keys.brand}` } });
  const stopping = own.stop();
  expect(await response.text()).toContain('retry: 3000');
  await stopping;
});
