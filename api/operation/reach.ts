import type { Database } from '../../database/connect.ts';
import { isDatabaseReachable } from '../../database/is-reachable.ts';
import type { CaseRuns } from '../../engine/case-runs.ts';

/** Which of the two stores answer. */
export interface Reach {
  database: boolean;
  engine: boolean;
}

const rememberedMilliseconds = 1000;

/** Asks both stores whether they answer: at most once a second, however many want to know. */
export function askStores({ database, runs }: { database: Database; runs: CaseRuns }): () => Promise<Reach> {
  let askedAt = -Infinity;
  let answer: Promise<Reach>;
  const ask = async (): Promise<Reach> => {
    const [hasDatabase, hasEngine] = await Promise.all([isDatabaseReachable(database), runs.isReachable()]);
    return { database: hasDatabase, engine: hasEngine };
  };
  return () => {
    const now = performance.now();
    if (now - askedAt >= rememberedMilliseconds) {
      askedAt = now;
      answer = ask();
    }
    return answer;
  };
}
