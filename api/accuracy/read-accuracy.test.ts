import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../database/connect.ts';
import { rebuildViews } from '../../database/ledger/rebuild-views.ts';
import { countAnswers, countOutcomes } from '../../database/outcomes/brand-answers.ts';
import { keepPolicy } from '../../database/terms/policies.ts';
import { jointForce } from '../../domain/policy/joint-force.ts';
import { explain } from '../../test/rehearsals/benchmark/million-cases/explain.ts';
import { seller } from '../../test/support/cases/actors.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
  const accuracy = { window: 'P180D', countAtLeast: 3 };
  await keepPolicy(rig.database, { ...jointForce, name: 'measured', accuracy });
  await rig.database.updateTable('brands').set({ policy: 'measured' }).where('brand_id', '=', 'brand-1').execute();
});
afterAll(() => rig.stop());

type Key = keyof ApiRig['keys'];
const say = (caseId: string, path: string, body: object, key: Key = 'brand') =>
  rig.ask('POST', `/v1/cases/${caseId}/${path}`, { key: rig.keys[key], body });
const read = (key: Key = 'brand', brandId = 'brand-1') =>
  rig.ask('GET', `/v1/brands/${brandId}/accuracy`, { key: rig.keys[key] });

/** A case whose offer the brand has had removed. */
async function removed(reasonCode: string): Promise<string> {
  const policy = { appeal: { windows: [{ deadline: 'PT1S' }] } };
  const caseId = await rig.openCase({ policy });
  await say(caseId, 'verdict', { verdict: 'counterfeit', reasonCode });
  await rig.runs.obey(caseId);
  return caseId;
}

async function stood(reasonCode: string): Promise<string> {
  const caseId = await removed(reasonCode);
  rig.wait('PT1S');
  await rig.runs.endAppealWindow(caseId);
  return caseId;
}

async function retracted(reasonCode: string): Promise<void> {
  const caseId = await removed(reasonCode);
  await say(caseId, 'retraction', { reasonCode: 'mistaken' });
  await rig.runs.obey(caseId);
}

async function reinstated(reasonCode: string): Promise<void> {
  const caseId = await removed(reasonCode);
  const appeal = { actor: seller, content: { reasonCode: 'genuine' } };
  await rig.runs.send(caseId, 'fileAppeal', appeal, crypto.randomUUID());
  await say(caseId, 'appeals/1/answer', { answer: 'maintain', reasonCode: 'evidence_stands' });
  const decision = { decision: 'reinstated', reasonCode: 'invoice_genuine' };
  await say(caseId, 'appeals/1/decision', decision, 'secondStaff');
  await rig.runs.obey(caseId);
}

async function unanswered(): Promise<void> {
  const caseId = await rig.openCase({ policy: { verdict: { clock: { deadline: 'PT1S' } } } });
  rig.wait('PT1S');
  await rig.runs.endAppealWindow(caseId);
}

describe('who reads the accuracy of a brand', () => {
  const request = { method: 'GET', path: '/v1/brands/brand-1/accuracy' };
  securedEndpoint(
    () => rig,
    'readAccuracy',
    'brand',
    () => request,
  );

  test('is the brand itself, and staff; to another brand it is not there', async () => {
    for (const key of ['brand', 'brandAdministrator', 'staff', 'manager', 'auditor'] as const)
      expect(await read(key)).toMatchObject({ status: 200, body: { brandId: 'brand-1' } });
    expect(await read('otherBrand')).toMatchObject({ status: 404, body: { code: 'not_found' } });
    for (const unknown of ['brand-9', 'Auberge%20Watches', '%00'])
      expect((await read('staff', unknown)).status).toBeGreaterThanOrEqual(400);
  });
});

test('what came of each verdict is counted, by its reason, with a share once there are enough', async () => {
  const nothing = { count: 0, stood: 0, retracted: 0, reinstated: 0, withdrawn: 0 };
  const { body: before } = await read();
  expect(before).toMatchObject({ window: 'P180D', countAtLeast: 3, all: nothing, byReason: [] });
  expect(before.formula).toContain('Wilson');

  await stood('fake_logo');
  await stood('fake_logo');
  await retracted('fake_logo');
  await reinstated('test_purchase');
  await say(await rig.openCase(), 'verdict', { verdict: 'authentic', reasonCode: 'genuine' });
  await removed('fake_logo'); // its case is not over
  await unanswered();
  const { body } = await read('staff');
  expect(body.byReason).toEqual([
    {
      ...{ reasonCode: 'fake_logo', ...nothing, count: 3, stood: 2, retracted: 1 },
      share: { rate: '0.6667', lowerBound: '0.2077' },
    },
    { reasonCode: 'test_purchase', ...nothing, count: 1, reinstated: 1 },
  ]);
  expect(body.all).toMatchObject({ count: 4, stood: 2, share: { rate: '0.5000' } });
  expect(body.answers).toEqual({ inTime: 6, unanswered: 1 });
  expect((await read('otherBrand', 'brand-2')).body).toMatchObject({ all: nothing, byReason: [] });
});

test('a closed case that is undone stood no longer; views that are made anew say the same', async () => {
  const caseId = await stood('no_such_model');
  const ofReason = async () =>
    (await read()).body.byReason.find((one: { reasonCode: string }) => one.reasonCode === 'no_such_model');
  expect(await ofReason()).toMatchObject({ stood: 1, reinstated: 0 });
  const body = { caseId, reasonCode: 'court_order' };
  expect(await rig.ask('POST', '/v1/reinstatements', { key: rig.keys.staff, body })).toMatchObject({ status: 201 });
  expect(await ofReason()).toMatchObject({ stood: 0, reinstated: 1 });

  const kept = () => rig.database.selectFrom('brand_answers').selectAll().orderBy('case_id').execute();
  const before = await kept();
  await rig.database.deleteFrom('brand_answers').execute();
  await rebuildViews(rig.database);
  expect(await kept()).toEqual(before);
});

test('an own notice is a verdict that nobody had asked for', async () => {
  const { body: before } = await read();
  const notice = {
    ...{ marketplaceId: 'market-1', listingId: 'of-our-own', sellerId: 'seller-9', title: 'Watch' },
    ...{ reasonCode: 'laboratory_test', note: 'Not ours.', goodFaith: true },
  };
  const { body: opened } = await rig.ask('POST', '/v1/notices', { key: rig.keys.brand, body: notice });
  await say(opened.caseId, 'withdrawal', { reasonCode: 'mistaken' }, 'staff');
  await rig.runs.obey(opened.caseId);
  const { body } = await read();
  expect(body.answers).toEqual(before.answers);
  expect(body.byReason).toContainEqual(
    expect.objectContaining({ reasonCode: 'laboratory_test', count: 1, withdrawn: 1 }),
  );
});

test('what came to its end before the window is not counted', async () => {
  rig.wait('P181D');
  expect((await read()).body).toMatchObject({ all: { count: 0 }, byReason: [], answers: { inTime: 0, unanswered: 0 } });
});

test('it is counted from an index', async () => {
  const database = connect(`${rig.url}?options=-c%20enable_seqscan%3Doff`);
  const since = '2026-01-01T00:00:00.000Z';
  try {
    for (const count of [countOutcomes, countAnswers]) {
      const plans = await explain(database, (watched) => count(watched, { brandId: 'brand-1', since }));
      expect(plans.flatMap(({ scanned }) => scanned)).toEqual([]);
      expect(JSON.stringify(plans)).toMatch(/brand_answers_(final|answered)/);
    }
  } finally {
    await database.destroy();
  }
});
