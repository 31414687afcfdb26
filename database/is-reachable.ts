import { sql } from 'kysely';
import type { Database } from './connect.ts';

/** Whether the database answers. */
export const isDatabaseReachable = (database: Database): Promise<boolean> =>
  sql`SELECT 1`.execute(database).then(
    () => true,
    () => false,
  );
