import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApiRig, type ApiRig } from '../../../test/support/rigs/api-rig.ts';
import { securedEndpoint, validatedBody } from '../../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => {
  rig = await startApiRig();
});
afterAll(() => rig.stop());

const give = (verdicts: object[], headers = {}) =>
  rig.ask('POST', '/v1/verdict-batches', { key: rig.keys.brand, body: { verdicts }, headers });
const verdict = (caseId: string, changes: object = {}) => ({
  caseId,
  verdict: 'counterfeit',
  reasonCode: 'fake_logo',
  ...changes,
});
const stageOf = async (caseId: string) =>
  (await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.staff })).body.stage;

describe('who gives verdicts', () => {
  const request = async () => ({
    method: 'POST',
    path: '/v1/verdict-batches',
    body: { verdicts: [verdict(await rig.openCase())] },
  });
  securedEndpoint(() => rig, 'submitVerdict', 'brand', request);
  validatedBody(() => rig, 'brand', request);
});

test('each line is answered, and one that is refused stops no other', async () => {
  const cases: string[] = [];
  while (cases.length < 40) cases.push(await rig.openCase());
  const theirs = await rig.openCase({ brandId: 'brand-2' });
  const over = await rig.openCase();
  await give([verdict(over, { verdict: 'authentic' })]);
  const foreignRight = await rig.openCase();

  const lines = [
    ...cases.map((caseId) => verdict(caseId, { note: 'The logo is wrong.' })),
    verdict(theirs),
    verdict('case-of-nobody'),
    verdict(over),
    verdict(foreignRight, { iprRecordId: 'of-nobody' }),
  ];
  const { status, body } = await give(lines);
  expect(status).toBe(200);
  expect(body.results).toMatchObject([
    ...cases.map((caseId, index) => ({ line: index + 1, caseId, status: 'given' })),
    { line: 41, caseId: theirs, status: 'refused', problem: { code: 'not_found' } },
    { line: 42, caseId: 'case-of-nobody', status: 'refused', problem: { code: 'not_found' } },
    { line: 43, caseId: over, status: 'refused', problem: { code: 'stage_conflict' } },
    {
      line: 44,
      caseId: foreignRight,
      status: 'refused',
      problem: { code: 'invalid', errors: [{ pointer: '/iprRecordId' }] },
    },
  ]);
  for (const caseId of cases) expect(await stageOf(caseId)).toBe('removing');
  expect(await stageOf(theirs)).toBe('awaiting_verdict');
});

test('what was given before the engine fell silent is given once when the batch is sent again', async () => {
  const [first, second] = [await rig.openCase(), await rig.openCase()];
  const once = { 'Idempotency-Key': 'batch-1' };
  const lines = [verdict(first), verdict(second)];
  rig.runs.reachable = false;
  expect(await give(lines, once)).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  rig.runs.reachable = true;

  const given = { status: 200, body: { results: [{ status: 'given' }, { status: 'given' }] } };
  expect(await give(lines, once)).toMatchObject(given);
  // The answer is lost as well: what stands in the ledger tells that the verdicts are given.
  await rig.database.deleteFrom('idempotency_keys').where('key', '=', 'batch-1').execute();
  const { sent } = rig.runs;
  expect(await give(lines, once)).toMatchObject(given);
  expect(rig.runs.sent).toBe(sent);
});

test.each([
  [(caseId: string) => [verdict(caseId), verdict(caseId)], '/verdicts/1/caseId'],
  [(caseId: string) => [verdict(caseId, { verdict: 'fake' })], '/verdicts/0/verdict'],
  [(caseId: string) => [verdict(caseId, { notice: true })], '/verdicts/0/notice'],
  [() => [], '/verdicts'],
  [() => Array.from({ length: 501 }, (_, index) => verdict(`case-x${index}`)), '/verdicts'],
])('a batch that does not fit is refused as a whole (%#)', async (lines, pointer) => {
  const caseId = await rig.openCase();
  expect(await give(lines(caseId))).toMatchObject({ status: 422, body: { code: 'invalid', errors: [{ pointer }] } });
  expect(await stageOf(caseId)).toBe('awaiting_verdict');
});
