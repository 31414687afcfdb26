import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { getRandomPort } from 'get-port-please';
import { takeOwnership } from '../owner-lock.ts';
import { stopProcess } from '../process-identity.ts';
import { requireFreePort } from '../require-free-port.ts';
import { startServerProcess } from '../server-process.ts';
import { findTemporalCli } from './temporal-cli.ts';

const namespace = 'default';

export interface TemporalServer {
  /** Host and port for clients and workers. */
  readonly address: string;
  /** The address of the Web UI, when one was asked for. */
  readonly ui: string | undefined;
  /** Where the server's program was found, in words. */
  readonly source: string;
  readonly processId: number;
  /** Resolves when the server has ended, with how. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

export interface TemporalServerOptions {
  /** Where the server keeps everything (SQLite). Made when it is not there. */
  databaseFile: string;
  /** A free one when not given. */
  port?: number;
  /** No Web UI when not given. */
  uiPort?: number;
  searchAttributes?: Record<string, 'Keyword' | 'KeywordList' | 'Text' | 'Int' | 'Double' | 'Bool' | 'Datetime'>;
  /** Further arguments of `temporal server start-dev`. */
  flags?: readonly string[];
  /** Told a line for what takes longer than usual. */
  progress?: (line: string) => void;
}

/**
 * Starts a Temporal development server on loopback. Closed histories are kept for ten years. A server that was left
 * behind on the same file by a killed process is stopped first, and one that fails in its start is started twice more.
 * @throws AlreadyOwned when a living process runs a server on this file: two of them would fail with SQLITE_BUSY
 * @throws Error when no server can be found or it does not start
 */
export async function startTemporalServer(options: TemporalServerOptions): Promise<TemporalServer> {
  const { databaseFile, uiPort, searchAttributes = {}, flags = [], progress } = options;
  const cli = await findTemporalCli({ progress });
  await mkdir(dirname(databaseFile), { recursive: true });
  const ownership = takeOwnership(`${databaseFile}.owner`, `The Temporal database ${databaseFile}`);
  if (ownership.orphan) {
    progress?.(`Stopping the Temporal server ${ownership.orphan.processId}, whose owner was killed`);
    await stopProcess(ownership.orphan, 'SIGTERM');
  }
  try {
    if (options.port !== undefined) await requireFreePort('temporal', options.port);
    if (uiPort !== undefined) await requireFreePort('temporalUi', uiPort);
  } catch (error) {
    ownership.release();
    throw error;
  }
  for (let attemptsLeft = 2; ; attemptsLeft -= 1) {
    try {
      return await startOn(options.port ?? (await getRandomPort('127.0.0.1')));
    } catch (error) {
      if (attemptsLeft === 0) {
        ownership.release();
        throw error;
      }
      // Once in some thousand starts the server panics, or somebody has taken one of its ports meanwhile.
      progress?.(`Starting the Temporal server again, for ${String(error)}`);
    }
  }

  async function startOn(port: number): Promise<TemporalServer> {
    const flag = (name: string, value: string | number) => [`--${name}`, String(value)];
    const server = await startServerProcess(
      cli.path,
      [
        'server',
        'start-dev',
        ...flag('ip', '127.0.0.1'),
        ...flag('port', port),
        ...flag('namespace', namespace),
        ...flag('log-level', 'error'),
        ...(uiPort === undefined ? ['--headless'] : [...flag('ui-port', uiPort), '--ui-disable-news-fetch']),
        ...flag('db-filename', databaseFile),
        // Nearly three times the cases per second. A kill loses nothing; a power cut may lose the last commits, which
        // the start of cases from the record mends.
        ...flag('sqlite-pragma', 'journal_mode=WAL'),
        ...flag('sqlite-pragma', 'synchronous=NORMAL'),
        // This server has one shard, from which it reads new tasks 20 times a second at most: a busy one makes each wait for
        // 40 ms. Servers of production share their work among hundreds of shards.
        ...flag('dynamic-config-value', 'history.transferProcessorMaxPollRPS=1000'),
        ...flag('dynamic-config-value', 'history.timerProcessorMaxPollRPS=1000'),
        ...Object.entries(searchAttributes).flatMap(([name, type]) => flag('search-attribute', `${name}=${type}`)),
        ...flags,
      ],
      { ownership, stopSignal: 'SIGTERM', probe: () => keepHistoriesForTenYears(port) },
    );
    const ui = uiPort === undefined ? undefined : `http://127.0.0.1:${uiPort}`;
    return { ...server, address: `127.0.0.1:${port}`, ui, source: cli.source };
  }
}

/** Succeeds only once the server serves its namespace, so that this is the test for readiness, too. */
async function keepHistoriesForTenYears(port: number): Promise<void> {
  // Plain TCP first: after a refused attempt the gRPC client pauses for a second.
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
  const connection = await Connection.connect({ address: `127.0.0.1:${port}`, connectTimeout: '2s' });
  try {
    await connection.workflowService.updateNamespace({
      namespace,
      config: { workflowExecutionRetentionTtl: msToTs('10 years') },
    });
  } finally {
    await connection.close();
  }
}
