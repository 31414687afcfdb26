import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '../../domain/case/case.ts';
import { notificationKinds, parties, type NotificationKind } from '../../domain/notifications/kinds.ts';
import type { MailTime, Preferences } from '../../domain/notifications/preferences.ts';
import { monday } from '../../test/support/cases/calendar.ts';
import { given } from '../../test/support/cases/stages.ts';
import { enrolEverybody, enterMember } from '../../test/support/rigs/people.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/rigs/test-database.ts';
import { writePreferences } from '../access/mail-preferences.ts';
import type { AppendedEvent } from '../ledger/case-recording.ts';
import { writeNotifications } from './write-notifications.ts';

let on: TestDatabase;
const members = ['vera', 'manager', 'lea'];
beforeAll(async () => {
  on = await createTestDatabase();
  await enrolEverybody(on.database);
  await enterMember(on.database, { membershipId: 'vera', name: 'Vera', email: 'vera@b.example', brandId: 'brand-1' });
  await enterMember(on.database, { membershipId: 'lea', name: 'Lea', email: 'lea@market.example', role: 'lead' });
});
afterAll(() => on.drop());

/** Whatever anybody could have brought into the table: every kind as one likes. */
async function preferring(time: MailTime, digestHour: number | null = null): Promise<void> {
  const kinds = Object.fromEntries([...notificationKinds, 'conversation_message'].map((kind) => [kind, time]));
  for (const member of members) await writePreferences(on.database, member, { kinds, digestHour } as Preferences);
}

let cases = 0;
/** Tells every party of everything, and gives what becomes of it: `pending`, `held` or, as nothing is sent, nothing. */
async function tellAll(changes: Partial<Case> = {}, at = monday) {
  const caseId = `case-${++cases}`;
  const subject = { ...given.asked().case, caseId, ...changes };
  const appended = notificationKinds.map((kind, index) => {
    const tells = parties.map((party) => ({ party, kind }));
    return { event: { caseId, sequence: index + 1, at, data: { tells } }, state: subject } as unknown as AppendedEvent;
  });
  const due = await on.database.transaction().execute((transaction) => writeNotifications(transaction, appended));
  const written = await on.database.selectFrom('deliveries').selectAll().where('case_id', '=', caseId).execute();
  const entries = await on.database
    .selectFrom('inbox_entries')
    .select('kind')
    .where('case_id', '=', caseId)
    .where('party', '<>', 'staff')
    .execute();
  const stateOf = (kind: NotificationKind, recipientId: string) =>
    written.find((one) => one.kind === kind && one.recipient_id === recipientId)?.state;
  return { due, written, entries, stateOf };
}

/** What is information alone, to whomever works for a brand or the marketplace. */
const informing: readonly NotificationKind[] = [
  'offer_removed',
  'appeal_upheld',
  'offer_removed_for_good',
  'suspicion_dismissed',
  'offer_reinstated',
  'suspicion_withdrawn',
];

describe('no preference silences what the law or the process demands', () => {
  test.each(['never', 'digest'] as const)('however somebody wants all of it: %s', async (time) => {
    await preferring(time);
    const { stateOf, entries, due, written } = await tellAll();
    const chosen = time === 'never' ? undefined : 'held';
    for (const kind of notificationKinds) {
      for (const member of members)
        expect([kind, member, stateOf(kind, member)]).toEqual([
          kind,
          member,
          informing.includes(kind) ? chosen : 'pending',
        ]);
      expect([kind, stateOf(kind, 'seller-1')]).toEqual([kind, 'pending']);
    }
    expect(entries).toHaveLength(notificationKinds.length * (parties.length - 1));
    expect(due).toHaveLength(written.filter(({ state }) => state === 'pending').length);
  });

  test.each<[string, Partial<Case>]>([
    ['a notice', { kind: 'notice' }],
    ['a suspicion of which the brand has complained', { isComplaint: true }],
  ])('in the case of %s, the brand learns what is decided about it', async (_of, changes) => {
    await preferring('never');
    const { stateOf } = await tellAll(changes);
    for (const kind of notificationKinds) expect([kind, stateOf(kind, 'vera')]).toEqual([kind, 'pending']);
    expect(stateOf('suspicion_dismissed', 'manager')).toBeUndefined();
  });

  test('of whoever has said nothing, all comes at once', async () => {
    await on.database.deleteFrom('mail_preferences').execute();
    const { written } = await tellAll();
    expect(new Set(written.map(({ state }) => state))).toEqual(new Set(['pending']));
  });
});

test('a webhook is none of a preference’s', async () => {
  const endpoint = { endpoint_id: 'hook', brand_id: 'brand-1', url: 'https://hooks.example/', kinds: null };
  const usual = { description: null, secret: 'whsec_', created_at: monday };
  const none = { previous_secret: null, previous_secret_until: null };
  const standing = { disabled_at: null, disabled_because: null, deleted_at: null };
  await on.database
    .insertInto('webhook_endpoints')
    .values({ ...endpoint, ...usual, ...none, ...standing })
    .execute();
  await preferring('never');
  const { stateOf } = await tellAll();
  for (const kind of notificationKinds) expect(stateOf(kind, 'hook')).toBe('pending');
});

describe('a digest is due', () => {
  const dueAt = async (at: string, recipientId: string): Promise<string | null | undefined> => {
    const { written } = await tellAll({}, at);
    return written.find((one) => one.recipient_id === recipientId && one.kind === 'offer_removed')?.held_until;
  };

  test('at the next full hour', async () => {
    await preferring('digest');
    expect(await dueAt('2026-01-12T08:17:00.000Z', 'vera')).toBe('2026-01-12T09:00:00.000Z');
    expect(await dueAt('2026-01-12T09:00:00.000Z', 'vera')).toBe('2026-01-12T10:00:00.000Z');
  });

  test('or at its hour, by the clocks of the brand, for the marketplace’s people in UTC', async () => {
    await preferring('digest', 8);
    expect(await dueAt('2026-01-12T06:59:00.000Z', 'vera')).toBe('2026-01-12T07:00:00.000Z');
    expect(await dueAt('2026-01-12T07:00:00.000Z', 'vera')).toBe('2026-01-13T07:00:00.000Z');
    expect(await dueAt('2026-03-28T12:00:00.000Z', 'vera')).toBe('2026-03-29T06:00:00.000Z'); // summer has begun
    expect(await dueAt('2026-01-12T07:00:00.000Z', 'manager')).toBe('2026-01-12T08:00:00.000Z');
  });
});
