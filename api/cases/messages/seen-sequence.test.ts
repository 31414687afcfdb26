import { afterAll, beforeAll, expect, test } from 'vitest';
import { apiClient } from '../../client.ts';
import { startApiRig, type ApiRig } from '../../../test/support/rigs/api-rig.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

type Key = keyof ApiRig['keys'];
const authentic = { verdict: 'authentic', reasonCode: 'genuine' };
const answer = (caseId: string, seen: string | undefined, idempotencyKey?: string) =>
  rig.ask('POST', `/v1/cases/${caseId}/verdict`, {
    key: rig.keys.brand,
    idempotencyKey,
    body: authentic,
    ...(seen !== undefined && { headers: { 'If-Match': seen } }),
  });
const ask = (caseId: string, path: string, key: Key, body: object, seen?: string) =>
  rig.ask('POST', `/v1/cases/${caseId}/${path}`, {
    key: rig.keys[key],
    body,
    ...(seen !== undefined && { headers: { 'If-Match': seen } }),
  });
const more = { by: 'PT24H', reasonCode: 'laboratory_pending' };

test('whoever has seen the last event is heard', async () => {
  const caseId = await rig.openCase();
  expect(await answer(caseId, '"2"')).toMatchObject({ status: 200, body: { stage: 'closed' } });
});

test('whoever has not is told what has happened since, and nothing is done', async () => {
  const caseId = await rig.openCase();
  expect(await ask(caseId, 'deadline-extensions', 'staff', more)).toMatchObject({ status: 200 });
  const { status, body } = await answer(caseId, '"2"');
  expect([status, body.code, body.stage]).toEqual([409, 'changed_meanwhile', 'awaiting_verdict']);
  expect(body.happened).toEqual([
    {
      sequence: 3,
      kind: 'deadline_extended',
      at: rig.now(),
      sentence: expect.stringContaining('extended the deadline'),
      by: { kind: 'staff' },
    },
  ]);
  expect(await answer(caseId, '"3"')).toMatchObject({ status: 200 });
});

test('who was faster is told, also where the case is past that step; what is internal to staff is withheld', async () => {
  const caseId = await rig.openCase();
  await ask(caseId, 'verdict', 'brand', { verdict: 'cannot_determine', reasonCode: 'pictures_unclear' });
  const proposal = { decision: 'remove', reasonCode: 'counterfeit_features' };
  await ask(caseId, 'review-decision', 'staff', proposal);
  const late = await answer(caseId, '"2"');
  expect(late.body).toMatchObject({ code: 'changed_meanwhile', happened: [{ kind: 'verdict_given' }, {}, {}] });
  expect(late.body.happened.at(-1)).toEqual({ sequence: 5, kind: 'withheld' });
  const second = await ask(caseId, 'review-decision', 'secondStaff', proposal, '"4"');
  expect(second.body).toMatchObject({ code: 'changed_meanwhile', happened: [{ kind: 'review_proposed' }] });
  const closed = await rig.openCase();
  await answer(closed, undefined);
  expect((await answer(closed, '"2"')).body).toMatchObject({
    code: 'stage_conflict',
    happened: [{ kind: 'verdict_given', by: { kind: 'brand' } }, { kind: 'case_closed' }],
  });
});

test('the same key again gets its first answer, whatever has happened since', async () => {
  const caseId = await rig.openCase();
  const first = await answer(caseId, '"2"', 'answer-1');
  expect(first.status).toBe(200);
  expect((await answer(caseId, '"2"', 'answer-1')).body).toEqual(first.body);
  const refusedId = await rig.openCase();
  await ask(refusedId, 'deadline-extensions', 'staff', more);
  const refused = await answer(refusedId, '"2"', 'answer-2');
  expect((await answer(refusedId, '"3"', 'answer-2')).body).toMatchObject({
    code: 'changed_meanwhile',
    happened: refused.body.happened,
  });
});

test.each(['2', '"0"', 'W/"2"', '*', '"two"', '""'])('%s is no sequence', async (seen) => {
  const caseId = await rig.openCase();
  expect(await answer(caseId, seen)).toMatchObject({ status: 400, body: { code: 'malformed' } });
});

test('each line of a batch says what was seen', async () => {
  const [fresh, changed] = [await rig.openCase(), await rig.openCase()];
  await ask(changed, 'deadline-extensions', 'staff', more);
  const verdicts = [fresh, changed].map((caseId) => ({ caseId, ...authentic, seenSequence: 2 }));
  const { body } = await rig.ask('POST', '/v1/verdict-batches', { key: rig.keys.brand, body: { verdicts } });
  expect(body.results).toMatchObject([
    { status: 'given' },
    { status: 'refused', problem: { code: 'changed_meanwhile', happened: [{ kind: 'deadline_extended' }] } },
  ]);
});

test('the typed client says it by number', async () => {
  const caseId = await rig.openCase();
  const client = apiClient({ url: rig.apiUrl, key: rig.keys.brand });
  const body = { verdict: 'authentic', reasonCode: 'genuine' } as const;
  const stale = client.post('/v1/cases/{caseId}/verdict', { params: { caseId }, body, seenSequence: 1 });
  await expect(stale).rejects.toMatchObject({ code: 'changed_meanwhile', document: { happened: [{ sequence: 2 }] } });
});
