import { generateKeyPairSync } from 'node:crypto';
import { sql } from 'kysely';
import { Command } from 'commander';
import { connect } from '../../../database/connect.ts';
import { consistencyPath, inclusionOf } from '../../../database/ledger/log/proofs.ts';
import { seal } from '../../../database/ledger/log/seal.ts';
import { signerWith } from '../../../database/ledger/log/signer.ts';
import { migrate } from '../../../database/migrate.ts';
import { startPostgres } from '../../../workers/local/postgres/postgres.ts';
import { asCount } from '../options.ts';
import { generateEvents } from './generate-records.ts';

const proofs = 1000;

async function rehearse({ records }: { records: number }): Promise<void> {
  const postgres = await startPostgres({ database: 'sealing' });
  const database = connect(postgres.url);
  try {
    await migrate(postgres.url);
    await timed(`generate ${records} events`, () => generateEvents(database, records));
    const privateKey = JSON.stringify(generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }));
    const signer = await signerWith(privateKey, 'rehearsal.example');
    const bundles: number[] = [];
    let last = performance.now();
    const { size } = await timed('seal', () =>
      seal(database, signer, new Date().toISOString(), () => {
        bundles.push(performance.now() - last);
        last = performance.now();
      }),
    );
    const total = bundles.reduce((sum, one) => sum + one, 0);
    console.log(`sealed ${size}, ${Math.round((size / total) * 1000)} records a second`);
    console.log(`a bundle: ${spread(bundles.slice(0, 50))} at first, ${spread(bundles.slice(-52, -2))} at the end`);
    await generateMore(database);
    console.log(`one new record: ${spread(await times(1, () => seal(database, signer, new Date().toISOString())))}`);
    console.log(`nothing new: ${spread(await times(50, () => seal(database, signer, new Date().toISOString())))}`);
    const some = (): number => 1 + Math.floor(Math.random() * (size - 1));
    const inclusion = await times(proofs, () => inclusionOf(database, `c_${Math.floor(some() / 5)}`, size));
    console.log(`inclusion paths of a case of five: ${spread(inclusion)}`);
    console.log(`a consistency path: ${spread(await times(proofs, () => consistencyPath(database, some(), size)))}`);
  } finally {
    await database.destroy();
    await postgres.stop();
  }
}

const generateMore = (database: ReturnType<typeof connect>): Promise<unknown> =>
  sql`INSERT INTO case_events (case_id, sequence, at, kind, actor, data, previous_hash, hash)
    SELECT 'c_more', 1, at, kind, actor, data, previous_hash, hash FROM case_events LIMIT 1`.execute(database);

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const result = await work();
  console.log(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

async function times(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let time = 0; time < count; time += 1) {
    const began = performance.now();
    await work();
    taken.push(performance.now() - began);
  }
  return taken;
}

/** Median and the slowest but five of a hundred, in milliseconds. */
function spread(taken: readonly number[]): string {
  const sorted = taken.toSorted((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  return `${at(0.5)} ms (95 of 100: ${at(0.95)})`;
}

await new Command('sealing')
  .description('Seals a generated log on a PostgreSQL of its own, and proves from it; says how long that takes.')
  .option('--records <count>', 'how many, a multiple of five', asCount, 1_000_000)
  .action(rehearse)
  .parseAsync();
