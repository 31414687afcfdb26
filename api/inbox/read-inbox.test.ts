import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeText } from '../../database/evidence/texts.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { sellersOn } from '../../test/support/rigs/sellers.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';
import { signedIn } from '../../test/support/rigs/signed-in.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

const { fileAppeal, given } = sellersOn(() => rig);

type Key = keyof ApiRig['keys'];
const read = async (query = '', key: Key = 'brand') =>
  (await rig.ask('GET', `/v1/inbox${query}`, { key: rig.keys[key] })).body;
const answer = (caseId: string, verdict: string, reasonCode: string) =>
  rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: rig.keys.brand, body: { verdict, reasonCode } });
const idsOf = (inbox: { items: { caseId: string }[] }) => inbox.items.map(({ caseId }) => caseId);
const countOf = (inbox: { views: { view: string; count: number }[] }, view: string) =>
  inbox.views.find((one) => one.view === view)!.count;

describe('whoever reads an inbox', () => {
  securedEndpoint(
    () => rig,
    'readCases',
    'brand',
    () => ({ method: 'GET', path: '/v1/inbox?brandId=brand-1' }),
  );
});

test('all that the first page shows is in one answer', async () => {
  const caseId = await rig.openCase();
  const inbox = await read();
  expect(inbox).toMatchObject({
    me: { membershipId: 'brand-person', role: 'brand_reviewer' },
    brand: { brandId: 'brand-1', name: 'Auberge Watches', zone: 'Europe/Berlin' },
    partner: { accountManager: { name: 'Mara Manager' } },
    readAt: rig.now(),
  });
  expect(inbox.views.map(({ view }: { view: string }) => view)).toEqual(['to_answer', 'appeals', 'waiting', 'decided']);
  expect(inbox.items.find((row: { caseId: string }) => row.caseId === caseId)).toMatchObject({
    listing: { title: 'Watch, almost new', price: { amount: '129.00', currency: 'EUR' }, sellerId: 'seller-1' },
    task: 'give_verdict',
    stage: 'awaiting_verdict',
    clock: { name: 'verdict', startedAt: rig.now(), steps: [{ kind: 'reminder' }, {}, {}, { kind: 'deadline' }] },
    measure: { inForce: 'none' },
  });
});

test('a row says that the seller has answered, until somebody has decided', async () => {
  const { caseId, link } = await given.held();
  const row = async (view: string) =>
    (await read(`?view=${view}`)).items.find((one: { caseId: string }) => one.caseId === caseId);
  expect(await row('to_answer')).not.toHaveProperty('sellerAnswered');
  expect(await fileAppeal(link)).toMatchObject({ status: 201, body: { received: 'statement' } });
  expect(await row('to_answer')).toMatchObject({ sellerAnswered: true });
  await answer(caseId, 'counterfeit', 'fake_logo');
  expect(await row('waiting')).not.toHaveProperty('sellerAnswered');
});

test('what is due first stands first, and pages follow one another', async () => {
  const early = await rig.openCase();
  rig.wait('PT1H');
  const late = await rig.openCase();
  const all = idsOf(await read());
  expect(all.indexOf(early)).toBeLessThan(all.indexOf(late));
  const first = await read('?limit=1');
  const others = await read(`?limit=200&cursor=${first.nextCursor}`);
  expect([...idsOf(first), ...idsOf(others)]).toEqual(all);
  expect(others).not.toHaveProperty('nextCursor');
});

