import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { addMessage } from '../../database/conversations/messages.ts';
import { markRead } from '../../database/conversations/read-marks.ts';
import { keepPolicy } from '../../database/terms/policies.ts';
import { jointForce } from '../../domain/policy/joint-force.ts';
import { languages, type Side } from '../../domain/vocabulary.ts';
import { startSandbox } from '../../test/support/rigs/sandbox.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/rigs/test-database.ts';
import { enrolEverybody, enterMember } from '../../test/support/rigs/people.ts';
import { connectMailServer, type MailServer } from '../deliveries/mail-server.ts';
import { composeUnheard } from '../letters/compose-unheard.ts';
import { tellLeads } from './tell-leads.ts';

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
let lea: string;
let leo: string;
beforeEach(async () => {
  on = await createTestDatabase();
  await enrolEverybody(on.database);
  names += 1;
  [lea, leo] = [`lea-${names}@market.example`, `leo-${names}@market.example`];
  await enterMember(on.database, { membershipId: 'lea', name: 'Lea Holt', email: lea, role: 'lead' });
  await enterMember(on.database, { membershipId: 'leo', name: 'Leo Wirth', email: leo, role: 'lead', language: 'de' });
});
afterEach(() => on.drop());

const brandId = 'brand-1';
const friday = '2026-01-09T17:00:00.000Z';
const monday = '2026-01-12T23:00:00.000Z'; // its last moment in Berlin

const write = (side: Side, at: string): Promise<unknown> =>
  on.database.transaction().execute((transaction) =>
    addMessage(
      transaction,
      { brandId },
      {
        author: { side, id: 'somebody' },
        text: 'The seam?',
        files: [],
        uploader: '',
        at,
        updateId: `u-${++names}`,
        tellAt: at,
      },
      { conversationId: `conversation-${names}`, filesAtMost: 10 },
    ),
  );
const read = (upTo: number) => markRead(on.database, { brandId }, { side: 'marketplace', id: 'ada' }, upTo);
const sender = { address: 'brands@market.example', portal: 'https://jf.example', marketplaceName: 'Harbour Market' };
const tell = (at: string): Promise<number> =>
  tellLeads(
    { database: on.database, mail, sender },
    () => {},
    () => at,
  );
const plain = (text: string): string => text.replace(/\s+/g, ' ');

test('what nobody of the marketplace has read or answered within a business day is told to every lead, once', async () => {
  await write('brand', friday);
  expect(await tell(friday)).toBe(0);
  expect(await tell('2026-01-12T22:59:59.000Z')).toBe(0);
  expect(await tell(monday)).toBe(2);
  expect(await tell('2026-01-20T12:00:00.000Z')).toBe(0);
  const [letter, ...others] = await sandbox.caller.mails(lea);
  expect([letter!.subject, others]).toEqual(['Unheard: Auberge Watches waits in its conversation', []]);
  const text = plain(letter!.text);
  expect(text).toContain('Auberge Watches wrote on Friday, 9 January 2026');
  expect(text).toContain('The brand’s partner is Mara Manager.');
  expect(text).toContain(`https://jf.example/brands/${brandId}/messages`);
  expect(text).not.toContain('seam');
  expect((await sandbox.caller.mails(leo))[0]!.subject).toContain('Ungehört');
});

test('the brand that writes on in the same silence is told of no second time, and again in the next one', async () => {
  await write('brand', friday);
  await tell(friday);
  await write('brand', '2026-01-10T12:00:00.000Z');
  expect(await tell(monday)).toBe(2);
  expect(plain((await sandbox.caller.mails(lea))[0]!.text)).toContain('has written 2 messages since');
  await write('brand', '2026-01-13T09:00:00.000Z');
  expect(await tell('2026-01-15T00:00:00.000Z')).toBe(0);
  await read(3);
  await write('brand', '2026-01-15T09:00:00.000Z');
  expect(await tell('2026-01-16T22:59:00.000Z')).toBe(0);
  expect(await tell('2026-01-16T23:00:00.000Z')).toBe(2);
});

test('whoever of the marketplace reads or answers has heard the brand; nobody has to be heard by it', async () => {
  await write('marketplace', friday);
  expect(await tell(monday)).toBe(0);
  await write('brand', friday);
  await read(2);
  await write('brand', friday);
  await write('marketplace', friday);
  expect(await tell(monday)).toBe(0);
});

test('the time is that of the brand’s policy; of what was read before it counts what was not', async () => {
  await keepPolicy(on.database, { ...jointForce, name: 'hasty', conversation: { readWithin: 'PT1H' } });
  await on.database.updateTable('brands').set({ policy: 'hasty' }).execute();
  await write('brand', '2026-01-12T10:00:00.000Z');
  await tell('2026-01-12T10:01:00.000Z');
  await write('brand', '2026-01-12T10:30:00.000Z');
  await read(1);
  expect(await tell('2026-01-12T11:00:00.000Z')).toBe(0);
  expect(await tell('2026-01-12T11:30:00.000Z')).toBe(2);
});

test('a mail that is not taken goes out later, and holds up no other; one that is refused for good is not tried again', async () => {
  await write('brand', friday);
  await sandbox.caller.mailFaults([{ kind: 'greylist', to: lea, times: 1 }]);
  await sandbox.caller.mailFaults([{ kind: 'refuse', to: leo, times: 1 }]);
  await tell(monday);
  await tell('2026-01-12T23:05:00.000Z');
  await tell('2026-01-13T12:00:00.000Z');
  expect([(await sandbox.caller.mails(lea)).length, (await sandbox.caller.mails(leo)).length]).toEqual([1, 0]);
});

test('of several at once one tells; after one that was killed, another goes on, and tells nobody twice', async () => {
  await write('brand', friday);
  const sent = await Promise.all([tell(monday), tell(monday), tell(monday)]);
  expect(sent.reduce((sum, one) => sum + one)).toBe(2);
  const lead_at = '2026-01-12T23:15:00.000Z'; // held by one that is gone, after it had told one of the two
  await on.database.updateTable('conversations').set({ lead_at }).execute();
  await on.database.deleteFrom('conversation_silences').where('lead_id', '=', 'leo').execute();
  expect(await tell('2026-01-12T23:10:00.000Z')).toBe(0);
  expect(await tell(lead_at)).toBe(1);
  expect(await sandbox.caller.mails(lea)).toHaveLength(1);
});

test.each(languages)('the mail says so in the language of its reader: %s', (language) => {
  const unheard = { name: 'Lea', language, brandName: 'evil.example', partnerName: 'Mara', at: friday };
  for (const caseId of [undefined, 'c_1'])
    for (const messages of [1, 2]) {
      const more = { messages, zone: 'Europe/Berlin', url: 'https://jf.example/x', ...(caseId && { caseId }) };
      const { subject, text } = composeUnheard({ ...unheard, ...more }, 'Harbour');
      expect(subject.includes('c_1')).toBe(caseId !== undefined);
      expect(subject + text).not.toMatch(/\{\{|undefined|evil\.example/);
      expect(text).toContain('Mara');
    }
});
