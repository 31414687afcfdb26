import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readLog } from '../../database/deliveries/delivery-log.ts';
import { handOverBrands } from '../../database/brands/hand-over.ts';
import { redeliver } from '../../database/deliveries/redeliver.ts';
import { endMemberships } from '../../database/access/write-memberships.ts';
import { writePreferences } from '../../database/access/mail-preferences.ts';
import { markRead } from '../../database/conversations/read-marks.ts';
import { optionalKinds } from '../../domain/notifications/preferences.ts';
import { languages } from '../../domain/vocabulary.ts';
import { startApiRig, type ApiRig } from '../../test/support/rigs/api-rig.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { marketplaceSecret, startSandbox } from '../../test/support/rigs/sandbox.ts';
import { lettersOf } from '../../test/support/letters/letters-of.ts';
import { connectMailServer, type MailServer } from '../deliveries/mail-server.ts';
import { lives } from '../letters/compose-letter.cases.ts';
import { composeDigest } from '../letters/compose-digest.ts';
import { connectMarketplace } from '../marketplace/marketplace.ts';
import { sendDigests } from './send-digests.ts';
import { tellOfMessages } from './tell-of-messages.ts';

let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let mail: MailServer;
beforeAll(async () => {
  sandbox = await startSandbox();
  mail = connectMailServer({ url: sandbox.smtpUrl });
});
afterAll(async () => {
  mail.close();
  await sandbox.stop();
});

let rig: ApiRig;
let names = 0;
let vera: string;
beforeEach(async () => {
  rig = await startApiRig();
  vera = `vera-${++names}@brand.example`;
  await enterMember(rig.database, { membershipId: 'vera', name: 'Vera Santos', email: vera, brandId: 'brand-1' });
  await want('vera');
});
afterEach(() => rig.stop());

const want = (membershipId: string) =>
  writePreferences(rig.database, membershipId, {
    kinds: Object.fromEntries(optionalKinds.map((kind) => [kind, 'digest'])),
    digestHour: null,
  });

/** A case that the brand dismisses: its end is information. */
async function dismissed(): Promise<string> {
  const caseId = await rig.openCase();
  const verdict = { verdict: 'authentic', reasonCode: 'genuine' };
  const said = await rig.ask('POST', `/v1/cases/${caseId}/verdict`, { key: rig.keys.brand, body: verdict });
  expect(said.status).toBe(200);
  return caseId;
}
const sender = { address: 'brands@market.example', portal: 'https://jf.example', marketplaceName: 'Harbour Market' };
const within = () => ({
  database: rig.database,
  mail,
  sender,
  marketplace: connectMarketplace({ url: 'http://127.0.0.1:1', secret: marketplaceSecret }),
  linkSecret: 'a secret of this test',
});
const inAnHour = (hours = 1): string => new Date(Date.parse(rig.now()) + hours * 3_600_000).toISOString();
const send = (at = inAnHour()): Promise<number> =>
  sendDigests(
    within(),
    () => {},
    () => at,
  );
const logOf = async (caseId: string) =>
  (
    await readLog(rig.database, { brandId: 'brand-1', readersParty: undefined, caseId, channel: 'mail' }, { limit: 99 })
  ).filter(({ kind, recipientId }) => kind === 'suspicion_dismissed' && recipientId === 'vera');

test('one mail tells of all that came since the last digest, by case, and there is none of nothing', async () => {
  const [one, other] = [await dismissed(), await dismissed()];
  expect(await send(rig.now())).toBe(0);
  expect(await logOf(one)).toMatchObject([{ state: 'held', heldUntil: expect.any(String), digestId: null }]);
  expect(await send()).toBe(1);
  expect(await send()).toBe(0);
  const [digest, ...others] = await sandbox.caller.mails(vera);
  expect([digest!.subject, others]).toEqual(['A digest from Harbour Market: 2 messages', []]);
  for (const caseId of [one, other]) {
    expect(digest!.text).toContain(`Case ${caseId} (Auberge Watches)`);
    expect(digest!.text).toContain(`https://jf.example/cases/${caseId}`);
  }
  const [logged] = await logOf(one);
  expect(logged).toMatchObject({ state: 'delivered', heldUntil: null, attempts: [{ outcome: 'accepted' }] });
  expect(digest!.messageId).toBe(`<${logged!.digestId}@joint-force>`);
  const third = await dismissed();
  expect(await send()).toBe(1);
  expect((await sandbox.caller.mails(vera))[0]!.text).toContain(third);
  expect((await sandbox.caller.mails(vera))[0]!.text).not.toContain(one);
});

describe('whoever is killed', () => {
  test('before the mail, loses nothing; between mail and note, leaves the same mail to be sent again', async () => {
    const caseId = await dismissed();
    const killed = { ...within(), mail: { ...mail, send: () => new Promise<string>(() => {}) } };
    void sendDigests(
      killed,
      () => {},
      () => inAnHour(),
    );
    await expect.poll(async () => (await logOf(caseId))[0]!.digestId).not.toBeNull();
    await expect
      .poll(() => rig.database.selectFrom('digests').select('try_at').execute())
      .not.toEqual([{ try_at: inAnHour() }]);
    await dismissed(); // what comes meanwhile is not in it
    expect(await send()).toBe(1);
    expect(await send(inAnHour(2))).toBe(1);
    const mails = await sandbox.caller.mails(vera);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(2);
    expect((await logOf(caseId))[0]).toMatchObject({ state: 'delivered' });
  });

  test('of several at once, one makes it up and one sends it', async () => {
    await dismissed();
    const sent = await Promise.all([send(), send(), send()]);
    expect(sent.reduce((sum, one) => sum + one)).toBe(1);
    expect(await sandbox.caller.mails(vera)).toHaveLength(1);
  });
});

