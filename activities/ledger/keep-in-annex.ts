import { keepRecord, type AnnexRecord } from '../../database/ledger/annex.ts';
import type { Dependencies } from '../dependencies.ts';

/** Keeps what never became an event of a case. Safe to repeat: the same id again is the same record. */
export const createKeepInAnnex =
  ({ database }: Pick<Dependencies, 'database'>) =>
  (record: AnnexRecord): Promise<void> =>
    keepRecord(database, record);
