import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordUnknownEvent } from '../../test/support/given-ledger.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { hiddenFromOtherBrands, securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';
import { caseViewSchema } from './case-view.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

const request = async () => ({ method: 'GET', path: `/v1/cases/${await rig.openCase()}` });

describe('whoever reads a case', () => {
  securedEndpoint(() => rig, 'readCases', 'brand', request);
  hiddenFromOtherBrands(() => rig, request);
});

test('a case shows what its reader may do to it', async () => {
  const caseId = await rig.openCase();
  const { status, body } = await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.brand });
  expect(status).toBe(200);
  expect(caseViewSchema.parse(body)).toEqual(body);
  expect(body).toMatchObject({
    caseId,
    stage: 'awaiting_verdict',
    brand: { brandId: 'brand-1', name: 'Auberge Watches' },
    listing: { snapshot: { title: 'Watch, almost new', price: { amount: '129.00', currency: 'EUR' } } },
    clock: { name: 'verdict', nextStep: { kind: 'reminder' } },
    allowedActions: ['submitVerdict', 'requestInformation'],
  });

  const audited = await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.auditor });
  expect(audited.body.allowedActions).toEqual([]);
});

test('whoever works here is shown the run itself; a brand is not', async () => {
  const caseId = await rig.openCase();
  const linkFor = async (key: string) => (await rig.ask('GET', `/v1/cases/${caseId}`, { key })).body.links.temporal;
  const link = `http://temporal.example/namespaces/default/workflows/${caseId}`;
  const { staff, auditor, brand } = rig.keys;
  expect([await linkFor(staff), await linkFor(auditor), await linkFor(brand)]).toEqual([link, link, undefined]);
});

test('a case can be read as it stood at an event or at a time', async () => {
  const caseId = await rig.openCase();
  const openedAt = rig.now();
  rig.wait('PT1H');
  const actor = { kind: 'brand', id: 'brand-person', brandId: 'brand-1' } as const;
  await rig.runs.send(
    caseId,
    'submitVerdict',
    { actor, content: { verdict: 'authentic', reasonCode: 'genuine' } },
    'a'.repeat(64),
  );

  const at = (moment: string) => rig.ask('GET', `/v1/cases/${caseId}?at=${moment}`, { key: rig.keys.brand });
  expect((await at('2')).body).toMatchObject({ stage: 'awaiting_verdict', sequence: 2, allowedActions: [] });
  expect((await at(openedAt)).body).toMatchObject({ stage: 'awaiting_verdict' });
  expect((await at(rig.now())).body).toMatchObject({ stage: 'closed', ending: { outcome: 'dismissed' } });
  expect(await at('2020-01-01T00:00:00Z')).toMatchObject({ status: 404 });
  expect(await at('5')).toMatchObject({ status: 404, body: { code: 'not_found' } });
  expect(await at('999999999')).toMatchObject({ status: 404 });
  expect(await at('2999-01-01T00:00:00Z')).toMatchObject({ status: 404 });
  expect(await at('yesterday')).toMatchObject({ status: 400, body: { errors: [{ parameter: 'at' }] } });
});

test('how a case stood after an event of a kind that only a newer release knows, this one does not say', async () => {
  const caseId = await rig.openCase();
  await recordUnknownEvent(rig.database, caseId);
  const at = (moment: string) => rig.ask('GET', `/v1/cases/${caseId}?at=${moment}`, { key: rig.keys.brand });
  expect((await at('2')).body).toMatchObject({ stage: 'awaiting_verdict', sequence: 2 });
  const detail = 'event 3 is known to newer releases';
  expect(await at('3')).toMatchObject({ status: 503, body: { code: 'unavailable', detail } });
});

test('a brand does not see what staff have proposed', async () => {
  const caseId = await rig.openCase();
  const brand = { kind: 'brand', id: 'brand-person', brandId: 'brand-1' } as const;
  const staff = { kind: 'staff', id: 'ada' } as const;
  await rig.runs.send(
    caseId,
    'submitVerdict',
    { actor: brand, content: { verdict: 'cannot_determine', reasonCode: 'blurred' } },
    'b'.repeat(64),
  );
  await rig.runs.send(
    caseId,
    'decideReview',
    { actor: staff, content: { decision: 'remove', reasonCode: 'fake' } },
    'c'.repeat(64),
  );

  const seenBy = (key: string) => rig.ask('GET', `/v1/cases/${caseId}`, { key });
  expect((await seenBy(rig.keys.staff)).body.review).toMatchObject({ proposal: { decision: 'remove', by: 'ada' } });
  expect((await seenBy(rig.keys.brand)).body.review).toBeUndefined();
});

test('that somebody asked for another brand’s case is kept', async () => {
  const caseId = await rig.openCase();
  await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.otherBrand });
  const records = await rig.database.selectFrom('annex_records').selectAll().where('case_id', '=', caseId).execute();
  expect(records).toMatchObject([
    {
      kind: 'access_refused',
      actor: { kind: 'brand', id: 'other-person', brandId: 'brand-2' },
      data: { operation: 'readCase' },
    },
  ]);
});
