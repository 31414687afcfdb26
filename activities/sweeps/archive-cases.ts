import { casesToArchive, putOffArchiving } from '../../database/archive/cases-to-archive.ts';
import type { Database } from '../../database/connect.ts';
import type { Archived } from '../../engine/archive/archive-case.ts';
import { attempt } from './attempt.ts';

export interface ArchiveDependencies {
  database: Database;
  /** Archives every closed run of a case. */
  archiveCase(caseId: string): Promise<Archived>;
  /** Tells that the sweep is alive. */
  heartbeat(): void;
}

const atOnce = 100;

/**
 * Archives the runs of every case that has closed ones, until none is due. A case that cannot be archived, or whose run is
 * not over though the case is, is left for a while, and holds up no other. Gives how many cases are done.
 */
export async function archiveCases({ database, archiveCase, heartbeat }: ArchiveDependencies): Promise<number> {
  let done = 0;
  for (;;) {
    const caseIds = await casesToArchive(database, atOnce);
    if (caseIds.length === 0) return done;
    for (const caseId of caseIds) {
      const putOff = (): Promise<void> => putOffArchiving(database, caseId);
      await attempt(
        heartbeat,
        async () => {
          const { isWhole } = await archiveCase(caseId);
          if (isWhole) done += 1;
          else await putOff();
        },
        putOff,
      );
    }
  }
}
