import { sql } from 'kysely';
import { remindedDaysBefore } from '../../domain/rights.ts';
import type { IprKind, Language } from '../../domain/vocabulary.ts';
import type { Database } from '../connect.ts';
import { partnerAt } from './partners.ts';

/** That a right is about to expire, to one of the brand's administrators. */
export interface DueReminder {
  iprRecordId: string;
  membershipId: string;
  /** How many days before the last day it is due, at most: of `remindedDaysBefore`. */
  days: number;
  /** `YYYY-MM-DD`. */
  expiresOn: string;
  kind: IprKind;
  office: string;
  number: string;
  brandName: string;
  name: string;
  email: string;
  language: Language;
  /** Whom to tell what has changed. */
  managerName: string;
  managerEmail: string;
}

/** Reminders that are due and not sent yet, by the brand's own days: of each right the nearest one alone. */
export async function dueReminders(database: Database, now: string, limit: number): Promise<DueReminder[]> {
  const { rows } = await sql<DueReminder>`
    SELECT i.ipr_record_id AS "iprRecordId", m.membership_id AS "membershipId", due.days, i.expires_on AS "expiresOn",
      i.kind, i.office, i.number, brands.name AS "brandName", m.name, m.email, m.language,
      manager.name AS "managerName", manager.email AS "managerEmail"
    FROM ipr_records i
    JOIN brands USING (brand_id)
    JOIN memberships manager ON manager.membership_id = ${partnerAt(now)}
    JOIN memberships m ON m.brand_id = i.brand_id AND m.role = 'brand_administrator' AND m.left_at IS NULL
    CROSS JOIN LATERAL (
      SELECT min(days) AS days FROM unnest(${[...remindedDaysBefore]}::integer[]) AS days
      WHERE days >= i.expires_on - (${now}::timestamptz AT TIME ZONE brands.zone)::date
    ) AS due
    WHERE i.standing = 'verified'
      AND i.expires_on BETWEEN ${now}::date - 1 AND ${now}::date + ${Math.max(...remindedDaysBefore) + 1}::integer
      AND i.expires_on >= (${now}::timestamptz AT TIME ZONE brands.zone)::date AND due.days IS NOT NULL
      AND NOT EXISTS (
        SELECT FROM right_reminders AS sent
        WHERE (sent.ipr_record_id, sent.expires_on, sent.days, sent.membership_id) = (i.ipr_record_id, i.expires_on, due.days, m.membership_id))
    ORDER BY i.expires_on, i.ipr_record_id, m.membership_id LIMIT ${limit}`.execute(database);
  return rows;
}

/** Keeps that a reminder was taken by the mail server; the same again changes nothing. */
export async function keepReminder(
  database: Database,
  { iprRecordId, expiresOn, days, membershipId }: DueReminder,
  at: string,
): Promise<void> {
  await database
    .insertInto('right_reminders')
    .values({ ipr_record_id: iprRecordId, expires_on: expiresOn, days, membership_id: membershipId, sent_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
