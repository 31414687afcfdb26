import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordUnknownEvent } from '../../test/support/given-ledger.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { hiddenFromOtherBrands, securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';
import { caseInFull } from './case-in-full.ts';

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
  expect(caseInFull.parse(body)).toEqual(body);
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

test('a case says why what one’s role includes is refused, and who has it in hand', async () => {
  const caseId = await rig.openCase();
  const path = `/v1/cases/${caseId}`;
  const body = { verdict: 'cannot_determine', reasonCode: 'pictures_unclear' };
  await rig.ask('POST', `${path}/verdict`, { key: rig.keys.brand, body });
  await enterMember(rig.database, { membershipId: 'ada', name: 'Ada of Staff', email: 'ada@market.example' });
  await enterMember(rig.database, {
    membershipId: 'brand-person',
    brandId: 'brand-1',
    name: 'Vera',
    email: 'vera@brand.example',
  });
  await rig.ask('PUT', `${path}/claim`, { key: rig.keys.staff });
  const proposal = { decision: 'remove', reasonCode: 'counterfeit_features' };
  const seenBy = async (key: keyof ApiRig['keys']) => (await rig.ask('GET', path, { key: rig.keys[key] })).body;
  expect((await seenBy('secondStaff')).holder).toMatchObject({ membershipId: 'ada', name: 'Ada of Staff' });
  expect(await seenBy('brand')).not.toHaveProperty('holder');
  await rig.ask('POST', `${path}/review-decision`, { key: rig.keys.staff, body: proposal });

  const refused = (await seenBy('staff')).refusedActions;
  expect(refused).toContainEqual({ action: 'decideReview', code: 'not_independent', detail: expect.any(String) });
  const ofBrand = await seenBy('brand');
  expect(ofBrand.refusedActions.map(({ action }: { action: string }) => action)).toContain('submitVerdict');
  expect(JSON.stringify(ofBrand)).not.toContain('decideReview');

  expect((await seenBy('secondStaff')).names).toEqual({ ada: 'Ada of Staff', 'brand-person': 'Vera' });
  expect(ofBrand.names).toEqual({ 'brand-person': 'Vera' });
  const timeline = (await rig.ask('GET', `${path}/timeline`, { key: rig.keys.brand })).body;
  expect(timeline.names).toEqual({ 'brand-person': 'Vera' });
});

test('a case shows what was found, its files and its pictures', async () => {
  const upload = async (content: string, key: keyof ApiRig['keys']) =>
    (await rig.ask('PUT', '/v1/files', { key: rig.keys[key], body: content })).body.sha256;
  const picture = await upload('a picture of the offer', 'detector');
  const reported = await rig.ask('POST', '/v1/suspicions', {
    key: rig.keys.detector,
    body: {
      ...{ marketplaceId: 'market-1', listingId: 'shown-1', sellerId: 'seller-1', brand: 'brand-1', title: 'Watch' },
      pictures: [picture],
      score: '0.8',
      findings: [
        { detector: 'price', reasonCode: 'price_too_low', score: '0.6' },
        { detector: 'logo', reasonCode: 'logo_differs', score: '0.8' },
      ],
    },
  });
  const { caseId } = reported.body;
  const path = `/v1/cases/${caseId}`;
  const internal = await upload('for staff alone', 'staff');
  await rig.ask('POST', `${path}/information-requests`, { key: rig.keys.brand, body: { note: 'A photo?' } });
  await rig.ask('POST', `${path}/information`, {
    key: rig.keys.staff,
    body: { note: 'Here.', files: [internal], filesVisibleTo: ['staff'] },
  });
  const seenBy = async (key: keyof ApiRig['keys']) => (await rig.ask('GET', path, { key: rig.keys[key] })).body;
  const { findings, files, pictures } = await seenBy('brand');
  expect(findings).toEqual([
    { detector: 'logo', reasonCode: 'logo_differs', score: '0.8' },
    { detector: 'price', reasonCode: 'price_too_low', score: '0.6' },
  ]);
  expect(files).toMatchObject([{ sha256: picture, broughtBy: 'detector', url: `${path}/files/${picture}` }]);
  expect((await seenBy('staff')).files).toMatchObject([{}, { sha256: internal, broughtBy: 'staff' }]);
  expect(pictures).toEqual([`${path}/pictures/1`]);
  const read = (key: keyof ApiRig['keys'], which: string) => rig.ask('GET', which, { key: rig.keys[key] });
  expect(await read('brand', pictures[0])).toMatchObject({ status: 200, text: 'a picture of the offer' });
  expect(await read('otherBrand', pictures[0])).toMatchObject({ status: 404 });
  expect(await read('brand', `${path}/pictures/2`)).toMatchObject({ status: 404 });
});