test('a mail that is not taken goes out later, with every attempt in the log; one that is refused for good fails', async () => {
  const caseId = await dismissed();
  await sandbox.caller.mailFaults([{ kind: 'greylist', to: vera, times: 1 }]);
  expect(await send()).toBe(0);
  expect(await send()).toBe(0);
  expect(await send(inAnHour(2))).toBe(1);
  expect((await logOf(caseId))[0]!.attempts.map(({ outcome }) => outcome)).toEqual(['failed', 'accepted']);
  const refused = await dismissed();
  await sandbox.caller.mailFaults([{ kind: 'refuse', to: vera, times: 1 }]);
  expect(await send(inAnHour(2))).toBe(0);
  expect((await logOf(refused))[0]).toMatchObject({ state: 'failed' });
  expect(await send(inAnHour(9))).toBe(0);
});

test('after three days it is given up, and whoever has left gets none', async () => {
  const caseId = await dismissed();
  await sandbox.caller.mailFaults([{ kind: 'greylist', to: vera, times: 9 }]);
  await send();
  await send(inAnHour(74));
  expect((await logOf(caseId))[0]).toMatchObject({ state: 'failed' });
  await sandbox.caller.mailFaults([]);
  const left = await dismissed();
  await rig.database.transaction().execute((transaction) => endMemberships(transaction, ['vera'], rig.now()));
  expect(await send()).toBe(0);
  expect((await logOf(left))[0]).toMatchObject({ state: 'failed' });
});

test('what is asked for by hand goes alone; what is handed over goes at once, to the other', async () => {
  const caseId = await dismissed();
  const [{ deliveryId } = { deliveryId: '' }] = await logOf(caseId);
  const asked = { actor: { kind: 'staff', id: 'ada' } as const, at: rig.now() };
  expect(await redeliver(rig.database, deliveryId, asked)).toMatchObject({ deliveryId });
  expect((await logOf(caseId))[0]).toMatchObject({ state: 'pending', heldUntil: null, digestId: null });
  expect(await send()).toBe(0);

  await want('manager');
  const second = await rig.openCase();
  await rig.ask('POST', `/v1/cases/${second}/information-requests`, { key: rig.keys.brand, body: { note: 'See.' } });
  const verdict = { verdict: 'authentic', reasonCode: 'genuine' };
  await rig.ask('POST', `/v1/cases/${second}/verdict`, { key: rig.keys.brand, body: verdict });
  await enterMember(rig.database, {
    membershipId: 'tilda',
    name: 'Tilda',
    email: 't@m.example',
    role: 'account_manager',
  });
  const handOver = { fromId: 'manager', toId: 'tilda' };
  const ofTilda = () =>
    rig.database
      .selectFrom('deliveries')
      .select(['kind', 'state', 'recipient_id'])
      .where('case_id', '=', second)
      .where('party', '=', 'account_manager')
      .where('kind', '=', 'suspicion_dismissed')
      .execute();
  expect(await ofTilda()).toMatchObject([{ state: 'held', recipient_id: 'manager' }]);
  await rig.database.transaction().execute((transaction) => handOverBrands(transaction, handOver, rig.now()));
  expect(await ofTilda()).toMatchObject([{ state: 'pending', recipient_id: 'tilda' }]);
});

describe('messages of a conversation', () => {
  const write = (caseId: string) =>
    rig.ask('POST', `/v1/cases/${caseId}/conversation/messages`, {
      key: rig.keys.manager,
      body: { text: 'The clasp?' },
    });
  const tell = (): Promise<number> =>
    tellOfMessages(
      within(),
      () => {},
      () => inAnHour(0.5),
    );

  test('stand in the digest, and not what they say', async () => {
    const caseId = await rig.openCase();
    await write(caseId);
    expect(await tell()).toBe(0);
    expect(await send(inAnHour(2))).toBe(1);
    const [digest] = await sandbox.caller.mails(vera);
    expect(digest!.text).toContain(`https://jf.example/cases/${caseId}/messages`);
    expect(digest!.text).not.toContain('clasp');
    expect(await send(inAnHour(3))).toBe(0);
  });

  test('that were read before stand in none', async () => {
    const caseId = await rig.openCase();
    await write(caseId);
    await tell();
    await markRead(rig.database, { brandId: 'brand-1', caseId }, { side: 'brand', id: 'vera' }, 1);
    expect(await send(inAnHour(2))).toBe(0);
    expect(await sandbox.caller.mails(vera)).toEqual([]);
  });

  test('come to nobody who wants none', async () => {
    await writePreferences(rig.database, 'vera', { kinds: { conversation_message: 'never' }, digestHour: null });
    await write(await rig.openCase());
    expect(await tell()).toBe(0);
    expect(await send(inAnHour(2))).toBe(0);
    expect(await sandbox.caller.mails(vera)).toEqual([]);
  });
});

test.each(languages)('every kind that may stand in a digest has words there, in the language %s', (language) => {
  const letters = Object.values(lives).flatMap((life) => lettersOf(life(), language));
  for (const kind of optionalKinds) {
    const ofKind = letters.filter(({ notification }) => notification.kind === kind && notification.party !== 'seller');
    const conversations =
      kind === 'conversation_message'
        ? ['case-1', undefined].map((caseId) => ({
            ...{ brandName: 'Aurelia', url: 'https://jf.example/c' },
            ...(caseId && { caseId }),
          }))
        : [];
    expect([kind, ofKind.length + conversations.length > 0]).toEqual([kind, true]);
    const contents = { name: 'Vera', language, letters: ofKind, conversations };
    const { subject, text, html } = composeDigest(contents, 'Harbour');
    expect(subject + text).not.toMatch(/\{\{|undefined/);
    expect(html).toContain('https://');
  }
});
