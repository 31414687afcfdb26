import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChainedEvent } from '../../audit/checks/chain.ts';
import { readErased } from '../../database/evidence/erased.ts';
import { timelineFaults } from '../../test/support/audit/timeline-faults.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { erasuresOn, everythingOf, note } from '../../test/support/rigs/erasures.ts';
import { securedEndpoint, validatedBody } from '../../test/support/rigs/secured-endpoint.ts';

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

describe('who proposes', () => {
  const request = () => ({
    method: 'POST',
    path: '/v1/erasures',
    body: { subject: everythingOf(old.caseId), reason: 'person_asked' },
  });
  securedEndpoint(() => rig, 'proposeErasures', 'lead', request);
  validatedBody(
    () => rig,
    'lead',
    async () => request(),
  );
});

describe('who decides', () => {
  securedEndpoint(
    () => rig,
    'decideErasures',
    'administrator',
    async () => {
      const { body } = await propose(everythingOf(old.caseId));
      return { method: 'POST', path: `/v1/erasures/${body.erasureId}/decision`, body: { decision: 'refuse' } };
    },
  );
});

test.each([
  [{ kind: 'cases', cases: [] }, 422],
  [{ kind: 'cases', cases: [{ caseId: '../etc' }] }, 422],
  [{ kind: 'cases', cases: [{ caseId: 'no-such-case' }] }, 422],
  [{ kind: 'cases', cases: [{ caseId: 'case-1', texts: ["' OR 1=1"] }] }, 422],
  [{ kind: 'cases', cases: [{ caseId: 'case-1', texts: ['a'.repeat(64)] }] }, 422],
  [{ kind: 'seller', marketplaceId: 'market-1', sellerId: '%' }, 422],
  [{ kind: 'seller', marketplaceId: 'market-1', sellerId: 'nobody' }, 422],
  [{ kind: 'member', memberId: 'nobody' }, 422],
  [{ kind: 'enrolment', enrolmentId: 'none' }, 422],
  [{ kind: 'everything' }, 422],
])('a proposal about %j is answered %i', async (subject, status) => {
  expect((await propose(subject)).status).toBe(status);
});

test('a case is named once: what is meant of it stands in one place', async () => {
  const subject = { kind: 'cases', cases: [{ caseId: old.caseId }, { caseId: old.caseId, texts: [] }] };
  expect(await propose(subject)).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/subject/cases/1/caseId', detail: 'is named already' }] },
  });
});

test('two people erase, and the ledger holds as before', async () => {
  const { caseId, file } = old;
  const before = (await ask('GET', `/v1/cases/${caseId}/timeline`)).body.items as ChainedEvent[];
  const proposed = await propose(everythingOf(caseId));
  expect(proposed).toMatchObject({ status: 201, body: { standing: 'waiting', kept: [] } });
  const { erasureId } = proposed.body;
  expect(await ask('GET', `/v1/erasures/${erasureId}`, 'auditor')).toMatchObject({ body: { texts: 2, files: 1 } });

  expect(await decide(erasureId, 'lead')).toMatchObject({ status: 403, body: { code: 'not_independent' } });
  expect(await decide(erasureId)).toMatchObject({ status: 200, body: { standing: 'approved', texts: 2, files: 1 } });

  const erased = { at: rig.now(), because: 'person_asked' };
  const { items } = (await ask('GET', `/v1/cases/${caseId}/timeline`)).body;
  const verdict = items.find(({ kind }: { kind: string }) => kind === 'verdict_given');
  expect(verdict).toMatchObject({ erased });
  expect(verdict).not.toHaveProperty('note');
  expect(items.map(({ hash }: ChainedEvent) => hash)).toEqual(before.map(({ hash }) => hash));
  expect(await timelineFaults(caseId, items)).toEqual([]);
  expect((await ask('GET', `/v1/cases/${caseId}`)).body).toMatchObject({
    listing: { erased },
    files: [{ sha256: file, erased }],
  });
  expect(await ask('GET', `/v1/cases/${caseId}/files/${file}`)).toMatchObject({
    status: 410,
    body: { code: 'erased', erased },
  });
  const annex = (await ask('GET', `/v1/cases/${caseId}/annex`)).body.items;
  expect(annex).toMatchObject([
    {
      kind: 'erased',
      actor: { kind: 'staff', id: 'administrator' },
      data: { reason: 'person_asked', texts: 2, files: 1, erasureId, proposedBy: 'lea' },
    },
  ]);
  expect(await readErased(rig.database, [file, verdict.data.textSha256, 'a'.repeat(64)])).toEqual(
    [file, verdict.data.textSha256]
      .toSorted((one, other) => (one < other ? -1 : 1))
      .map((sha256) => ({ sha256, erasedAt: rig.now(), reason: 'person_asked' })),
  );

  expect(await decide(erasureId)).toMatchObject({ status: 409, body: { code: 'stage_conflict' } });
});

test('an answer that was kept for the sender gives the words back no more', async () => {
  const { caseId, file } = old;
  await eraseNow(everythingOf(caseId));
  const verdict = { verdict: 'authentic', reasonCode: 'genuine', note, files: [file] };
  const sentAgain = await ask('POST', `/v1/cases/${caseId}/verdict`, 'brand', verdict, {
    'Idempotency-Key': `v-${caseId}`,
  });
  expect(sentAgain).toMatchObject({ status: 410, body: { code: 'erased' } });
});

test('a proposal that is refused erases nothing', async () => {
  const { body } = await propose(everythingOf(old.caseId));
  expect(await decide(body.erasureId, 'administrator', 'refuse')).toMatchObject({ body: { standing: 'refused' } });
  expect(JSON.stringify((await ask('GET', `/v1/cases/${old.caseId}/timeline`)).body)).toContain(note);
  expect(await decide(body.erasureId)).toMatchObject({ status: 409 });
});

test('of two who approve at once, one does; the same request again is answered as before', async () => {
  const { body } = await propose(everythingOf(old.caseId));
  const other = await rig.issue({ role: 'lead', actorId: 'leo' });
  const path = `/v1/erasures/${body.erasureId}/decision`;
  const replies = await Promise.all(
    [rig.keys.administrator, other].map((key) =>
      rig.ask('POST', path, { key, body: { decision: 'approve' }, headers: { 'Idempotency-Key': 'one' } }),
    ),
  );
  expect(replies.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  const key = [rig.keys.administrator, other][replies.findIndex(({ status }) => status === 200)]!;
  await rig.database.deleteFrom('idempotency_keys').execute(); // the answer was never kept: its process was killed
  const again = await rig.ask('POST', path, {
    key,
    body: { decision: 'approve' },
    headers: { 'Idempotency-Key': 'one' },
  });
  expect(again).toMatchObject({ status: 200, body: { standing: 'approved' } });
  expect((await ask('GET', `/v1/cases/${old.caseId}/annex`)).body.items).toHaveLength(1);
});

test('what was erased meanwhile is left as it is', async () => {
  const [one, other] = [await propose(everythingOf(old.caseId)), await propose(everythingOf(old.caseId))];
  await decide(one.body.erasureId);
  expect(await decide(other.body.erasureId)).toMatchObject({
    status: 200,
    body: { standing: 'approved', texts: 0, files: 0 },
  });
  expect((await ask('GET', `/v1/cases/${old.caseId}/annex`)).body.items).toHaveLength(1);
});
