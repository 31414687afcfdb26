import { reasonsByAnswer } from '../../domain/reasons/lists.ts';
import type { Verdict } from '../../domain/vocabulary.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { securedEndpoint, validatedBody } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

const order = (caseId: string, headers = {}) =>
  rig.ask('POST', '/v1/reinstatements', {
    key: rig.keys.staff,
    body: { caseId, reasonCode: 'court_order', note: 'Judgment of 3 March.' },
    headers,
  });
const giveVerdict = (caseId: string, verdict: Verdict) =>
  rig.ask('POST', `/v1/cases/${caseId}/verdict`, {
    key: rig.keys.brand,
    body: { verdict, reasonCode: reasonsByAnswer.submitVerdict[verdict][0] },
  });

/** A case of brand-1 that ended with the offer removed, because nobody appealed. */
async function removed(): Promise<string> {
  const caseId = await rig.openCase();
  await giveVerdict(caseId, 'counterfeit');
  await rig.runs.obey(caseId);
  rig.wait('P14D');
  await rig.runs.endAppealWindow(caseId);
  return caseId;
}

describe('who orders a reinstatement', () => {
  const request = async () => ({
    method: 'POST',
    path: '/v1/reinstatements',
    body: { caseId: await removed(), reasonCode: 'court_order' },
  });
  securedEndpoint(() => rig, 'orderReinstatement', 'staff', request);
  validatedBody(() => rig, 'staff', request);
});

test('a closed removal is undone by a case that cites it: measure, strike, and everybody is told', async () => {
  const cited = await removed();
  const { status, body, headers } = await order(cited);
  expect({ status, body }).toMatchObject({
    status: 201,
    body: {
      kind: 'reinstatement',
      stage: 'lifting',
      ending: { outcome: 'reinstated', reason: 'court_order' },
      measure: { wanted: 'none', inForce: 'removed' },
      strike: 'undone',
      listing: { sellerId: 'seller-1', snapshot: { title: 'Watch, almost new' } },
      links: { cites: `/v1/cases/${cited}` },
    },
  });
  expect(headers.get('Location')).toBe(`/v1/cases/${body.caseId}`);
  await expect.poll(() => rig.runs.started).toContain(body.caseId);

  const { items: events } = (await rig.ask('GET', `/v1/cases/${body.caseId}/timeline`, { key: rig.keys.staff })).body;
  expect(events[1]).toMatchObject({
    kind: 'reinstatement_ordered',
    data: { restrictionCaseId: cited, order: 1 },
    note: 'Judgment of 3 March.',
  });
  await rig.runs.obey(body.caseId);
  expect((await rig.ask('GET', `/v1/cases/${body.caseId}`, { key: rig.keys.brand })).body).toMatchObject({
    stage: 'closed',
    measure: { inForce: 'none' },
  });
});

test('the offer stands in words of its own: what is erased in the one case stays in the other', async () => {
  const cited = await removed();
  const { body } = await order(cited);
  await rig.runs.obey(body.caseId);
  rig.wait('P7M');
  const subject = { kind: 'cases', cases: [{ caseId: cited }] };
  const proposed = await rig.ask('POST', '/v1/erasures', {
    key: rig.keys.lead,
    body: { subject, reason: 'person_asked', note: 'Letter 12.' },
  });
  const decision = { key: rig.keys.administrator, body: { decision: 'approve' } };
  expect(await rig.ask('POST', `/v1/erasures/${proposed.body.erasureId}/decision`, decision)).toMatchObject({
    status: 200,
  });
  const shown = async (caseId: string) =>
    (await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.staff })).body.listing.snapshot;
  expect(await shown(cited)).toBeUndefined();
  expect(await shown(body.caseId)).toMatchObject({ title: 'Watch, almost new' });
});

test('a removal is undone once', async () => {
  const cited = await removed();
  const replies = await Promise.all([order(cited), order(cited)]);
  const [ordered, ...others] = replies.filter(({ status }) => status === 201);
  expect(others).toEqual([]);
  expect(replies.find((reply) => reply !== ordered)).toMatchObject({ status: 409, body: { code: 'stage_conflict' } });
  await rig.runs.obey(ordered!.body.caseId);
  expect(await order(cited)).toMatchObject({ status: 409, body: { code: 'stage_conflict', stage: 'closed' } });
});

test('the same order again, also when the first answer was lost, is one case', async () => {
  const cited = await removed();
  const once = { 'Idempotency-Key': 'order-1' };
  const { body } = await order(cited, once);
  await rig.database.deleteFrom('idempotency_keys').where('key', '=', 'order-1').execute();
  expect(await order(cited, once)).toMatchObject({ status: 201, body: { caseId: body.caseId } });
});

test('a case that is open, or that ended otherwise, is not undone', async () => {
  const open = await rig.openCase();
  expect(await order(open)).toMatchObject({ status: 409, body: { code: 'stage_conflict', stage: 'awaiting_verdict' } });
  await giveVerdict(open, 'authentic');
  expect(await order(open)).toMatchObject({ status: 409, body: { code: 'stage_conflict', stage: 'closed' } });
  expect(await order('case-of-nobody')).toMatchObject({ status: 404 });
});

test('an order that is refused leaves no words behind', async () => {
  const count = () => rig.database.selectFrom('texts').select('sha256').execute();
  const open = await rig.openCase();
  const before = await count();
  await order(open);
  expect(await count()).toHaveLength(before.length);
});
