import type { Database } from '../database/connect.ts';
import { forgetRequests } from '../database/idempotency-keys.ts';

const keptForMilliseconds = 30 * 86_400_000;

export const createTidyActivities = ({ database }: { database: Database }) => ({
  /** Forgets the answers to requests with an idempotency key after 30 days. Gives how many. */
  async forgetOldRequests(): Promise<number> {
    return forgetRequests(database, new Date(Date.now() - keptForMilliseconds).toISOString());
  },
});

export type TidyActivities = ReturnType<typeof createTidyActivities>;
