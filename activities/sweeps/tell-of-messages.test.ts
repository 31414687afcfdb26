import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { addMessage } from '../../database/conversations/messages.ts';
import { markRead } from '../../database/conversations/read-marks.ts';
import { storeText } from '../../database/evidence/texts.ts';
import { addMilliseconds } from '../../domain/time/calendar.ts';
import { languages, type Side } from '../../domain/vocabulary.ts';
import { startSandbox } from '../../test/support/rigs/sandbox.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/rigs/test-database.ts';
import { enrolEverybody, enterMember } from '../../test/support/rigs/people.ts';
import { openCaseIn } from '../../test/support/rigs/open-case.ts';
import { openingWith, termsWith } from '../../test/support/cases/opening.ts';
import { detector } from '../../test/support/cases/actors.ts';
import { monday } from '../../test/support/cases/calendar.ts';
import { connectMailServer, type MailServer } from '../deliveries/mail-server.ts';
import { composeUnread } from '../letters/compose-unread.ts';
import { tellOfMessages } from './tell-of-messages.ts';

let on: TestDatabase;
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

let names = 0;
let vera: string;
let nils: string;
let mara: string;
beforeEach(async () => {
  on = await createTestDatabase();
  await enrolEverybody(on.database);
  names += 1;
  [vera, nils, mara] = [`vera-${names}@brand.example`, `nils-${names}@law.example`, `mara-${names}@market.example`];
  const brandId = 'brand-1';
  await enterMember(on.database, { membershipId: 'vera', name: 'Vera Santos', email: vera, brandId });
  const delegation = { iprRecordIds: ['mark'], territories: ['EU'], endsOn: '2030-01-12' };
  const agent = { membershipId: 'nils', name: 'Nils Berg', email: nils, brandId, role: 'brand_agent' } as const;
  await enterMember(on.database, { ...agent, delegation });
  await on.database.updateTable('memberships').set({ email: mara }).where('membership_id', '=', 'manager').execute();
});
afterEach(() => on.drop());

const about = (country?: string) => async (): Promise<string> => {
  const text = JSON.stringify({ title: 'Watch', ...(country && { country }) });
  const snapshotSha256 = await storeText(on.database, { text, at: monday });
  const [given, caseId] = [{ listingId: `listing-${++names}`, snapshotSha256 }, `case-${names}`];
  const opening = { opening: openingWith(given), terms: termsWith(given), actor: detector };
  await openCaseIn(on.database, { caseId, ...opening, at: monday });
  return caseId;
};

/** Somebody writes; two minutes later those who have not read it are due to be told. */
const write = (side: Side, id: string, caseId?: string, at = monday) =>
  on.database.transaction().execute((transaction) =>
    addMessage(
      transaction,
      { brandId: 'brand-1', caseId },
      {
        author: { side, id },
        text: 'The stitches tell.',
        files: [],
        uploader: '',
        at,
        updateId: `u-${++names}`,
        tellAt: later(2, at),
      },
      { conversationId: `conversation-${++names}`, filesAtMost: 1000 },
    ),
  );
const later = (minutes: number, at = monday): string => addMilliseconds(at, minutes * 60_000);
const tell = (minutes: number): Promise<number> => {
  const sender = { address: 'brands@market.example', portal: 'https://jf.example', marketplaceName: 'Harbour Market' };
  return tellOfMessages(
    { database: on.database, mail, sender },
    () => {},
    () => later(minutes),
  );
};
const mails = (to: string) => sandbox.caller.mails(to);
const plain = (text: string): string => text.replace(/\s+/g, ' ');

test('who has not read is told once, with all that is unread in one mail, and not what it says', async () => {
  const caseId = await about('FR')();
  await write('brand', 'vera', caseId);
  await write('brand', 'vera', caseId, later(1));
  expect(await tell(1)).toBe(0);
  expect(await tell(2)).toBe(0); // two minutes after the last message, not the first
  expect(await tell(3)).toBe(1);
  expect(await tell(60)).toBe(0);
  const [letter, ...others] = await mails(mara);
  expect([letter!.subject, others]).toEqual([
    `New in the conversation about a case of Auberge Watches [${caseId}]`,
    [],
  ]);
  const text = plain(letter!.text);
  expect(text).toContain('There are 2 messages that you have not read, from Vera Santos (Auberge Watches).');
  expect(text).toContain(`https://jf.example/cases/${caseId}/messages`);
  expect(text).not.toContain('stitches');
  await write('brand', 'vera', caseId, later(61));
  expect(await tell(63)).toBe(1);
  expect(plain((await mails(mara))[0]!.text)).toContain('There is a message that you have not read');
});

test('who has read meanwhile is not told', async () => {
  const caseId = await about('FR')();
  await write('brand', 'vera', caseId);
  await markRead(on.database, { brandId: 'brand-1', caseId }, { side: 'marketplace', id: 'manager' }, 1);
  expect(await tell(5)).toBe(0);
});

