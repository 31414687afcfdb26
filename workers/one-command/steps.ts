import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Listr, type ListrTask } from 'listr2';
import { connect } from '../../database/connect.ts';
import { migrate } from '../../database/migrate.ts';
import { startPostgres, type PostgresServer } from '../local/postgres/postgres.ts';
import { startTemporalServer, type TemporalServer } from '../local/temporal/temporal-server.ts';
import { seedSamples } from '../samples/seed-samples.ts';
import { buildRelease } from '../release/build-release.ts';
import { searchAttributeTypes } from '../../engine/search-attribute-types.ts';
import { addresses, commandSettings, partsOf } from './parts.ts';
import { keepServing } from './keep-serving.ts';
import { keepCommandSettings, type Places } from './places.ts';
import { openSampleEnrolments } from './sample-enrolments.ts';
import { openSampleCases, putSampleOffers } from './sample-cases.ts';
import { supervise } from './supervise.ts';

interface Servers {
  postgres: PostgresServer;
  temporal: TemporalServer;
}

type Keep = <Part extends { stop(): Promise<void> }>(part: Part) => Part;

/**
 * The steps of the one-command start, each shown while it runs.
 * @param keep takes whatever has started, to be stopped at the end
 * @param stopping aborted when the end has come
 */
export function stepsOf(
  places: Places,
  { isFresh, keep, stopping }: { isFresh: boolean; keep: Keep; stopping: AbortSignal },
): Listr<Servers> {
  const { folder, isNew, postgresFolder, ports } = places;
  const samplesMade = join(folder, 'samples-made');
  const isStopping = (): boolean => stopping.aborted; // what has not begun by then does not begin
  const report = (line: string): void => void process.stderr.write(`${line}\n`);

  const forget: ListrTask<Servers> = {
    title: 'Forget what was stored',
    enabled: isFresh || (isNew && existsSync(postgresFolder)),
    task: () => {
      for (const name of ['temporal', 'marketplace', 'mailbox', 'logs', 'samples-made']) {
        rmSync(join(folder, name), { recursive: true, force: true });
      }
      rmSync(postgresFolder, { recursive: true, force: true });
    },
  };

  const servers: ListrTask<Servers>[] = [
    {
      title: 'PostgreSQL',
      task: async (context) => {
        const start = () => startPostgres({ dataFolder: postgresFolder, port: ports.postgres });
        context.postgres = keep(await keepServing('PostgreSQL', start, { report, stopping }));
      },
    },
    {
      title: 'Temporal',
      task: async (context, task) => {
        const start = () =>
          startTemporalServer({
            databaseFile: join(folder, 'temporal', 'temporal.db'),
            port: ports.temporal,
            uiPort: ports.temporalUi,
            searchAttributes: searchAttributeTypes,
            progress: (line) => (task.output = line),
          });
        context.temporal = keep(await keepServing('Temporal', start, { report, stopping }));
      },
    },
    { title: 'Our own programs, built', task: buildRelease },
  ];

  const part = (title: string, name: keyof ReturnType<typeof partsOf>): ListrTask<Servers> => ({
    title,
    task: async ({ postgres, temporal }) => {
      const chosen = partsOf(places, postgres.url, temporal.address)[name];
      const logFolder = join(folder, 'logs');
      keep(await supervise(chosen, { checkout: places.checkout, logFolder, report, stopping }));
    },
  });

  return new Listr<Servers>(
    [
      forget,
      { title: 'Start the servers', task: (_context, task) => task.newListr(servers, { concurrent: true }) },
      {
        title: 'Prepare the database',
        skip: isStopping,
        task: async ({ postgres, temporal }) => {
          keepCommandSettings(places, commandSettings(places, postgres.url, temporal.address));
          await migrate(postgres.url);
          const database = connect(postgres.url, { connections: 1 });
          await seedSamples(database).finally(() => database.destroy());
        },
      },
      {
        title: 'Start the parts',
        skip: isStopping,
        task: (_context, task) =>
          task.newListr(
            [
              part('Sandbox marketplace', 'marketplace'),
              part('Sandbox mailbox', 'mailbox'),
              part('Worker', 'worker'),
              part('Sweeps', 'sweeps'),
              part('API', 'api'),
            ],
            { concurrent: true },
          ),
      },
      {
        title: 'Put sample offers on the storefront, open sample cases, have companies apply',
        skip: () => isStopping() || existsSync(samplesMade),
        task: async () => {
          await putSampleOffers(addresses(places).storefront);
          await openSampleCases(addresses(places).api);
          await openSampleEnrolments(addresses(places).api, addresses(places).mailbox);
          writeFileSync(samplesMade, '');
        },
      },
    ],
    // Signals are the start's own business: the tasks would end the process before its parts.
    { rendererOptions: { collapseSubtasks: false }, registerSignalListeners: false },
  );
}
