import { readRunStart } from '../../database/runs/runs.ts';
import type { CaseStart } from '../../domain/case/case-start.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * What a run of the case begins with, by the ledger.
 * @throws Error when the case is closed, or unknown
 */
export const createReadCaseStart =
  ({ database }: Pick<Dependencies, 'database'>) =>
  async (caseId: string): Promise<CaseStart> => {
    const start = await readRunStart(database, caseId);
    if (!start) throw new Error(`case ${caseId} is not open`);
    return start;
  };
