import type { Database } from '../../database/connect.ts';
import { forgetRequests } from '../../database/access/idempotency-keys.ts';
import { dropTextsWithoutEvent } from '../../database/evidence/texts.ts';

const keptForMilliseconds = 30 * 86_400_000;

export const createTidyActivities = ({ database }: { database: Database }) => ({
  /**
   * Forgets after 30 days the answers to requests with an idempotency key, and then the words of messages that never
   * took effect: nobody can send those again under the same key. Gives how many rows in all.
   */
  async forgetOldRequests(): Promise<number> {
    const before = new Date(Date.now() - keptForMilliseconds).toISOString();
    return (await forgetRequests(database, before)) + (await dropTextsWithoutEvent(database, before));
  },
});

export type TidyActivities = ReturnType<typeof createTidyActivities>;
