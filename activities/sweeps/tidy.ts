import { forgetRequests } from '../../database/access/idempotency-keys.ts';
import { forgetSignIns } from '../../database/access/sessions.ts';
import { forgetClaims } from '../../database/cases/claims.ts';
import type { Database } from '../../database/connect.ts';
import { forgetUnusedLinks } from '../../database/enrolments/application-links.ts';
import { dropTextsWithoutEvent } from '../../database/evidence/texts.ts';

const keptForMilliseconds = 30 * 86_400_000;

/**
 * Forgets after 30 days the answers to requests with an idempotency key, and then the words of messages that never took
 * effect: nobody can send those again under the same key. Forgets sessions and links, too, once they are over, links by
 * which nobody has applied, and who had a case in hand or passed it by. Gives how many rows in all.
 */
export async function forgetOldRequests({ database }: { database: Database }): Promise<number> {
  const before = new Date(Date.now() - keptForMilliseconds).toISOString();
  const rows = [
    await forgetRequests(database, before),
    await dropTextsWithoutEvent(database, before),
    await forgetSignIns(database, new Date().toISOString()),
    await forgetUnusedLinks(database, before),
    await forgetClaims(database, before),
  ];
  return rows.reduce((sum, count) => sum + count, 0);
}
