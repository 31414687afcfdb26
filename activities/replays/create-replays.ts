import { keepReplay } from '../../database/archive/replays.ts';
import { sampleClosedCases } from '../../database/archive/sample-closed-cases.ts';
import type { Database } from '../../database/connect.ts';
import type { ReplayReport } from '../../domain/replays/replay-report.ts';

export interface AuditDependencies {
  database: Database;
  /** Archives what is over of a case. */
  archiveCase(caseId: string): Promise<unknown>;
  /** Comes to the timeline of a case anew; nothing when there is no such case. */
  replay(caseId: string): Promise<ReplayReport | undefined>;
  /** Told what each replay came to. */
  came(report: ReplayReport): void;
  /** How many closed cases one run of the sampled replay draws. */
  sampled: number;
  /** Tells that the activity is alive. */
  heartbeat(): void;
}

/** Replays of cases, on a task queue of their own: one at a time in a process, since each takes a processor for a while. */
export const createAudit = (dependencies: AuditDependencies) => ({
  /** Replays one case; nothing when there is none. What it came to is kept. */
  replayOne: (caseId: string): Promise<ReplayReport | null> => replayOne(dependencies, caseId),

  /** Replays closed cases that are drawn by chance. Gives how many. */
  async replaySample(): Promise<number> {
    const { database, sampled, heartbeat } = dependencies;
    const caseIds = await sampleClosedCases(database, sampled);
    for (const caseId of caseIds) {
      heartbeat();
      await replayOne(dependencies, caseId);
    }
    return caseIds.length;
  },
});

export type Audit = ReturnType<typeof createAudit>;

async function replayOne(
  { database, archiveCase, replay, came }: AuditDependencies,
  caseId: string,
): Promise<ReplayReport | null> {
  await archiveCase(caseId);
  const report = await replay(caseId);
  if (!report) return null;
  await keepReplay(database, report, new Date().toISOString());
  came(report);
  return report;
}
