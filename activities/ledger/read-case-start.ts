import { ApplicationFailure } from '@temporalio/activity';
import { readRunStart } from '../../database/runs/runs.ts';
import type { CaseStart } from '../../domain/case/case-start.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * What a run of the case begins with, by the ledger.
 * @throws ApplicationFailure `CaseNotOpen`, for good: the ledger has closed the case, or does not know it
 */
export const createReadCaseStart =
  ({ database }: Pick<Dependencies, 'database'>) =>
  async (caseId: string): Promise<CaseStart> => {
    const start = await readRunStart(database, caseId);
    if (!start) throw ApplicationFailure.nonRetryable(`case ${caseId} is not open`, 'CaseNotOpen');
    return start;
  };
