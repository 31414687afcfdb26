import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Action } from '../../../domain/access/permissions.ts';
import { startApiRig, type ApiRig } from '../../../test/support/rigs/api-rig.ts';
import { seller } from '../../../test/support/cases/actors.ts';
import { hiddenFromOtherBrands, securedEndpoint, validatedBody } from '../../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

type Key = keyof ApiRig['keys'];
const post = (caseId: string, path: string, key: Key, body: object, headers = {}) =>
  rig.ask('POST', `/v1/cases/${caseId}/${path}`, { key: rig.keys[key], body, headers });
const reasons = { counterfeit: 'fake_logo', authentic: 'genuine', cannot_determine: 'pictures_unclear' };
const verdict = (verdict: keyof typeof reasons) => ({ verdict, reasonCode: reasons[verdict] });

/** Cases of brand-1, each brought by messages to where the next one is due. */
const given = {
  asked: () => rig.openCase(),
  async questioned() {
    const caseId = await rig.openCase();
    await post(caseId, 'information-requests', 'brand', { note: 'Which clasp?' });
    return caseId;
  },
  async reviewed() {
    const caseId = await rig.openCase();
    await post(caseId, 'verdict', 'brand', verdict('cannot_determine'));
    return caseId;
  },
  async removed() {
    const caseId = await rig.openCase();
    await post(caseId, 'verdict', 'brand', verdict('counterfeit'));
    await rig.runs.obey(caseId);
    return caseId;
  },
  async appealed() {
    const caseId = await given.removed();
    await rig.runs.send(
      caseId,
      'fileAppeal',
      { actor: seller, content: { reasonCode: 'genuine' } },
      crypto.randomUUID(),
    );
    return caseId;
  },
  async answered() {
    const caseId = await given.appealed();
    await post(caseId, 'appeals/1/answer', 'brand', { answer: 'maintain', reasonCode: 'evidence_stands' });
    return caseId;
  },
};

interface Row {
  action: Action;
  path: string;
  key: Key;
  from: keyof typeof given;
  body: object;
  after: object;
}

const messages: Row[] = [
  {
    action: 'requestInformation',
    path: 'information-requests',
    key: 'brand',
    from: 'asked',
    body: { note: 'Which clasp?' },
    after: { stage: 'awaiting_verdict', questions: 1, clock: { paused: {}, nextStep: { kind: 'pause_over' } } },
  },
  {
    action: 'provideInformation',
    path: 'information',
    key: 'staff',
    from: 'questioned',
    body: { note: 'The golden one.' },
    after: { stage: 'awaiting_verdict', clock: { nextStep: { kind: 'reminder' } } },
  },
  {
    action: 'extendDeadline',
    path: 'deadline-extensions',
    key: 'staff',
    from: 'asked',
    body: { by: 'PT24H', reasonCode: 'laboratory_pending' },
    after: { clock: { deadline: '2026-01-16T08:00:00.000Z' } },
  },
  {
    action: 'decideReview',
    path: 'review-decision',
    key: 'staff',
    from: 'reviewed',
    body: { decision: 'dismiss', reasonCode: 'genuine' },
    after: { stage: 'closed', ending: { outcome: 'dismissed', reason: 'genuine' } },
  },
  {
    action: 'answerAppeal',
    path: 'appeals/1/answer',
    key: 'brand',
    from: 'appealed',
    body: { answer: 'maintain', reasonCode: 'evidence_stands' },
    after: { stage: 'appeal_review', appeals: { filed: 1, answer: 'maintain' }, clock: { name: 'appeal_decision' } },
  },
  {
    action: 'decideAppeal',
    path: 'appeals/1/decision',
    key: 'secondStaff',
    from: 'answered',
    body: { decision: 'reinstated', reasonCode: 'invoice_genuine' },
    after: { stage: 'lifting', ending: { outcome: 'reinstated' }, strike: 'undone' },
  },
  {
    action: 'retractVerdict',
    path: 'retraction',
    key: 'brand',
    from: 'removed',
    body: { reasonCode: 'mistaken' },
    after: { stage: 'lifting', ending: { outcome: 'reinstated' } },
  },
  {
    action: 'withdrawSuspicion',
    path: 'withdrawal',
    key: 'staff',
    from: 'removed',
    body: { reasonCode: 'detector_fault' },
    after: { stage: 'lifting', ending: { outcome: 'withdrawn' } },
  },
];

describe.each(messages)('$action', ({ action, path, key, from, body, after }) => {
  const request = async () => ({ method: 'POST', path: `/v1/cases/${await rig.openCase()}/${path}`, body });
  securedEndpoint(() => rig, action, key, request);
  validatedBody(() => rig, key, request);
  if (key === 'brand') hiddenFromOtherBrands(() => rig, request);

  test('is answered with the case after it', async () => {
    const caseId = await given[from]();
    expect(await post(caseId, path, key, body)).toMatchObject({ status: 200, body: { caseId, ...after } });
  });

  test('in a case that is over, is a conflict that says so', async () => {
    const caseId = await given.asked();
    await post(caseId, 'verdict', 'brand', verdict('authentic'));
    const reply = await post(caseId, path, key, body);
    const isAppeal = path.startsWith('appeals/');
    expect(reply).toMatchObject(
      isAppeal
        ? { status: 404, body: { code: 'not_found' } }
        : { status: 409, body: { code: 'stage_conflict', stage: 'closed', allowedActions: [] } },
    );
  });
});

