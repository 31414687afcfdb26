import pg from 'pg';
import type { Database, InTransaction } from '../../database/connect.ts';

const overtaken = new Set(['23505', '40001', '40P01']); // unique violation, serialization failure, deadlock
const attemptsAtMost = 5;

/** Does a transaction again when another one, at the same moment, has written what this one was about to write. */
export async function retryWhenOvertaken<Result>(
  database: Database,
  work: (transaction: InTransaction) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction().execute(work);
    } catch (error) {
      const isOvertaken = error instanceof pg.DatabaseError && overtaken.has(error.code ?? '');
      if (!isOvertaken || attempt === attemptsAtMost) throw error;
    }
  }
}
