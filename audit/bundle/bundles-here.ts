import type { Database } from '../../database/connect.ts';
import { readHistories } from '../../database/archive/histories.ts';
import { publishedKeys } from '../../database/ledger/log/keys.ts';
import { inclusionOf } from '../../database/ledger/log/proofs.ts';
import { seal } from '../../database/ledger/log/seal.ts';
import type { Signer } from '../../database/ledger/log/signer.ts';
import { createExportBundle, type ExportBundle } from './export-bundle.ts';
import { paperOf } from './paper-of.ts';

/** What an installation gives. */
interface Here {
  database: Database;
  signer: Signer;
  verifier: Uint8Array;
  now: () => string;
  /** Archives the closed runs of a case, as far as they are not. */
  archive: (caseId: string) => Promise<{ isOver: boolean }>;
}

/** Makes the bundles of this installation's cases. */
export const bundlesHere = ({ database, signer, verifier, now, archive }: Here): ExportBundle =>
  createExportBundle({
    ...{ database, verifier, archive, inclusionOf },
    seal: () => seal(database, signer, now()),
    keysOf: publishedKeys,
    historiesOf: readHistories,
    paper: paperOf,
  });
