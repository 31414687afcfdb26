import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { connect } from '../../../database/connect.ts';
import { searchAttributeTypes } from '../../../engine/search-attribute-types.ts';
import { startPostgres } from '../../../workers/local/postgres/postgres.ts';
import { startTemporalServer } from '../../../workers/local/temporal/temporal-server.ts';
import { addresses, partsOf } from '../../../workers/one-command/parts.ts';
import { choosePlaces, type Places } from '../../../workers/one-command/places.ts';
import { programOf } from '../../../workers/release/processes.ts';
import { seedSamples } from '../../../workers/samples/seed-samples.ts';
import { sandboxOf } from '../rigs/sandbox.ts';
import { ownProcess } from './own-process.ts';
import type { Part } from './part.ts';
import { prepareStores } from './prepare-stores.ts';
import { findPlace } from './place.ts';
import { serverPart } from './server.ts';

type Kind = keyof ReturnType<typeof partsOf>;
type Settings = Record<string, string | undefined>;

export interface InstallationOptions {
  workers?: number;
  /** At most 4. */
  apis?: number;
  /** Settings beyond those of the one-command start, by kind of process; `undefined` takes one away. */
  environment?: Partial<Record<Kind, Settings>>;
  /** Where the release of worker, sweeps and api stands, by which the stores are prepared; this checkout when not given. */
  checkout?: string | undefined;
}

export type RunningInstallation = Awaited<ReturnType<typeof runInstallation>>;

/**
 * An installation as in production, of a release that is built: a Temporal server and a PostgreSQL beside separate processes of ours, and the
 * sandbox for the world outside. Each is a part that can be killed, frozen, stopped and started by itself. The sample
 * brands, people and keys are there.
 */
export async function runInstallation({ workers = 1, apis = 1, environment = {}, checkout }: InstallationOptions = {}) {
  const place = await findPlace();
  const { folder } = place;
  const places = choosePlaces(place.port, folder);
  const { postgres, temporal, databaseUrl, temporalAddress } = await startServers(places, checkout);
  const database = connect(databaseUrl, { connections: 4, onError: () => {} });
  await seedSamples(database);
  const specifications = partsOf(places, databaseUrl, temporalAddress);
  const apiPortAt = (index: number): number => place.port + (index === 0 ? 0 : 6 + index);

  /** A process by its kind; from another checkout, or of another program, when one is given. */
  const processOf = (
    kind: Kind,
    name: string,
    { settings, ...other }: { settings?: Settings; checkout?: string | undefined; program?: string } = {},
  ): Part =>
    ownProcess({
      name,
      program: programOf(kind),
      environment: { ...specifications[kind].environment, ...environment[kind], ...settings },
      logFolder: join(folder, 'logs'),
      ...other,
    });
  const apiAt = (index: number, name: string, from = checkout): Part =>
    processOf('api', name, { checkout: from, settings: { PORT: String(apiPortAt(index)) } });
  const parts = {
    postgres,
    temporal,
    marketplace: processOf('marketplace', 'marketplace'),
    mailbox: processOf('mailbox', 'mailbox'),
    sweeps: processOf('sweeps', 'sweeps', { checkout }),
    workers: range(workers).map((index) => processOf('worker', `worker-${index + 1}`, { checkout })),
    apis: range(apis).map((index) => apiAt(index, `api-${index + 1}`)),
  };
  const ours = (): Part[] => [parts.marketplace, parts.mailbox, ...parts.workers, parts.sweeps, ...parts.apis];
  await Promise.all(ours().map((part) => part.start()));
  const connection = await Connection.connect({ address: temporalAddress });

  return {
    folder,
    databaseUrl,
    temporalAddress,
    database,
    client: new Client({ connection }),
    parts,
    processOf,
    apiAt,
    /** Where an api may listen: at 0 up to 3. */
    apiUrlAt: (index: number): string => `http://127.0.0.1:${apiPortAt(index)}`,
    apiUrls: range(apis).map((index) => `http://127.0.0.1:${apiPortAt(index)}`),
    storefront: addresses(places).storefront,
    mailbox: addresses(places).mailbox,
    sandbox: sandboxOf(addresses(places).storefront, addresses(places).mailbox),
    async stop() {
      await connection.close();
      await database.destroy();
      await Promise.all(ours().map((part) => part.stop()));
      await Promise.all([temporal.stop(), postgres.stop()]);
      await place.remove();
    },
  };
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** PostgreSQL, its database migrated, and Temporal. */
async function startServers({ folder, ports, postgresFolder }: Places, checkout: string | undefined) {
  const started = { databaseUrl: '', temporalAddress: '' };
  const postgres = serverPart('postgres', async () => {
    const server = await startPostgres({ dataFolder: postgresFolder, port: ports.postgres });
    started.databaseUrl = server.url;
    return server;
  });
  const temporal = serverPart('temporal', async () => {
    const server = await startTemporalServer({
      databaseFile: join(folder, 'temporal', 'temporal.db'),
      port: ports.temporal,
      uiPort: ports.temporalUi,
      searchAttributes: searchAttributeTypes,
    });
    started.temporalAddress = server.address;
    return server;
  });
  await Promise.all([postgres.start(), temporal.start()]);
  await prepareStores(started, checkout);
  return { postgres, temporal, ...started };
}