test('agents are told about cases that they deal with; nobody is told what the own side has written', async () => {
  await write('marketplace', 'manager', await about('FR')());
  expect(await tell(2)).toBe(2);
  for (const to of [vera, nils]) {
    const [letter] = await mails(to);
    expect(plain(letter!.text)).toContain('from Mara Manager (Harbour Market).');
  }
  for (const caseId of [await about('GB')(), await about()(), undefined]) await write('marketplace', 'manager', caseId);
  expect(await tell(2)).toBe(3);
  expect(await mails(vera)).toHaveLength(4);
  expect(await mails(nils)).toHaveLength(1);
});

test('a brand is told the name of its account manager, and of nobody else of the marketplace', async () => {
  await enterMember(on.database, { membershipId: 'ada', name: 'Ada Neri', email: 'ada@market.example' });
  await write('marketplace', 'ada');
  await tell(2);
  const [letter] = await mails(vera);
  expect(plain(letter!.text)).toContain('from Harbour Market.');
  expect(letter!.text).not.toContain('Ada');
});

test('while the account manager is absent the deputy is told, whom the brand knows by name', async () => {
  const tilda = { name: 'Tilda Kern', email: `tilda-${names}@market.example` };
  await enterMember(on.database, { ...tilda, membershipId: 'tilda', role: 'account_manager' });
  await on.database.updateTable('brands').set({ deputy_id: 'tilda' }).execute();
  const today = { absent_from: '2026-01-12', absent_until: '2026-01-12' };
  await on.database
    .insertInto('account_managers')
    .values({ membership_id: 'manager', ...today })
    .execute();
  await write('brand', 'vera');
  await write('marketplace', 'tilda');
  expect(await tell(2)).toBe(2);
  expect([(await mails(mara)).length, (await mails(tilda.email)).length]).toEqual([0, 1]);
  expect(plain((await mails(vera))[0]!.text)).toContain('from Tilda Kern (Harbour Market).');
});

test('a mail that is not taken goes out later, and holds up no other', async () => {
  const caseId = await about('FR')();
  await sandbox.caller.mailFaults([{ kind: 'greylist', to: nils, times: 1 }]);
  await write('marketplace', 'manager', caseId);
  expect(await tell(2)).toBe(1);
  expect(await mails(vera)).toHaveLength(1);
  expect(await tell(3)).toBe(0);
  expect(await tell(8)).toBe(1);
  expect([(await mails(vera)).length, (await mails(nils)).length]).toEqual([1, 1]);
});

test('a mail that is refused for good is not tried again', async () => {
  await sandbox.caller.mailFaults([{ kind: 'refuse', to: vera, times: 1 }]);
  await write('marketplace', 'manager');
  await tell(2);
  expect(await tell(60)).toBe(0);
  expect(await mails(vera)).toEqual([]);
});

test('of two sweeps at once one tells; after one that crashed, another does', async () => {
  await write('marketplace', 'manager');
  const sent = await Promise.all([tell(2), tell(2), tell(2)]);
  expect(sent.reduce((sum, one) => sum + one)).toBe(1);
  await write('marketplace', 'manager', undefined, later(10));
  await on.database
    .updateTable('conversations')
    .set({ tell_at: later(17) })
    .execute(); // held by one that is gone
  expect(await tell(16)).toBe(0);
  expect(await tell(17)).toBe(1);
});

test('after a crash between mail and note the same mail is sent again, whatever the own side has written since', async () => {
  await write('brand', 'vera');
  expect(await tell(2)).toBe(1);
  await on.database.deleteFrom('conversation_readers').execute();
  await on.database
    .updateTable('conversations')
    .set({ told_up_to: 0, tell_at: later(3) })
    .execute();
  await write('marketplace', 'manager', undefined, later(1));
  expect(await tell(4)).toBeGreaterThan(0);
  const ids = (await mails(mara)).map(({ messageId }) => messageId);
  expect(new Set(ids).size).toBe(1);
});

test('what has waited for three days is told to nobody', async () => {
  await write('marketplace', 'manager');
  expect(await tell(3 * 24 * 60 + 1)).toBe(0);
});

test.each(languages)('the mail says so in the language of its reader: %s', (language) => {
  const unread = { name: 'Vera', language, brandName: 'Aurelia', url: 'https://jf.example/x' };
  for (const side of ['brand', 'marketplace'] as const)
    for (const caseId of [undefined, 'c_1'])
      for (const messages of [1, 2])
        for (const authorNames of [[], ['Mara', 'evil.example']]) {
          const more = { side, messages, authorNames, ...(caseId && { caseId }) };
          const { subject, text } = composeUnread({ ...unread, ...more }, 'Harbour');
          expect(subject.endsWith(caseId ? ' [c_1]' : 'Aurelia')).toBe(true);
          expect(text).not.toMatch(/\{\{|undefined|evil\.example/);
          expect(text).toContain(side === 'brand' ? 'Harbour' : 'Aurelia');
        }
});
