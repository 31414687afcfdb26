import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../../database/connect.ts';

const everyMilliseconds = 1000;

/**
 * Has people told of unread messages within a round, which would be over before their two minutes are: a rest lasts 15
 * seconds, and a conversation is out of the hands of whoever has held it, or has put it off, after 45. That is longer
 * than anything is frozen; so whoever still tells is not made to have company that production would not give.
 */
export async function hastenMails(database: Database, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await sql`
      UPDATE conversations SET tell_at = now() WHERE tell_at > now() AND CASE
        WHEN tell_at <= last_at + interval '2 minutes' THEN last_at < now() - interval '15 seconds'
        ELSE tell_at < now() + interval '5 minutes' - interval '45 seconds' END`
      .execute(database)
      .catch(() => {}); // PostgreSQL is down or frozen: with the next one
    await pause(everyMilliseconds);
  }
}
