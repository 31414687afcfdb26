import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { actOnEnrolment, lockEnrolment } from '../../database/enrolments/act-on-enrolment.ts';
import { findEnrolment, readEnrolmentEvents } from '../../database/enrolments/enrolments.ts';
import { tellEnrolments, healEnrolments } from '../../activities/sweeps/carry-enrolments.ts';
import { keepEnrolmentHistory, type enrolmentHistories } from './enrolment-histories.ts';
import { startFullRig, type FullRig } from '../support/rigs/full-rig.ts';

let rig: FullRig;
beforeAll(async () => void (rig = await startFullRig()));
afterAll(() => rig.stop());

const manager = 'jf_sample_manager';
const patience = { timeout: 60_000 };

/** The newest mail to an address whose subject fits. */
async function mailTo(email: string, subject: RegExp) {
  return vi.waitFor(async () => {
    const found = (await rig.sandbox.mails(email)).find((mail) => subject.test(mail.subject));
    expect(found, `a mail to ${email} about ${subject}`).toBeDefined();
    return found!;
  }, patience);
}

/** Where the API answers to the link in a mail. */
const applicationIn = ({ text }: { text: string }): string =>
  `/v1/applications/${/\/apply\/([\w-]{43})/.exec(text)![1]}`;

async function askForLink(email: string): Promise<string> {
  await rig.ask('POST', '/v1/application-links', { body: { email } });
  return applicationIn(await mailTo(email, /Apply for brand protection/));
}

const certificate = 'Certificate of registration, trademark 018777001';

async function apply(email: string, company: string): Promise<{ path: string; enrolmentId: string }> {
  const path = await askForLink(email);
  const { sha256 } = await rig.ask('PUT', `${path}/files`, {
    body: `${certificate}, ${company}`,
    headers: { 'Content-Type': 'text/plain' },
  });
  const { enrolment } = await rig.ask('POST', path, {
    body: {
      company,
      contact: { name: 'Ines Roth', language: 'en' },
      country: 'DE',
      zone: 'Europe/Berlin',
      markets: ['DE'],
      rights: [{ kind: 'trademark', office: 'EUIPO', number: '018777001', territories: ['EU'], documents: [sha256] }],
    },
  });
  return { path, enrolmentId: enrolment.enrolmentId };
}

