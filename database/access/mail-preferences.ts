import { usualPreferences, type Preferences } from '../../domain/notifications/preferences.ts';
import type { Database } from '../connect.ts';

/** When mails come to a member, as the member has said. */
export async function readPreferences(database: Database, membershipId: string): Promise<Preferences> {
  const row = await database
    .selectFrom('mail_preferences')
    .select(['kinds', 'digest_hour as digestHour'])
    .where('membership_id', '=', membershipId)
    .executeTakeFirst();
  return row ?? usualPreferences;
}

/** Keeps what a member has said, in place of what was said before; it counts for what happens from now on. */
export async function writePreferences(
  database: Database,
  membershipId: string,
  { kinds, digestHour }: Preferences,
): Promise<void> {
  const said = { kinds: JSON.stringify(kinds), digest_hour: digestHour };
  await database
    .insertInto('mail_preferences')
    .values({ membership_id: membershipId, ...said })
    .onConflict((conflict) => conflict.column('membership_id').doUpdateSet(said))
    .execute();
}