test('a case goes from view to view, as it is waited for whom', async () => {
  const caseId = await rig.openCase();
  const views = async () => {
    const held = [];
    for (const view of ['to_answer', 'appeals', 'waiting', 'decided'])
      if (idsOf(await read(`?view=${view}`)).includes(caseId)) held.push(view);
    return held;
  };
  expect(await views()).toEqual(['to_answer']);
  const before = await read();
  await answer(caseId, 'counterfeit', 'fake_logo');
  await rig.runs.obey(caseId);
  expect(await views()).toEqual(['waiting']);
  const after = await read();
  expect(countOf(after, 'to_answer')).toBe(countOf(before, 'to_answer') - 1);
  expect(countOf(after, 'waiting')).toBe(countOf(before, 'waiting') + 1);
  const appeal = {
    actor: { kind: 'seller', id: 'seller-1' },
    content: { reasonCode: 'genuine', receivedAt: rig.now() },
  };
  await rig.runs.send(caseId, 'fileAppeal', appeal as never, 'a'.repeat(64));
  expect(await views()).toEqual(['appeals']);
  expect((await read('?view=appeals')).items.at(-1)).toMatchObject({
    task: 'answer_appeal',
    clock: { name: 'answer' },
  });
  const body = { answer: 'maintain', reasonCode: 'evidence_stands' };
  const kept = await rig.ask('POST', `/v1/cases/${caseId}/appeals/1/answer`, { key: rig.keys.brand, body });
  expect(kept.status).toBe(200);
  expect(await views()).toEqual(['waiting']);
});

test('of what is decided, the newest stands first', async () => {
  const [one, other] = [await rig.openCase(), await rig.openCase()];
  await answer(other, 'authentic', 'genuine');
  rig.wait('PT1H');
  await answer(one, 'authentic', 'genuine');
  const inbox = await read('?view=decided');
  expect(idsOf(inbox).slice(0, 2)).toEqual([one, other]);
  expect(inbox.items[0]).toMatchObject({ outcome: 'dismissed', verdict: 'authentic' });
  const next = await read(`?view=decided&cursor=${(await read('?view=decided&limit=1')).nextCursor}`);
  expect(idsOf(next)[0]).toBe(other);
});

test('everybody reads one brand’s alone, the marketplace’s people the one that they name', async () => {
  const foreign = await rig.openCase({ brandId: 'brand-2' });
  expect(idsOf(await read())).not.toContain(foreign);
  expect(idsOf(await read('', 'otherBrand'))).toContain(foreign);
  expect(await read('?brandId=brand-2')).toMatchObject({ code: 'not_found' });
  expect(await read('', 'staff')).toMatchObject({ code: 'malformed', errors: [{ parameter: 'brandId' }] });
  expect(await read('?brandId=brand-9', 'staff')).toMatchObject({ code: 'not_found' });
  expect(idsOf(await read('?brandId=brand-2', 'staff'))).toContain(foreign);
});

test('an agent sees, and counts, what stands in the own territories', async () => {
  const inCountry = async (country?: string) => {
    const text = JSON.stringify({ title: 'Watch', ...(country && { country }) });
    return rig.openCase({ snapshotSha256: await storeText(rig.database, { text, at: rig.now() }) });
  };
  const [german, french] = [await inCountry('DE'), await inCountry('FR')];
  const nowhere = await inCountry();
  const email = 'agent@brand.example';
  const delegation = { iprRecordIds: ['right-1'], territories: ['DE'], endsOn: '2099-01-01' };
  const agent = { membershipId: 'agent', name: 'An Agent', email, brandId: 'brand-1', role: 'brand_agent' } as const;
  await enterMember(rig.database, { ...agent, delegation });
  const headers = await signedIn(rig, email);
  const { status, body } = await rig.ask('GET', '/v1/inbox', { headers });
  expect(status).toBe(200);
  expect(body.me).toMatchObject({
    email,
    name: 'An Agent',
    language: 'en',
    memberships: [{ membershipId: 'agent', brandId: 'brand-1', brandName: 'Auberge Watches' }],
  });
  expect(idsOf(body)).toContain(german);
  expect(idsOf(body)).not.toContain(french);
  expect(idsOf(body)).not.toContain(nowhere);
  expect(countOf(body, 'to_answer')).toBe(body.items.length);
});

test('two hundred rows weigh little', async () => {
  for (let index = 0; index < 30; index += 1) await rig.openCase();
  const { items } = await read();
  expect(gzipSync(JSON.stringify(items)).length / items.length).toBeLessThan(60);
});
