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
  await give([verdict(over, { verdict: 'authentic', reasonCode: 'genuine' })]);
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
  ['a verdict that is none', { verdict: 'fake' }, '/verdict'],
  ['a reason of another verdict', { reasonCode: 'genuine' }, '/reasonCode'],
  ['what is not known', { notice: true }, '/notice'],
  ['words that cannot be kept', { note: 'a\0b' }, '/note'],
  ['words that say nothing', { note: '\u200b' }, '/note'],
  ['no case', { caseId: undefined }, '/caseId'],
])('a line with %s is refused alone', async (_what, changes, pointer) => {
  const [broken, good] = [await rig.openCase(), await rig.openCase()];
  const { status, body } = await give([verdict(broken, changes), verdict(good)]);
  expect(status).toBe(200);
  expect(body.results).toMatchObject([
    { line: 1, status: 'refused', problem: { code: 'invalid', errors: [{ pointer }] } },
    { line: 2, caseId: good, status: 'given' },
  ]);
  expect(await stageOf(broken)).toBe('awaiting_verdict');
});

test.each([[7], [null], ['text'], [[]]])('a line that is %j is refused alone', async (line) => {
  const caseId = await rig.openCase();
  const body = { verdicts: [line, verdict(caseId)] };
  const reply = await rig.ask('POST', '/v1/verdict-batches', { key: rig.keys.brand, body });
  expect(reply.body.results).toMatchObject([{ status: 'refused' }, { status: 'given' }]);
});

test('of several lines about one case the first counts', async () => {
  const caseId = await rig.openCase();
  const { body } = await give([verdict(caseId, { verdict: 'authentic', reasonCode: 'genuine' }), verdict(caseId)]);
  expect(body.results).toMatchObject([
    { line: 1, status: 'given' },
    { line: 2, caseId, status: 'refused', problem: { errors: [{ pointer: '/caseId' }] } },
  ]);
  const { body: now } = await rig.ask('GET', `/v1/cases/${caseId}`, { key: rig.keys.staff });
  expect(now.verdict.value).toBe('authentic');
});

test.each([
  [[], '/verdicts'],
  [Array.from({ length: 501 }, (_, index) => verdict(`case-x${index}`)), '/verdicts'],
])('a batch of too few or too many lines is refused as a whole (%#)', async (lines, pointer) => {
  expect(await give(lines)).toMatchObject({ status: 422, body: { code: 'invalid', errors: [{ pointer }] } });
});
