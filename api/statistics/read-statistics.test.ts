import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../database/connect.ts';
import { readMonthsOfBrand } from '../../database/outcomes/months-of-brand.ts';
import { explain } from '../../test/rehearsals/benchmark/million-cases/explain.ts';
import { seller } from '../../test/support/cases/actors.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { securedEndpoint } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

const path = '/v1/brands/brand-1/statistics';
const say = (caseId: string, about: string, body: object, key: keyof ApiRig['keys'] = 'brand') =>
  rig.ask('POST', `/v1/cases/${caseId}/${about}`, { key: rig.keys[key], body });

describe('who reads the statistics of a brand', () => {
  securedEndpoint(
    () => rig,
    'readAccuracy',
    'brand',
    () => ({ method: 'GET', path }),
  );

  test('is the brand itself, and staff; to another brand they are not there', async () => {
    for (const key of ['brand', 'staff', 'auditor'] as const)
      expect(await rig.ask('GET', path, { key: rig.keys[key] })).toMatchObject({ status: 200 });
    expect(await rig.ask('GET', path, { key: rig.keys.otherBrand })).toMatchObject({ status: 404 });
    expect(await rig.ask('GET', `${path}?months=25`, { key: rig.keys.brand })).toMatchObject({ status: 400 });
  });
});

test('answers, ends and appeals stand in the month in which they came', async () => {
  const policy = { verdict: { clock: { deadline: 'PT5M' } }, appeal: { windows: [{ deadline: 'PT1S' }] } };
  const fast = await rig.openCase({ policy });
  rig.wait('PT1M');
  await say(fast, 'verdict', { verdict: 'authentic', reasonCode: 'genuine' });
  await rig.runs.obey(fast);
  const appealed = await rig.openCase({ policy });
  rig.wait('PT3M');
  await say(appealed, 'verdict', { verdict: 'counterfeit', reasonCode: 'fake_logo' });
  await rig.runs.obey(appealed);
  const appeal = { actor: seller, content: { reasonCode: 'genuine' } };
  await rig.runs.send(appealed, 'fileAppeal', appeal, crypto.randomUUID());
  await say(appealed, 'appeals/1/answer', { answer: 'maintain', reasonCode: 'evidence_stands' });
  const decision = { decision: 'reinstated', reasonCode: 'invoice_genuine' };
  await say(appealed, 'appeals/1/decision', decision, 'secondStaff');
  await rig.runs.obey(appealed);

  const { body } = await rig.ask('GET', `${path}?months=3`, { key: rig.keys.brand });
  expect(body.months).toHaveLength(3);
  expect(body.months[2]).toMatchObject({
    answers: { inTime: 2, unanswered: 0, medianSeconds: 120, slowestTenthSeconds: 168 },
    ended: { removed: 0, dismissed: 1, reinstated: 1, withdrawn: 0 },
    appeals: { upheld: 0, reinstated: 1, otherwise: 0 },
  });
  expect(body.months[0]).toMatchObject({ answers: { inTime: 0, unanswered: 0 } });
  expect(body.months[0].answers.medianSeconds).toBeUndefined();
});

test('they are read from indexes', async () => {
  const database = connect(`${rig.url}?options=-c%20enable_seqscan%3Doff`);
  const asked = { brandId: 'brand-1', zone: 'Europe/Berlin', months: 12, now: '2026-11-24T15:00:00.000Z' };
  const read = () => explain(database, (watched) => readMonthsOfBrand(watched, asked));
  try {
    const plans = await read();
    expect(plans.flatMap(({ scanned }) => scanned)).toEqual([]);
    expect(JSON.stringify(plans)).toContain('brand_answers_answered');
    // Of so few cases the others serve as well: whether the one of appeals does at all is asked.
    await sql`DROP INDEX cases_brand_opened, cases_brand_updated, cases_brand_outcome_opened, cases_brand_outcome_updated,
      cases_outcome_opened, cases_outcome_updated, cases_brand_stage_opened, cases_brand_stage_updated`.execute(
      database,
    );
    expect(JSON.stringify(await read())).toContain('cases_brand_appealed');
  } finally {
    await database.destroy();
  }
});
