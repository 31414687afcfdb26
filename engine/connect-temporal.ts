import { Client, Connection, type ConnectionOptions } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { NativeConnection } from '@temporalio/worker';
import { reasonOf } from '../domain/reason.ts';

/**
 * Address, TLS, key and namespace from `TEMPORAL_*` and temporal.toml, as Temporal's own tools read them.
 * @throws Error that names address and namespace, and why nothing can be done there: who answers, a certificate, a key
 */
export async function connectTemporalClient(): Promise<{ client: Client; close(): Promise<void> }> {
  const { connectionOptions, namespace } = await readConfiguration();
  const where = `TEMPORAL_ADDRESS ${connectionOptions.address}, TEMPORAL_NAMESPACE ${namespace}`;
  const connection = await explaining(where, async () => {
    await tryOnce(connectionOptions, namespace);
    return Connection.connect(connectionOptions);
  });
  return { client: new Client({ connection, namespace }), close: () => connection.close() };
}

/** The same for workers. */
export async function connectTemporalWorker(): Promise<{ connection: NativeConnection; namespace: string }> {
  const { connectionOptions, namespace } = await readConfiguration();
  const connect = () => NativeConnection.connect(connectionOptions);
  return { connection: await explaining(`TEMPORAL_ADDRESS ${connectionOptions.address}`, connect), namespace };
}

async function readConfiguration() {
  const read = async () => loadClientConnectConfig();
  const { connectionOptions, namespace = 'default' } = await explaining('TEMPORAL_*', read);
  return {
    connectionOptions: { ...connectionOptions, address: connectionOptions.address ?? '127.0.0.1:7233' },
    namespace,
  };
}

/** Asked without the trying again of a lasting connection, which tells nothing but that it took too long. */
async function tryOnce(options: ConnectionOptions, namespace: string): Promise<void> {
  const connection = Connection.lazy({ ...options, interceptors: [] });
  await askNamespace(new Client({ connection, namespace }), 10_000).finally(() => connection.close());
}

/** Resolves when the engine answers and knows our namespace. */
export async function askNamespace(client: Client, patienceMilliseconds = 2000): Promise<void> {
  const { namespace } = client.options;
  const deadline = Date.now() + patienceMilliseconds;
  await client.withDeadline(deadline, () => client.workflowService.describeNamespace({ namespace }));
}

async function explaining<Result>(where: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new Error(`${where}: ${reasonOf(error)}`, { cause: error });
  }
}
