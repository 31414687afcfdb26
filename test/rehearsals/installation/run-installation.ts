import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { connect, type Database } from '../../../database/connect.ts';
import { migrate } from '../../../database/migrate.ts';
import { startPostgres } from '../../../workers/local/postgres/postgres.ts';
import { startTemporalServer } from '../../../workers/local/temporal/temporal-server.ts';
import { addresses, partsOf } from '../../../workers/one-command/parts.ts';
import { choosePlaces, type Places } from '../../../workers/one-command/places.ts';
import { programOf } from '../../../workers/release/processes.ts';
import { seedSamples } from '../../../workers/samples/seed-samples.ts';
import { searchAttributeTypes } from '../../../engine/search-attribute-types.ts';
import { createInstallation, type Installation } from '../../support/started.ts';
import { nodePart } from './node-part.ts';
import type { Part } from './part.ts';
import { serverPart } from './server-part.ts';

type Kind = keyof ReturnType<typeof partsOf>;

export interface InstallationOptions {
  workers?: number;
  /** At most 4. */
  apis?: number;
  /** Settings beyond those of the one-command start, by kind of process; `undefined` takes one away. */
  environment?: Partial<Record<Kind, Settings>>;
  /** Where the release of worker, sweeps and api stands; this checkout when not given. */
  checkout?: string;
}

type Settings = Record<string, string | undefined>;

export type RunningInstallation = Awaited<ReturnType<typeof runInstallation>>;

/**
 * An installation as in production, of a release that is built: a Temporal server and a PostgreSQL beside separate processes of ours, and the
 * sandbox for the world outside. Each is a part that can be killed, frozen, stopped and started by itself. The sample
 * brands, people and keys are there.
 */
export async function runInstallation({ workers = 1, apis = 1, environment = {}, checkout }: InstallationOptions = {}) {
  const installation = await createInstallation();
  const places = choosePlaces(installation.port, installation.folder);
  const servers = await startServers(installation, places);
  const { database, databaseUrl, temporalAddress } = servers;
  const specifications = partsOf(places, databaseUrl, temporalAddress);
  const apiPortAt = (index: number): number => installation.port + (index === 0 ? 0 : 6 + index);

  /** A process by its kind; from another checkout, when one is given. */
  const processOf = (kind: Kind, name: string, changes: Settings = {}, from = places.checkout): Part =>
    nodePart({
      name,
      program: programOf(kind),
      checkout: from,
      environment: { ...specifications[kind].environment, ...environment[kind], ...changes },
      logFolder: join(installation.folder, 'logs'),
    });
  const parts = {
    postgres: servers.postgres,
    temporal: servers.temporal,
    marketplace: processOf('marketplace', 'marketplace'),
    mailbox: processOf('mailbox', 'mailbox'),
    sweeps: processOf('sweeps', 'sweeps', {}, checkout),
    workers: range(workers).map((index) => processOf('worker', `worker-${index + 1}`, {}, checkout)),
    apis: range(apis).map((index) =>
      processOf('api', `api-${index + 1}`, { PORT: String(apiPortAt(index)) }, checkout),
    ),
  };
  const ours = (): Part[] => [parts.marketplace, parts.mailbox, ...parts.workers, parts.sweeps, ...parts.apis];
  await Promise.all(ours().map((part) => part.start()));
  const connection = await Connection.connect({ address: temporalAddress });

  return {
    folder: installation.folder,
    databaseUrl,
    temporalAddress,
    database,
    client: new Client({ connection }),
    parts,
    processOf,
    /** Where an api may listen: at 0 up to 3. */
    apiPortAt,
    apiUrls: range(apis).map((index) => `http://127.0.0.1:${apiPortAt(index)}`),
    storefront: addresses(places).storefront,
    mailbox: addresses(places).mailbox,
    async stop() {
      await connection.close();
      await database.destroy();
      await Promise.all(ours().map((part) => part.stop()));
      await Promise.all([parts.temporal.stop(), parts.postgres.stop()]);
      await installation.remove();
    },
  };
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

async function startServers({ folder }: Installation, { ports, postgresFolder }: Places) {
  let databaseUrl = '';
  let temporalAddress = '';
  const postgres = serverPart('postgres', async () => {
    const server = await startPostgres({ dataFolder: postgresFolder, port: ports.postgres });
    databaseUrl = server.url;
    return server;
  });
  const temporal = serverPart('temporal', async () => {
    const server = await startTemporalServer({
      databaseFile: join(folder, 'temporal', 'temporal.db'),
      port: ports.temporal,
      uiPort: ports.temporalUi,
      searchAttributes: searchAttributeTypes,
    });
    temporalAddress = server.address;
    return server;
  });
  await Promise.all([postgres.start(), temporal.start()]);
  await migrate(databaseUrl);
  const database: Database = connect(databaseUrl, { connections: 4, onError: () => {} });
  await seedSamples(database);
  return { postgres, temporal, database, databaseUrl, temporalAddress };
}
