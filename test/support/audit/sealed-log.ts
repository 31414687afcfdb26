import { generateKeyPairSync } from 'node:crypto';
import { keepRecord } from '../../../database/ledger/annex.ts';
import { seal } from '../../../database/ledger/log/seal.ts';
import { signerWith } from '../../../database/ledger/log/signer.ts';
import { seedSamples } from '../../../workers/samples/seed-samples.ts';
import { eventsOf, recordEvents } from '../given-ledger.ts';
import { createTestDatabase, type TestDatabase } from '../rigs/test-database.ts';

export interface SealedLog extends TestDatabase {
  /** Of its newest head. */
  size: number;
}

const newSigner = () =>
  signerWith(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), 'log');
const at = (second: number): string => new Date(Date.parse('2026-03-02T08:00:00.000Z') + second * 1000).toISOString();

/** A log with three heads over events and a record of the annex, the last of them by another key. */
export async function sealedLog(): Promise<SealedLog> {
  const on = await createTestDatabase();
  const [signer, next] = [await newSigner(), await newSigner()];
  await seedSamples(on.database);
  await seal(on.database, signer, at(0));
  await recordEvents(on.database, eventsOf('c_1'));
  await seal(on.database, signer, at(1));
  await keepRecord(on.database, {
    ...{ id: 'a_1', caseId: 'c_1', at: at(1), kind: 'command_refused', data: { code: 'no' } },
    actor: { kind: 'staff', id: 'otto' },
  });
  await recordEvents(on.database, eventsOf('c_2'), eventsOf('c_3'));
  const { size } = await seal(on.database, next, at(2));
  return { ...on, size };
}
