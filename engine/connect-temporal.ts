import { Client, Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { NativeConnection } from '@temporalio/worker';

/** Address, TLS, key and namespace from `TEMPORAL_*` and temporal.toml, as Temporal's own tools read them. */
export async function connectTemporalClient(): Promise<{ client: Client; close(): Promise<void> }> {
  const { connectionOptions, namespace } = loadClientConnectConfig();
  const connection = await Connection.connect(connectionOptions);
  return { client: new Client({ connection, ...(namespace ? { namespace } : {}) }), close: () => connection.close() };
}

/** The same for workers. */
export async function connectTemporalWorker(): Promise<{ connection: NativeConnection; namespace: string }> {
  const { connectionOptions, namespace } = loadClientConnectConfig();
  return { connection: await NativeConnection.connect(connectionOptions), namespace: namespace ?? 'default' };
}
