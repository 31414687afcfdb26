import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eraseWhatIsKeptNoLonger } from '../../activities/sweeps/erase-what-is-over.ts';
import { reportToEnrolment } from '../../activities/enrolment/report-to-enrolment.ts';
import { listSavedViews } from '../../database/access/saved-views.ts';
import { endMemberships } from '../../database/access/write-memberships.ts';
import { findEnrolment } from '../../database/enrolments/enrolments.ts';
import { readErased } from '../../database/evidence/erased.ts';
import type { ChainedEvent } from '../../audit/checks/chain.ts';
import { sendLetters } from '../../test/support/letters/send-letters.ts';
import { timelineFaults } from '../../test/support/audit/timeline-faults.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { openEnrolments } from '../../test/support/rigs/open-enrolments.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { securedEndpoint, validatedBody } from '../../test/support/rigs/secured-endpoint.ts';

let rig: ApiRig;
beforeAll(async () => void (rig = await startApiRig()));
afterAll(() => rig.stop());

type Key = keyof ApiRig['keys'];
const ask = (method: string, path: string, key: Key = 'lead', body?: object, headers = {}) =>
  rig.ask(method, path, { key: rig.keys[key], ...(body && { body }), headers });

const note = 'The seller told us of an illness.';
const evidence = 'Passport of the seller';

/** A case of brand-1 that its brand has cleared with a note and a file, and so is closed. */
async function closedCase(content = `${evidence} ${Math.random()}`, changes = {}) {
  const caseId = await rig.openCase(changes);
  const { body: file } = await rig.ask('PUT', '/v1/files', { key: rig.keys.brand, body: content });
  const verdict = { verdict: 'authentic', reasonCode: 'genuine', note, files: [file.sha256] };
  const given = await ask('POST', `/v1/cases/${caseId}/verdict`, 'brand', verdict, {
    'Idempotency-Key': `v-${caseId}`,
  });
  expect(given).toMatchObject({ status: 200, body: { stage: 'closed' } });
  return { caseId, file: file.sha256 as string };
}
const everythingOf = (...caseIds: string[]) => ({ kind: 'cases', cases: caseIds.map((caseId) => ({ caseId })) });
const propose = (subject: object, key: Key = 'lead', reason = 'person_asked') =>
  ask('POST', '/v1/erasures', key, { subject, reason, note: 'Letter 12.' });
const decide = (erasureId: string, key: Key = 'administrator', decision = 'approve') =>
  ask('POST', `/v1/erasures/${erasureId}/decision`, key, { decision });
async function eraseNow(subject: object, reason = 'person_asked') {
  const { body } = await propose(subject, 'lead', reason);
  return decide(body.erasureId);
}

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

test('everything of a seller goes, in all cases that need it no more', async () => {
  const [one, other] = [
    await closedCase(undefined, { sellerId: 'seller-x' }),
    await closedCase(undefined, { sellerId: 'seller-x' }),
  ];
  rig.wait('P7M');
  const open = await rig.openCase({ sellerId: 'seller-x' });
  const done = await eraseNow({ kind: 'seller', marketplaceId: 'market-1', sellerId: 'seller-x' });
  expect(done).toMatchObject({
    status: 200,
    body: { texts: 4, files: 2, kept: [{ caseId: open, because: 'open_case' }] },
  });
  expect(done.body.cases.map(({ caseId }: { caseId: string }) => caseId)).toEqual([one.caseId, other.caseId]);
});

test('name, address and words of a member go once they have left', async () => {
  const { database } = rig;
  const memberId = 'vera';
  await enterMember(database, {
    membershipId: memberId,
    brandId: 'brand-1',
    name: 'Vera Santos',
    email: 'vera@brand.example',
  });
  const vera = await rig.issue({ role: 'brand_reviewer', actorId: memberId, brandId: 'brand-1' });
  const kept = await rig.ask('PUT', '/v1/saved-views/mine', { key: vera, body: { address: '/cases?q=who' } });
  expect(kept.status).toBe(200);
  const caseId = await rig.openCase();
  const question = { method: 'POST', path: `/v1/cases/${caseId}/information-requests`, body: { note: 'Who are you?' } };
  await rig.ask(question.method, question.path, { key: vera, body: question.body });
  const subject = { kind: 'member', memberId };
  const refused = (because: string) => ({ status: 409, body: { detail: expect.stringContaining(because) } });
  expect(await propose(subject)).toMatchObject(refused('still_member'));
  await database.transaction().execute((transaction) => endMemberships(transaction, [memberId], rig.now()));
  expect(await propose(subject)).toMatchObject(refused('acts_in_open_case'));

  await ask('POST', `/v1/cases/${caseId}/verdict`, 'brand', { verdict: 'authentic', reasonCode: 'genuine' });
  const nameFirst = await eraseNow(subject);
  expect(nameFirst).toMatchObject({ body: { texts: 0, kept: [{ caseId, because: 'contestable' }] } });
  rig.wait('P7M');
  expect(await eraseNow(subject)).toMatchObject({ status: 200, body: { texts: 1, kept: [] } });
  const row = await database
    .selectFrom('memberships')
    .select(['name', 'email'])
    .where('membership_id', '=', memberId)
    .executeTakeFirstOrThrow();
  expect(row).toEqual({ name: '–', email: 'vera@erased.invalid' });
  expect(await listSavedViews(database, { readerId: memberId, brandId: 'brand-1' })).toEqual([]);
  const timeline = (await ask('GET', `/v1/cases/${caseId}/timeline`)).body;
  expect(timeline.names).toEqual({});
  expect(JSON.stringify(timeline)).not.toContain('Who are you?');
});

