import type { Database } from '../../database/connect.ts';
import { missingMigrations } from '../../database/missing-migrations.ts';
import type { CaseRuns } from '../../engine/case-runs.ts';
import { onceASecond } from './once-a-second.ts';

/** How the two stores answer. */
export interface Reach {
  database: 'reachable' | 'unreachable' | 'unmigrated';
  engine: 'reachable' | 'unreachable';
}

/** Asks both stores whether they answer: at most once a second, however many want to know. */
export function askStores({ database, runs }: { database: Database; runs: CaseRuns }): () => Promise<Reach> {
  const askDatabase = (): Promise<Reach['database']> =>
    missingMigrations(database).then(
      ({ length }) => (length === 0 ? 'reachable' : 'unmigrated'),
      () => 'unreachable',
    );
  return onceASecond(async () => {
    const [ofDatabase, hasEngine] = await Promise.all([askDatabase(), runs.isReachable()]);
    return { database: ofDatabase, engine: hasEngine ? 'reachable' : 'unreachable' };
  });
}