test.each([
  ['requestInformation', 'information-requests', 'brand', 'asked'],
  ['provideInformation', 'information', 'staff', 'questioned'],
] as const)('%s says something: in a note, or in files', async (_action, path, key, from) => {
  const caseId = await given[from]();
  for (const nothing of [{}, { files: [] }, { filesVisibleTo: ['seller'] }]) {
    const reply = await post(caseId, path, key, nothing);
    expect(reply).toMatchObject({ status: 422, body: { code: 'invalid' } });
    expect(reply.body.errors).toEqual([{ pointer: '/note', detail: 'is required where no file is named' }]);
  }
  const { sha256 } = (await rig.ask('PUT', '/v1/files', { key: rig.keys[key], body: `seen by ${key}` })).body;
  expect(await post(caseId, path, key, { files: [sha256] })).toMatchObject({ status: 200 });
});

describe('resolveMarketplaceProblem', () => {
  const body = { resolution: 'mark_done', reasonCode: 'done_by_hand' };
  const request = async () => ({
    method: 'POST',
    path: `/v1/cases/${await rig.openCase()}/marketplace-resolution`,
    body,
  });
  securedEndpoint(() => rig, 'resolveMarketplaceProblem', 'staff', request);
  validatedBody(() => rig, 'staff', request);

  test('settles what the marketplace has refused', async () => {
    const caseId = await rig.openCase();
    await post(caseId, 'verdict', 'brand', verdict('counterfeit'));
    await rig.runs.refuse(caseId);
    const seen = await rig.ask('GET', `/v1/cases?hasProblem=true`, { key: rig.keys.staff });
    expect(seen.body.items).toMatchObject([{ caseId, problem: { kind: 'refused', code: 'forbidden' } }]);
    expect(seen.body.items[0].allowedActions).toContain('resolveMarketplaceProblem');

    const reply = await post(caseId, 'marketplace-resolution', 'staff', body);
    expect(reply).toMatchObject({ status: 200, body: { stage: 'appeal_window', measure: { inForce: 'removed' } } });
    expect(reply.body.problem).toBeUndefined();
  });
});

test('four eyes: who has proposed cannot agree, a second person can', async () => {
  const caseId = await given.reviewed();
  const body = { decision: 'remove', reasonCode: 'counterfeit_features' };
  expect(await post(caseId, 'review-decision', 'staff', body)).toMatchObject({
    status: 200,
    body: { stage: 'staff_review' },
  });
  expect(await post(caseId, 'review-decision', 'staff', body)).toMatchObject({
    status: 403,
    body: { code: 'not_independent', stage: 'staff_review' },
  });
  expect(await post(caseId, 'review-decision', 'secondStaff', body)).toMatchObject({
    status: 200,
    body: { stage: 'removing' },
  });
});

test('the lead decides alone where staff disagree', async () => {
  const caseId = await given.reviewed();
  await post(caseId, 'review-decision', 'staff', { decision: 'remove', reasonCode: 'counterfeit_features' });
  await post(caseId, 'review-decision', 'secondStaff', { decision: 'dismiss', reasonCode: 'genuine' });
  const reply = await post(caseId, 'review-decision', 'lead', {
    decision: 'remove',
    reasonCode: 'counterfeit_features',
  });
  expect(reply).toMatchObject({ status: 200, body: { stage: 'removing' } });
});

test('more time than the policy grants is refused', async () => {
  const body = { by: 'P30D', reasonCode: 'public_holiday' };
  expect(await post(await given.asked(), 'deadline-extensions', 'staff', body)).toMatchObject({
    status: 409,
    body: {
      code: 'limit_reached',
      stage: 'awaiting_verdict',
      allowedActions: expect.arrayContaining(['extendDeadline']),
    },
  });
});

test('an answer meant for one appeal never reaches another', async () => {
  const caseId = await given.answered();
  await post(caseId, 'appeals/1/decision', 'secondStaff', { decision: 'upheld', reasonCode: 'evidence_stands' });
  await rig.runs.send(caseId, 'fileAppeal', { actor: seller, content: { reasonCode: 'genuine' } }, crypto.randomUUID());
  const body = { answer: 'retract', reasonCode: 'mistaken' };
  expect(await post(caseId, 'appeals/1/answer', 'brand', body)).toMatchObject({
    status: 409,
    body: { stage: 'appeal_review' },
  });
  expect(await post(caseId, 'appeals/3/answer', 'brand', body)).toMatchObject({ status: 404 });
  expect(await post(caseId, 'appeals/2/answer', 'brand', body)).toMatchObject({
    status: 200,
    body: { stage: 'lifting' },
  });
});
