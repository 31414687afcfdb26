import type { Signal } from '../../domain/case/events.ts';
import type { Actor } from '../../domain/vocabulary.ts';
import type { Database } from '../connect.ts';

export interface UntoldSuspicion {
  suspicionId: string;
  caseId: string;
  actor: Actor;
  score: string;
  signals: Signal[];
  /** Whether the case can still be told. */
  isOpen: boolean;
}

/** Suspicions that joined a case whose run does not know of them yet, oldest first. */
export async function untoldSuspicions(database: Database, limit: number): Promise<UntoldSuspicion[]> {
  const rows = await database
    .selectFrom('suspicions')
    .innerJoin('cases', 'cases.case_id', 'suspicions.case_id')
    .select([
      'suspicion_id',
      'suspicions.case_id',
      'suspicions.actor',
      'suspicions.score',
      'suspicions.signals',
      'stage',
    ])
    .where('told_at', 'is', null)
    .where((where) => where.or([where('run_started_at', 'is not', null), where('stage', '=', 'closed')]))
    .orderBy('received_at')
    .limit(limit)
    .execute();
  return rows.map(({ suspicion_id, case_id, actor, score, signals, stage }) => ({
    suspicionId: suspicion_id,
    caseId: case_id,
    actor,
    score,
    signals,
    isOpen: stage !== 'closed',
  }));
}

export async function markTold(database: Database, suspicionId: string): Promise<void> {
  await database
    .updateTable('suspicions')
    .set({ told_at: new Date().toISOString() })
    .where('suspicion_id', '=', suspicionId)
    .execute();
}
