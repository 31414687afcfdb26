import type { Database } from '../../database/connect.ts';
import { seal } from '../../database/ledger/log/seal.ts';
import type { Signer } from '../../database/ledger/log/signer.ts';
import { handOutHeads, type PlaceOutside } from './hand-out-heads.ts';

/** What sealing needs. */
export interface SealDependencies {
  database: Database;
  signer: Signer;
  headPlaces: readonly PlaceOutside[];
  /** Is told after each round why nothing could be sealed; of nothing, where it went well. */
  sealed(failure: unknown): void;
  heartbeat(): void;
}

/** Seals what is new, and hands the heads out; what was sealed before is handed out also while sealing fails. */
export async function sealRecords({
  database,
  signer,
  headPlaces,
  sealed,
  heartbeat,
}: SealDependencies): Promise<void> {
  const sealing = await Promise.allSettled([seal(database, signer, new Date().toISOString(), () => heartbeat())]);
  sealed(sealing[0].status === 'rejected' ? sealing[0].reason : undefined);
  await handOutHeads(database, headPlaces, heartbeat);
  if (sealing[0].status === 'rejected') throw sealing[0].reason;
}
