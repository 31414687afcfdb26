import { Command } from 'commander';
import { migrate } from '../../../database/migrate.ts';
import { startPostgres } from '../../../workers/local/postgres/postgres.ts';
import { createDatabase } from '../../support/rigs/create-database.ts';
import { fuzzRound, neverReached, type Round } from './fuzz.ts';
import { reportOf } from './report.ts';

const requestsPerOperation = 40;

const program = new Command('fuzz')
  .description(
    'Ask every operation of the API with valid and faulty requests, and compare each answer with its description.',
  )
  .option('--minutes <minutes>', 'how long; at least one round', Number, 10)
  .option(
    '--seed <seed>',
    'the seed of the first round; each further round has the next one',
    Number,
    Date.now() % 2 ** 31,
  )
  .action(run);

async function run({ minutes, seed }: { minutes: number; seed: number }): Promise<void> {
  const endsAt = Date.now() + minutes * 60_000;
  const postgres = await startPostgres({ database: 'template_of_rounds' });
  const sum: Round = { findings: [], answered: new Map() };
  try {
    await migrate(postgres.url);
    let round = seed;
    do {
      const test = await createDatabase(postgres.url); // so that a seed alone brings its findings about again
      add(sum, await fuzzRound(test, { seed: round, requestsPerOperation }).finally(test.drop));
      const { requests, findings } = { requests: countOf(sum), findings: sum.findings.length };
      console.log(`seed ${round}: ${requests} requests so far, ${findings} findings`);
      round += 1;
    } while (Date.now() < endsAt);
  } finally {
    await postgres.stop();
  }
  console.log(`\n${reportOf(sum)}`);
  const unreached = neverReached(sum);
  if (unreached.length > 0) console.log(`Never answered with what was asked for: ${unreached.join(', ')}`);
  process.exitCode = sum.findings.length + unreached.length > 0 ? 1 : 0;
}

function add(sum: Round, { findings, answered }: Round): void {
  sum.findings.push(...findings);
  for (const [operation, byStatus] of answered) {
    const counts = sum.answered.get(operation) ?? new Map<number, number>();
    sum.answered.set(operation, counts);
    for (const [status, count] of byStatus) counts.set(status, (counts.get(status) ?? 0) + count);
  }
}

const countOf = ({ answered }: Round): number =>
  [...answered.values()].flatMap((byStatus) => [...byStatus.values()]).reduce((one, other) => one + other, 0);

await program.parseAsync();
