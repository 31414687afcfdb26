import { readRunStart } from '../../database/runs/runs.ts';
import type { CaseStart } from '../../domain/case/case-start.ts';
import type { Dependencies } from '../dependencies.ts';

/** What a run of the case begins with, by the ledger; nothing when another run has closed it there. */
export const createReadCaseStart =
  ({ database }: Pick<Dependencies, 'database'>) =>
  async (caseId: string): Promise<CaseStart | null> =>
    (await readRunStart(database, caseId)) ?? null;
