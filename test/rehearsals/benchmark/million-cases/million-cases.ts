import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { connect, type Database } from '../../../../database/connect.ts';
import { migrate } from '../../../../database/migrate.ts';
import { startPostgres } from '../../../../workers/local/postgres/postgres.ts';
import type { Figure, Section } from '../section.ts';
import { connectForPlans } from './connect-for-plans.ts';
import { generateCases, type Amount } from './generated/generate-cases.ts';
import { measureAppending } from './measure-appending.ts';
import { measureRead, type Measured } from './measure-reads.ts';
import { reads } from './reads/reads.ts';
import { takeSample } from './sample.ts';
import { sizesOf } from './sizes.ts';

const aMillion: Amount = { cases: 1_000_000, oneInHasEvents: 10 };
const budget = '50 at most';

/**
 * Lists, searches and case pages in a PostgreSQL with a million cases, by the product's own queries; some minutes.
 * @param progress told what is being done
 * @throws Error when a read is not answered by index, or looks at more rows the more cases there are
 */
export async function benchmarkMillionCases(
  progress: (line: string) => void,
  amount: Amount = aMillion,
): Promise<Section> {
  const folder = await mkdtemp(join('/tmp', 'joint-force-million-'));
  await chmod(folder, 0o755); // for the user that PostgreSQL runs as when this one is root
  try {
    return await benchmarkIn(join(folder, 'postgres'), progress, amount);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchmarkIn(dataFolder: string, progress: (line: string) => void, amount: Amount): Promise<Section> {
  await withDatabase(dataFolder, async (database) => {
    await set(database, 'max_wal_size', '16GB'); // no checkpoints while it is filled
    await generateCases(database, amount, progress);
  });
  const cold = await withDatabase(dataFolder, (database, url) =>
    measureAll(database, url, { times: 10, explained: 0 }, () => {}),
  );
  progress('measured the reads right after a restart');
  return withDatabase(dataFolder, async (database, url) => {
    const warm = await measureAll(database, url, { times: 200, explained: 20 }, ({ name, p50, p95 }) =>
      progress(`${name}: ${p50} ms at p50, ${p95} ms at p95`),
    );
    const faults = warm.flatMap(({ name, faults: found }) => found.map((fault) => `${name}: ${fault}`));
    if (faults.length > 0) throw new Error(`not answered by index, from few rows:\n${faults.join('\n')}`);
    const { figures: sizes, notes } = await sizesOf(database, amount.cases);
    await set(database, 'full_page_writes', 'off'); // what the log grows by depends on the last checkpoint otherwise
    const { openings, verdicts } = await measureAppending(database, 3);
    const figures: Figure[] = [
      ...warm.flatMap(figuresOf),
      { name: 'any list or search, right after a restart', value: worst(cold, 'list: '), unit: 'ms at p95', budget },
      { name: 'case page, right after a restart', value: worst(cold, 'case page'), unit: 'ms at p95', budget },
      ...sizes,
      { name: 'cases opened, one connection', value: openings.perSecond, unit: 'cases/s' },
      { name: 'write-ahead log of an opening', value: openings.logBytes, unit: 'bytes' },
      { name: 'write-ahead log of a verdict', value: verdicts.logBytes, unit: 'bytes' },
    ];
    return {
      title: `Lists, search and case page at ${amount.cases.toLocaleString('en')} cases`,
      figures,
      notes: [
        'Generated cases of four years, 700 brands (one has a fifth), four marketplaces, a sixth of the cases open; see `generate-cases.ts`.',
        `Events, inbox entries and deliveries stand in the database for one case in ${amount.oneInHasEvents}.`,
        'Times are those of the product’s own functions: planning, execution, the way to the client and its parsing of the rows. After a restart, PostgreSQL’s buffers are empty, the operating system’s cache is not.',
        'Every plan of these reads was asserted: no table that grows with the cases is read from end to end, and no more rows are looked at, or sorted, than the read’s own limit, whatever the number of cases.',
        ...notes,
      ],
    };
  });
}

async function set(database: Database, setting: string, value: string): Promise<void> {
  await sql`ALTER SYSTEM SET ${sql.ref(setting)} = ${sql.lit(value)}`.execute(database);
  await sql`SELECT pg_reload_conf()`.execute(database);
}

async function withDatabase<T>(dataFolder: string, use: (database: Database, url: string) => Promise<T>): Promise<T> {
  const server = await startPostgres({ dataFolder });
  try {
    await migrate(server.url);
    const database = connect(server.url);
    return await use(database, server.url).finally(() => database.destroy());
  } finally {
    await server.stop();
  }
}

async function measureAll(
  database: Database,
  url: string,
  how: { times: number; explained: number },
  tell: (measured: Measured) => void,
): Promise<Measured[]> {
  const sample = await takeSample(database, 1);
  const plansOn = connectForPlans(url);
  try {
    const measured: Measured[] = [];
    for (const read of reads) {
      const one = await measureRead(database, sample, read, { ...how, plansOn });
      tell(one);
      measured.push(one);
    }
    return measured;
  } finally {
    await plansOn.close();
  }
}

const isShown = ({ name }: Measured): boolean =>
  ['list: ', 'inbox, whole: ', 'case page'].some((beginning) => name.startsWith(beginning));

/** What is shown to people has a budget; a page that joins several reads has it for all of them together. */
function figuresOf(measured: Measured): Figure[] {
  const { name, p50, p95, p99, rows } = measured;
  return [
    { name, value: p50, unit: 'ms at p50' },
    { name, value: p95, unit: 'ms at p95', ...(isShown(measured) && { budget }) },
    { name, value: p99, unit: 'ms at p99' },
    { name, value: rows, unit: 'rows looked at' },
  ];
}

const worst = (measured: readonly Measured[], beginning: string): number =>
  Math.max(...measured.filter(({ name }) => name.startsWith(beginning)).map(({ p95 }) => p95));
