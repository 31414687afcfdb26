import { sql } from 'kysely';
import type { HeadPlace, Language } from '../../../domain/vocabulary.ts';
import type { Database, InTransaction } from '../../connect.ts';

/** The number of the last head that a place has taken; 0 for none. From now on it is one of the places that are set. */
export async function toldUpTo(database: Database, place: HeadPlace): Promise<number> {
  await database
    .insertInto('log_places')
    .values({ place, told_up_to: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await database
    .selectFrom('log_places')
    .select('told_up_to')
    .where('place', '=', place)
    .executeTakeFirstOrThrow();
  return Number(row.told_up_to);
}

/** Keeps that a place has taken the heads up to one. */
export const keepTold = (database: Database, place: HeadPlace, number: number): Promise<unknown> =>
  sql`
  UPDATE log_places SET told_up_to = greatest(told_up_to, ${number}) WHERE place = ${place}`.execute(database);

/** Forgets the places that are set no more. */
export const keepPlaces = (database: Database, places: readonly HeadPlace[]): Promise<unknown> =>
  sql`
  DELETE FROM log_places WHERE place <> ALL(${places}::text[])`.execute(database);

/** Since when each place lacks a head; a place that has them all is left out. */
export async function untoldSince(database: Database | InTransaction): Promise<{ place: HeadPlace; at: string }[]> {
  const { rows } = await sql<{ place: HeadPlace; at: string }>`
    SELECT place, at FROM log_places JOIN LATERAL (
      SELECT at FROM log_heads WHERE number > told_up_to ORDER BY number LIMIT 1
    ) AS next ON true`.execute(database);
  return rows;
}

/** An auditor, as mails greet them. */
export interface Auditor {
  membershipId: string;
  name: string;
  email: string;
  language: Language;
}

/** The auditors whom no head was mailed to on a day (YYYY-MM-DD). */
export async function unmailedAuditors(database: Database, day: string): Promise<Auditor[]> {
  const { rows } = await sql<Auditor>`
    SELECT membership_id AS "membershipId", name, email, language FROM memberships
    WHERE brand_id IS NULL AND role = 'auditor' AND left_at IS NULL AND NOT EXISTS (
      SELECT FROM log_mails WHERE log_mails.membership_id = memberships.membership_id AND day = ${day}::date)
    ORDER BY membership_id`.execute(database);
  return rows;
}

/** Keeps that an auditor was mailed a head; the same again changes nothing. */
export const keepMailed = (
  database: Database,
  membershipId: string,
  { day, number }: { day: string; number: number },
): Promise<unknown> =>
  database
    .insertInto('log_mails')
    .values({ membership_id: membershipId, day, number })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
