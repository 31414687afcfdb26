import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readErased } from '../../database/evidence/erased.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { erasuresOn, everythingOf, evidence } from '../../test/support/rigs/erasures.ts';

let rig: ApiRig;
beforeAll(async () => void (rig = await startApiRig()));
afterAll(() => rig.stop());
const { ask, closedCase, propose, decide, eraseNow } = erasuresOn(() => rig);

let old: Awaited<ReturnType<typeof closedCase>>;
/** Long after what can be contested. */
beforeEach(async () => {
  old = await closedCase();
  rig.wait('P7M');
});

describe('what is still needed stays', () => {
  test('in a case that is open', async () => {
    const caseId = await rig.openCase();
    const reply = await propose(everythingOf(caseId));
    expect(reply).toMatchObject({
      status: 409,
      body: {
        code: 'must_be_kept',
        detail: expect.stringContaining('open_case'),
        kept: [{ caseId, because: 'open_case' }],
      },
    });
  });

  test('as long as the decision can be contested, and beside what may go', async () => {
    const { caseId } = await closedCase();
    expect(await propose(everythingOf(caseId))).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('contestable') },
    });
    const reply = await propose(everythingOf(caseId, old.caseId));
    expect(reply).toMatchObject({ status: 201, body: { kept: [{ caseId, because: 'contestable' }] } });
    expect(await decide(reply.body.erasureId)).toMatchObject({
      body: { cases: [{ caseId: old.caseId }], kept: [{ caseId, because: 'contestable' }] },
    });
  });

  test('as long as a legal hold stands, which somebody else releases', async () => {
    const path = `/v1/cases/${old.caseId}/legal-hold`;
    const { body } = await propose(everythingOf(old.caseId));
    expect(await ask('POST', path, 'lead', { reason: 'court_proceedings' })).toMatchObject({ status: 200 });
    const since = rig.now();
    for (const key of ['administrator', 'lead'] as const)
      expect(await ask('POST', path, key, { reason: 'own_claim' })).toMatchObject({
        status: 409,
        body: { code: 'held', detail: expect.stringContaining(`since ${since} by lea, for court_proceedings`) },
      });
    expect((await ask('GET', path)).body.holds).toMatchObject([{ reason: 'court_proceedings', setBy: { id: 'lea' } }]);
    expect(await decide(body.erasureId)).toMatchObject({ status: 409, body: { code: 'must_be_kept' } });
    expect(await ask('POST', `${path}/release`, 'lead')).toMatchObject({
      status: 403,
      body: { code: 'not_independent' },
    });
    expect(await ask('POST', `${path}/release`, 'administrator')).toMatchObject({
      status: 200,
      body: { holds: [{ releasedBy: { id: 'administrator' } }] },
    });
    expect(await decide(body.erasureId)).toMatchObject({ status: 200 });
  });

  test('where an open case rests on it', async () => {
    const { subject } = await rig.database
      .selectFrom('cases')
      .select('listing_id as subject')
      .where('case_id', '=', old.caseId)
      .executeTakeFirstOrThrow();
    await rig.openCase({ listingId: subject, cites: old.caseId });
    expect(await propose(everythingOf(old.caseId))).toMatchObject({
      body: { detail: expect.stringContaining('open_case_rests_on_it') },
    });
  });
});

test('a file goes from the case that is meant, and its bytes with the last place that holds them', async () => {
  const content = `${evidence}, twice`;
  const [one, other] = [await closedCase(content), await closedCase(content)];
  rig.wait('P7M');
  const bytes = () =>
    rig.database.selectFrom('files').select('bytes').where('sha256', '=', one.file).executeTakeFirstOrThrow();
  await eraseNow({ kind: 'cases', cases: [{ caseId: one.caseId, files: [one.file] }] });
  expect((await ask('GET', `/v1/cases/${one.caseId}/files/${one.file}`)).status).toBe(410);
  expect((await ask('GET', `/v1/cases/${other.caseId}/files/${one.file}`)).status).toBe(200);
  expect(await readErased(rig.database, [one.file])).toEqual([]);
  expect(await readErased(rig.database, [one.file], one.caseId)).toHaveLength(1);

  await eraseNow({ kind: 'cases', cases: [{ caseId: other.caseId, files: [one.file] }] });
  expect((await bytes()).bytes).toBeNull();
  // Brought anew it is evidence again, and not where it was erased.
  await rig.ask('PUT', '/v1/files', { key: rig.keys.brand, body: content });
  expect((await bytes()).bytes).not.toBeNull();
  expect((await ask('GET', `/v1/cases/${other.caseId}/files/${one.file}`)).status).toBe(410);
});
