import { forgetRequests } from '../../database/access/idempotency-keys.ts';
import type { Database } from '../../database/connect.ts';
import { dropTextsWithoutEvent } from '../../database/evidence/texts.ts';

const keptForMilliseconds = 30 * 86_400_000;

/**
 * Forgets after 30 days the answers to requests with an idempotency key, and then the words of messages that never took
 * effect: nobody can send those again under the same key. Gives how many rows in all.
 */
export async function forgetOldRequests({ database }: { database: Database }): Promise<number> {
  const before = new Date(Date.now() - keptForMilliseconds).toISOString();
  return (await forgetRequests(database, before)) + (await dropTextsWithoutEvent(database, before));
}
