import { generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { signerWith, type Signer } from '../database/ledger/log/signer.ts';
import { reasonOf } from '../domain/reason.ts';

/** A new Ed25519 private key, as JWK. */
export const newLedgerKey = (): string =>
  JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));

/**
 * Who signs the log here.
 * @throws Error that names the setting and the file, and never repeats what it holds
 */
export async function readSigner({
  LEDGER_NAME,
  LEDGER_KEY_FILE,
}: {
  LEDGER_NAME: string;
  LEDGER_KEY_FILE: string;
}): Promise<Signer> {
  try {
    return await signerWith(await readFile(LEDGER_KEY_FILE, 'utf8'), LEDGER_NAME);
  } catch (error) {
    throw new Error(`LEDGER_KEY_FILE ${LEDGER_KEY_FILE}: ${reasonOf(error)}`, { cause: error });
  }
}