/** Signs in by the link in a mail; asks as that person from then on. */
async function signIn(email: string) {
  await rig.ask('POST', '/v1/sign-in-links', { body: { email } });
  const { text } = await mailTo(email, /Sign in|sign in/);
  const [, link] = /\/sign-in\/([\w-]+)/.exec(text)!;
  const response = await fetch(`${rig.url}/v1/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: rig.url },
    body: JSON.stringify({ link }),
  });
  const headers = { Cookie: response.headers.getSetCookie()[0]!.split(';')[0]!, Origin: rig.url };
  return (method: string, path: string, body?: object) =>
    rig.ask(method, path, {
      headers,
      ...(body && { body }),
      idempotencyKey: method === 'POST' ? crypto.randomUUID() : undefined,
    });
}

/** A suspicion about an offer that carries the brand; gives its case. */
async function suspect(brand: string, listingId: string): Promise<string> {
  await rig.sandbox.putOffer({ listingId, sellerId: 'seller-1' });
  const body = {
    marketplaceId: 'harbour',
    listingId,
    sellerId: 'seller-1',
    brand,
    title: 'Lamp',
    score: 0.3,
    country: 'DE',
  };
  return (await rig.ask('POST', '/v1/suspicions', { key: 'jf_sample_detector', body })).caseId;
}

async function confirmed(ask: Awaited<ReturnType<typeof signIn>>, caseId: string, iprRecordId: string): Promise<void> {
  await ask('POST', `/v1/cases/${caseId}/verdict`, { verdict: 'counterfeit', reasonCode: 'fake_logo', iprRecordId });
  await vi.waitFor(async () => expect(await rig.kinds(caseId)).toContain('appeal_window_opened'), patience);
  const { measure } = await ask('GET', `/v1/cases/${caseId}`);
  expect(measure.inForce).toBe('removed');
}

test('a company applies, is asked for something, is approved, and confirms its first counterfeit: by HTTP and mail alone', async () => {
  const email = 'ines@northlight.example';
  const { path, enrolmentId } = await apply(email, 'Northlight Lamps');
  await mailTo(email, /We have the application/);

  const decide = (body: object) => rig.ask('POST', `/v1/enrolments/${enrolmentId}/decisions`, { key: manager, body });
  await decide({ decision: 'ask', reasonCode: 'document_missing', note: 'The certificate is cut off at the bottom.' });
  const asked = await mailTo(email, /We need something/);
  expect(asked.text).toMatch(/a document that proves a\sright is missing/);
  expect(asked.text).toContain('The certificate is cut off at the bottom.');
  const own = applicationIn(asked);
  expect(own).not.toBe(path);
  const { enrolment } = await rig.ask('GET', own);
  expect(enrolment).toMatchObject({ stage: 'awaiting_applicant', allowedActions: ['provide_information', 'withdraw'] });
  const whole = await rig.ask('PUT', `${own}/files`, {
    body: `${certificate}, whole`,
    headers: { 'Content-Type': 'text/plain' },
  });
  const { contact, ...said } = enrolment.application;
  const { name, language } = contact;
  const [right] = said.rights;
  await rig.ask('POST', own, {
    body: { ...said, contact: { name, language }, rights: [{ ...right, documents: [whole.sha256] }] },
  });
  await mailTo(email, /We have what you sent/);

  await decide({ decision: 'approve', accountManagerId: 'mara' });
  const opened = await mailTo(email, /is enrolled at/);
  expect(opened.text).toMatch(/Mara Lindqvist\s\(mara.lindqvist@harbour.example\)/);
  const ask = await signIn(email);
  const { items: rights } = await ask('GET', '/v1/rights');
  expect(rights).toMatchObject([{ standing: 'unverified', documents: [whole.sha256] }]);
  const caseId = await suspect('Northlight Lamps', 'lamp-1');
  await mailTo(email, /Is this offer genuine|genuine\?|answer/i);
  const { iprRecordId } = rights[0];
  await rig.ask('POST', `/v1/rights/${iprRecordId}/verification`, {
    key: 'jf_sample_staff',
    body: { standing: 'verified', reasonCode: 'found_in_register' },
  });
  await confirmed(ask, caseId, iprRecordId);

  await ended(enrolmentId, 'asked-and-approved');
  const { events } = await rig.ask('GET', `/v1/enrolments/${enrolmentId}`, { key: 'jf_sample_auditor' });
  expect(events.map(({ kind }: { kind: string }) => kind).filter((kind: string) => kind !== 'letter_sent')).toEqual([
    'application_received',
    'information_requested',
    'information_provided',
    'application_approved',
  ]);
  expect(JSON.stringify(events)).not.toMatch(/Northlight|Ines|certificate/i);
}, 180_000);

test('a Good Faith member comes from a line of a file to its first confirmed case', async () => {
  const email = 'nora@goodfaith.example';
  const line = `Good Lamps,${email},DE,en,0.97,0.01,trademark|EUIPO|018777002|EU|2034-01-31`;
  const file = `company,email,market,language,takedown_success_rate,counter_notice_rate,rights\n${line}\n`;
  const asking = { key: manager, body: file, headers: { 'Content-Type': 'text/csv' } };
  const results = async () =>
    ((await rig.ask('POST', '/v1/good-faith-batches', asking)) as string)
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
  expect(await results()).toMatchObject([{ line: 2, result: 'invited' }, { summary: { lines: 1, invited: 1 } }]);
  expect(await results()).toMatchObject([{ line: 2, result: 'known' }, { summary: { known: 1 } }]);
  await tellEnrolments({ database: rig.database, enrolmentRuns: rig.enrolmentRuns, heartbeat() {} });
  await vi.waitFor(() => tellAll(), patience);

  const invitation = await mailTo(email, /invites Good Lamps/);
  expect(invitation.text).toContain('97%');
  const path = applicationIn(invitation);
  const accepted = await rig.ask('POST', `${path}/acceptance`, { body: { contact: { name: 'Nora Lind' } } });
  expect(accepted.enrolment).toMatchObject({ stage: 'closed', outcome: 'enrolled' });
  await mailTo(email, /is enrolled at/);
  await ended(accepted.enrolment.enrolmentId, 'invited-and-accepted');
  const ask = await signIn(email);
  const { items: rights } = await ask('GET', '/v1/rights');
  expect(rights).toMatchObject([{ standing: 'verified', number: '018777002' }]);
  await confirmed(ask, await suspect('Good Lamps', 'lamp-2'), rights[0].iprRecordId);
  const accuracy = await ask('GET', `/v1/brands/${accepted.enrolment.account.brandId}/accuracy`);
  expect(accuracy.broughtAlong).toMatchObject({ takedownSuccessRate: '0.970000', counterNoticeRate: '0.010000' });
}, 180_000);

/** The run comes to its end. */
async function ended(enrolmentId: string, course: (typeof enrolmentHistories)[number]): Promise<void> {
  const handle = rig.client.workflow.getHandle(enrolmentId);
  await handle.result();
  await keepEnrolmentHistory(course, handle);
}

/** A round of the start sweep, in which nothing is too young to be told. */
async function tellAll(): Promise<void> {
  await tellEnrolments({ database: rig.database, enrolmentRuns: rig.enrolmentRuns, heartbeat() {} });
  const left = await rig.database
    .selectFrom('enrolments')
    .select('enrolment_id')
    .where('is_over', '=', false)
    .whereRef('seen_sequence', '<', 'sequence')
    .execute();
  expect(left).toEqual([]);
}

test('the marketplace that is silent is reminded: whoever may decide, then the lead', async () => {
  const { path, enrolmentId } = await apply('waiting@lamps.example', 'Waiting Lamps');
  await mailTo('waiting@lamps.example', /We have the application/);
  const handle = rig.client.workflow.getHandle(enrolmentId);
  await rig.time.advance(handle, '8 days');
  for (const manager of ['mara.lindqvist', 'tilda.kern']) await mailTo(`${manager}@harbour.example`, /Waiting Lamps/);
  await mailTo('lena.okafor@harbour.example', /Overdue: the application of Waiting Lamps/);
  expect((await findEnrolment(rig.database, enrolmentId))!.enrolment.stage.name).toBe('in_review');
  await rig.ask('POST', `${path}/withdrawal`);
  await handle.result();
}, 120_000);

describe('a company that is silent', () => {
  test('is reminded twice, and then the application ends, which it is told', async () => {
    const email = 'silent@lamps.example';
    const { enrolmentId } = await apply(email, 'Silent Lamps');
    const body = { decision: 'ask', reasonCode: 'identity_unclear' };
    await rig.ask('POST', `/v1/enrolments/${enrolmentId}/decisions`, { key: manager, body });
    await mailTo(email, /We need something/);
    const handle = rig.client.workflow.getHandle(enrolmentId);
    await rig.time.advance(handle, '31 days');
    await ended(enrolmentId, 'silent');
    const subjects = (await rig.sandbox.mails(email)).map(({ subject }) => subject).toReversed();
    expect(subjects.slice(1)).toEqual([
      'We have the application of Silent Lamps',
      'We need something for the application of Silent Lamps',
      'Reminder: we need something for the application of Silent Lamps',
      'Reminder: we need something for the application of Silent Lamps',
      'The enrolment of Silent Lamps has ended',
    ]);
    const { enrolment } = (await findEnrolment(rig.database, enrolmentId))!;
    expect(enrolment.stage).toMatchObject({ name: 'closed', outcome: 'lapsed' });
  }, 120_000);
});

describe('whatever becomes of its run', () => {
  test('an enrolment that has lost it gets another one, and is told nothing twice', async () => {
    const email = 'lost@lamps.example';
    const { path, enrolmentId } = await apply(email, 'Lost Lamps');
    await mailTo(email, /We have the application/);
    await vi.waitFor(
      async () => expect((await findEnrolment(rig.database, enrolmentId))!.enrolment.owed).toEqual([]),
      patience,
    );
    await rig.client.workflow.getHandle(enrolmentId).terminate('by hand');
    const heal = () =>
      healEnrolments({
        database: rig.database,
        enrolmentRuns: rig.enrolmentRuns,
        checkEveryMilliseconds: 0,
        heartbeat() {},
      });
    expect(await heal()).toContain(enrolmentId);
    expect(await heal()).not.toContain(enrolmentId);
    await rig.ask('POST', `${path}/withdrawal`);
    await mailTo(email, /is withdrawn/);
    await rig.client.workflow.getHandle(enrolmentId).result();
    expect(await rig.sandbox.mails(email)).toHaveLength(3);
  }, 120_000);

  test('one that somebody cancels by hand goes on', async () => {
    const { path, enrolmentId } = await apply('cancelled@lamps.example', 'Cancelled Lamps');
    await mailTo('cancelled@lamps.example', /We have the application/);
    await rig.client.workflow.getHandle(enrolmentId).cancel();
    await rig.ask('POST', `${path}/withdrawal`);
    await mailTo('cancelled@lamps.example', /is withdrawn/);
    await ended(enrolmentId, 'cancelled-by-hand');
  }, 120_000);

  test('what a crash has kept from it, the sweep tells', async () => {
    const { enrolmentId } = await apply('untold@lamps.example', 'Untold Lamps');
    await mailTo('untold@lamps.example', /We have the application/);
    await rig.client.workflow.getHandle(enrolmentId).terminate('by hand, before the next event');
    await rig.database.transaction().execute(async (transaction) => {
      const before = await lockEnrolment(transaction, enrolmentId);
      const actor = { kind: 'applicant', id: enrolmentId } as const;
      await actOnEnrolment(
        transaction,
        before,
        { kind: 'withdraw', actor, content: {} },
        { now: new Date().toISOString() },
      );
    });
    await vi.waitFor(() => tellAll(), patience);
    await mailTo('untold@lamps.example', /is withdrawn/);
    await rig.client.workflow.getHandle(enrolmentId).result();
    const kinds = (await readEnrolmentEvents(rig.database, enrolmentId)).map(({ kind }) => kind);
    expect(kinds).toEqual(['application_received', 'letter_sent', 'application_withdrawn', 'letter_sent']);
  }, 120_000);
});
