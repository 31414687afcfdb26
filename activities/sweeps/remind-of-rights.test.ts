import { afterAll, beforeAll, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { connectMailServer, type MailServer } from '../deliveries/mail-server.ts';
import { enterMember } from '../../test/support/rigs/people.ts';
import { startSandbox } from '../../test/support/rigs/sandbox.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/rigs/test-database.ts';
import { seedSamples } from '../../workers/samples/seed-samples.ts';
import { remindOfRights } from './remind-of-rights.ts';

let on: TestDatabase;
let sandbox: Awaited<ReturnType<typeof startSandbox>>;
let mail: MailServer;
let remind: () => Promise<number>;
beforeAll(async () => {
  on = await createTestDatabase();
  await seedSamples(on.database);
  await on.database.updateTable('ipr_records').set({ expires_on: null }).execute();
  const nils = { membershipId: 'aurelia-second', name: 'Nils Holm', email: 'nils@aurelia.example' };
  await enterMember(on.database, { ...nils, brandId: 'aurelia', role: 'brand_administrator', language: 'de' });
  await enterMember(on.database, {
    ...nils,
    membershipId: 'aurelia-third',
    email: 'jo@aurelia.example',
    brandId: 'aurelia',
  });
  sandbox = await startSandbox();
  mail = connectMailServer({ url: sandbox.smtpUrl });
  const sender = { address: 'brands@harbour.example', portal: 'http://127.0.0.1', marketplaceName: 'Harbour Market' };
  remind = () => remindOfRights({ database: on.database, mail, sender }, () => {});
});
afterAll(async () => {
  mail.close();
  await sandbox.stop();
  await on.drop();
});

const inDays = (days: number): string => Temporal.Now.plainDateISO('Europe/Berlin').add({ days }).toString();
const expire = (id: string, expires_on: string | null) =>
  on.database.updateTable('ipr_records').set({ expires_on }).where('ipr_record_id', '=', id).execute();

test('the administrators of a brand are reminded 90, 30 and 7 days before a right expires, once each', async () => {
  await expire('aurelia-mark', inDays(91));
  expect(await remind()).toBe(0);
  for (const days of [90, 30, 7, 0]) {
    await expire('aurelia-mark', inDays(days));
    expect(await remind()).toBe(2);
    expect(await remind()).toBe(0);
  }
  await expire('aurelia-mark', inDays(-1));
  expect(await remind()).toBe(0);
  const [german] = await sandbox.caller.mails('nils@aurelia.example');
  expect(german!.subject).toMatch(/^Läuft am .+ ab: Marke 018000001 \(EUIPO\)$/);
  expect(german!.text).toMatch(/Mara Lindqvist\s+\(mara\.lindqvist@harbour\.example\)/);
  expect(await sandbox.caller.mails('vera@aurelia.example')).toHaveLength(4);
  expect(await sandbox.caller.mails('jo@aurelia.example')).toEqual([]);
});

test('while the account manager is absent, the brand is to tell the deputy', async () => {
  await on.database.updateTable('brands').set({ deputy_id: 'tilda' }).where('brand_id', '=', 'aurelia').execute();
  const away = { membership_id: 'mara', absent_from: '2000-01-01', absent_until: '2999-12-31' };
  await on.database.insertInto('account_managers').values(away).execute();
  await expire('aurelia-mark', inDays(6));
  expect(await remind()).toBe(2);
  const [newest] = await sandbox.caller.mails('vera@aurelia.example');
  expect(newest!.text).toContain('Tilda Kern');
  await expire('aurelia-mark', null);
});

test('a mail that is not taken holds up no other, and goes out the next time', async () => {
  await sandbox.caller.mailFaults([{ kind: 'refuse', to: 'camille@solenne.example', times: 1 }]);
  await expire('solenne-mark', inDays(20));
  await expire('nordlicht-mark', inDays(20));
  expect(await remind()).toBe(1);
  expect(await sandbox.caller.mails('jonas@nordlicht.example')).toHaveLength(1);
  expect(await remind()).toBe(1);
  expect(await sandbox.caller.mails('camille@solenne.example')).toHaveLength(1);
});

test('a right that the marketplace has not verified is nobody’s to be reminded of', async () => {
  const waiting = on.database.updateTable('ipr_records').set({ standing: 'unverified' });
  await waiting.where('ipr_record_id', '=', 'aurelia-mark').execute();
  await expire('aurelia-mark', inDays(5));
  expect(await remind()).toBe(0);
});