test('letters to a member who has left go with them, and those that quote what they wrote; letters to others stay', async () => {
  const { database } = rig;
  for (const membershipId of ['nils', 'olga'])
    await enterMember(database, {
      ...{ membershipId, name: `Person ${membershipId}`, email: `${membershipId}@brand.example` },
      brandId: 'brand-1',
    });
  const caseId = await rig.openCase();
  const nils = await rig.issue({ role: 'brand_reviewer', actorId: 'nils', brandId: 'brand-1' });
  const path = `/v1/cases/${caseId}/verdict`;
  await rig.ask('POST', path, {
    key: nils,
    body: { verdict: 'authentic', reasonCode: 'genuine', note: 'It is ours.' },
  });
  const verdict = (await ask('GET', `/v1/cases/${caseId}/timeline`)).body.items.find(
    ({ kind }: { kind: string }) => kind === 'verdict_given',
  );
  const quoting = (deliveryId: string): boolean => deliveryId.includes('dismissed');
  const quotes = [verdict.data.textSha256];
  const all = await sendLetters(database, caseId, { quotes: [] });
  await database.updateTable('sent_letters').set({ quotes }).where('delivery_id', 'in', all.filter(quoting)).execute();
  expect(all.some(quoting)).toBe(true);

  await database.transaction().execute((transaction) => endMemberships(transaction, ['nils'], rig.now()));
  await ask('POST', `/v1/cases/${caseId}/legal-hold`, 'lead', { reason: 'court_proceedings' });
  rig.wait('P7M');
  const subject = { kind: 'member', memberId: 'nils' };
  expect(await eraseNow(subject)).toMatchObject({ body: { texts: 0, kept: [{ caseId, because: 'legal_hold' }] } });
  await ask('POST', `/v1/cases/${caseId}/legal-hold/release`, 'administrator');
  const { body } = await eraseNow(subject);
  const standing: string[] = [];
  for (const deliveryId of all)
    if ((await ask('GET', `/v1/deliveries/${deliveryId}/letters`)).body.items[0].text) standing.push(deliveryId);
  expect(standing).toEqual(all.filter((one) => !one.endsWith('.nils') && !quoting(one)));
  expect(body.texts).toBe(1 + all.length - standing.length);
});

test('letters go with the texts of their case, when those have had their time', async () => {
  const { caseId } = await closedCase();
  const letters = await sendLetters(rig.database, caseId);
  expect(letters.length).toBeGreaterThan(0);
  const sweep = () => eraseWhatIsKeptNoLonger({ database: rig.database, heartbeat: () => {} }, rig.now);
  const wordsOf = async () => (await ask('GET', `/v1/deliveries/${letters[0]}/letters`)).body.items[0];
  rig.wait('P13M');
  await sweep();
  expect(await wordsOf()).toHaveProperty('text');
  rig.wait('P24M');
  await sweep();
  expect(await wordsOf()).toMatchObject({ erased: { because: 'retention_ended' } });
});

test('what a company said goes once its enrolment is over', async () => {
  const { database } = rig;
  const { inReview } = await openEnrolments(database, 'shy', rig.now());
  const { enrolmentId } = inReview;
  const subject = { kind: 'enrolment', enrolmentId };
  expect(await propose(subject)).toMatchObject({ body: { detail: expect.stringContaining('open_enrolment') } });
  const refusal = { decision: 'refuse', reasonCode: 'no_registered_right', note: 'Nothing stands in the register.' };
  await ask('POST', `/v1/enrolments/${enrolmentId}/decisions`, 'manager', refusal);
  for (const { about } of (await findEnrolment(database, enrolmentId))!.enrolment.owed)
    await reportToEnrolment(database, enrolmentId, {
      kind: 'report_letter',
      content: { about, isSent: true },
      now: rig.now(),
    });
  expect(await eraseNow(subject)).toMatchObject({ status: 200, body: { texts: 2 } });
  const view = (await ask('GET', `/v1/enrolments/${enrolmentId}`)).body;
  expect(view).toMatchObject({ erased: { because: 'person_asked' }, refused: { erased: { because: 'person_asked' } } });
  expect(JSON.stringify(view)).not.toContain('shy.example');
});

test('what has had its time goes by itself, and what is held stays', async () => {
  const held = await closedCase();
  await ask('POST', `/v1/cases/${held.caseId}/legal-hold`, 'lead', { reason: 'authority_inquiry' });
  const sweep = () => eraseWhatIsKeptNoLonger({ database: rig.database, heartbeat: () => {} }, rig.now);
  await sweep();
  const words = async (caseId: string) => JSON.stringify((await ask('GET', `/v1/cases/${caseId}/timeline`)).body);
  expect(await words(old.caseId)).toContain(note);
  rig.wait('P37M');
  expect(await sweep()).toBeGreaterThan(0);
  expect(await words(old.caseId)).not.toContain(note);
  expect((await ask('GET', `/v1/cases/${old.caseId}/annex`)).body.items).toMatchObject([
    { kind: 'erased', actor: { kind: 'system' }, data: { reason: 'retention_ended', texts: 2, files: 1 } },
  ]);
  expect(await words(held.caseId)).toContain(note);
  await ask('POST', `/v1/cases/${held.caseId}/legal-hold/release`, 'administrator');
  await sweep();
  expect(await words(held.caseId)).not.toContain(note);
  expect(await sweep()).toBe(0);
});
