import { afterAll, beforeAll, expect, test } from 'vitest';
import { reportToEnrolment } from '../../activities/enrolment/report-to-enrolment.ts';
import { listSavedViews } from '../../database/access/saved-views.ts';
import { endMemberships } from '../../database/access/write-memberships.ts';
import { findEnrolment } from '../../database/enrolments/enrolments.ts';
import { sendLetters } from '../../test/support/letters/send-letters.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { erasuresOn } from '../../test/support/rigs/erasures.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { openEnrolments } from '../../test/support/rigs/open-enrolments.ts';

let rig: ApiRig;
beforeAll(async () => void (rig = await startApiRig()));
afterAll(() => rig.stop());
const { ask, closedCase, propose, eraseNow } = erasuresOn(() => rig);

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
