import { generateKeyPairSync } from 'node:crypto';
import { bundlesHere } from '../../../audit/bundle/bundles-here.ts';
import type { ExportBundle } from '../../../audit/bundle/export-bundle.ts';
import { unzip } from '../../../audit/verify/unzip.ts';
import type { Database } from '../../../database/connect.ts';
import { signerWith } from '../../../database/ledger/log/signer.ts';

const newKey = (): string => JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));

/** Bundles of the cases of a test. Without Temporal there are no runs to archive. */
export async function bundlesOn(
  database: Database,
  now: () => string,
  archive: (caseId: string) => Promise<{ isOver: boolean }> = async () => ({ isOver: true }),
): Promise<ExportBundle> {
  const signer = await signerWith(newKey(), 'joint-force.test');
  const verifier = Buffer.from('// stands for verify.mjs\n');
  return bundlesHere({ database, signer, verifier, now, archive });
}

export const unzipped = (zip: Buffer): Map<string, Uint8Array> => unzip('bundle.zip', zip);
