import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { getRandomPort } from 'get-port-please';
import pg from 'pg';
import { takeOwnership, type Ownership } from '../owner-lock.ts';
import { findPostgresBinaries, runAs, type PostgresBinaries } from './postgres-binaries.ts';
import { makeReachable } from './reachable-folder.ts';
import { requireFreePort } from '../require-free-port.ts';
import { startServerProcess } from '../server-process.ts';

const superuser = 'joint_force';
const throwAwayPrefix = 'joint-force-postgres-';

export interface PostgresServer {
  /** The connection string of the database, with the password of a superuser. */
  readonly url: string;
  readonly port: number;
  readonly processId: number;
  /** Resolves when the server has ended, with how. */
  readonly ended: Promise<string>;
  /** Ends the server; a throw-away cluster is removed. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Where the cluster lives on. A throw-away cluster in the temporary folder when not given. */
  dataFolder?: string;
  /** A free one when not given. */
  port?: number;
  /** Made when it is not there. */
  database?: string;
}

/** Where the cluster of a checkout lives: in it or, for root, where the user that PostgreSQL then runs as can reach it. */
export function defaultPostgresFolder(checkout: string, name = 'postgres'): string {
  return process.getuid?.() === 0 ? join('/var/lib/joint-force', checkout, name) : join(checkout, '.data', name);
}

/**
 * Starts a PostgreSQL of our own on loopback, from the binaries of npm. One that was left behind on the same folder by
 * a killed process is stopped first.
 * @throws AlreadyOwned when a living process runs a server on this folder
 * @throws Error when PostgreSQL cannot run here
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const { dataFolder, port = await getRandomPort('127.0.0.1'), database = 'joint_force' } = options;
  const binaries = await findPostgresBinaries();
  if (dataFolder) return openCluster(binaries, { folder: dataFolder, port, database, durable: true });

  const temporary = binaries.user ? '/tmp' : tmpdir(); // root's own temporary folder may be closed to that user
  await removeAbandoned(binaries, temporary);
  const folder = await mkdtemp(join(temporary, throwAwayPrefix));
  await chmod(folder, 0o755);
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const server = await openCluster(binaries, { folder, port, database, durable: false });
    return { ...server, stop: () => server.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

interface ClusterOptions {
  folder: string;
  port: number;
  database: string;
  /** Whether what is committed has to survive a power cut. */
  durable: boolean;
}

async function openCluster(
  binaries: PostgresBinaries,
  { folder, port, database, durable }: ClusterOptions,
): Promise<PostgresServer> {
  await makeReachable(folder);
  const cluster = join(folder, 'cluster');
  const ownership = own(folder);
  await stopOrphan(ownership, binaries, cluster); // an orphan that cannot be stopped stays noted
  try {
    await requireFreePort('postgres', port);
    if (!existsSync(cluster)) await createCluster(binaries, { folder, cluster, durable });
    const password = await readFile(join(folder, 'password'), 'utf8');
    const at = (name: string) => `postgres://${superuser}:${password}@127.0.0.1:${port}/${name}`;
    const setting = (name: string, value: string) => ['-c', `${name}=${value}`];
    const server = await startServerProcess(
      join(binaries.folder, 'postgres'),
      [
        '-D',
        cluster,
        ...setting('port', String(port)),
        ...setting('listen_addresses', '127.0.0.1'),
        ...setting('unix_socket_directories', ''),
        ...(durable ? [] : ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((name) => setting(name, 'off'))),
      ],
      {
        ownership,
        stopSignal: 'SIGINT', // PostgreSQL's "fast" shutdown: ends the connections, then writes everything out
        probe: () => createDatabase(at('postgres'), database),
        spawn: runAs(binaries.user),
      },
    );
    return { ...server, url: at(encodeURIComponent(database)), port };
  } catch (error) {
    ownership.release();
    throw error;
  }
}

function own(folder: string): Ownership {
  return takeOwnership(join(folder, 'owner.json'), `The PostgreSQL folder ${folder}`);
}

async function stopOrphan(ownership: Ownership, { folder, user }: PostgresBinaries, cluster: string): Promise<void> {
  // Never pg_ctl alone: it would signal whatever process bears the id that a crashed PostgreSQL left in its folder.
  if (!ownership.orphan) return;
  await execa(join(folder, 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w'], runAs(user));
}

/** Made under another name first, so that a folder called `cluster` is always a whole one. */
async function createCluster(
  { folder: programs, user }: PostgresBinaries,
  { folder, cluster, durable }: { folder: string; cluster: string; durable: boolean },
): Promise<void> {
  const draft = `${cluster}.new`;
  const passwordFile = join(folder, 'initdb-password');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  const password = randomBytes(18).toString('base64url');
  await writeFile(join(folder, 'password'), password, { mode: 0o600 });
  try {
    // Not through /dev/stdin: Node's pipes are sockets, which cannot be opened by a name.
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (user) for (const path of [draft, passwordFile]) await chown(path, user.uid, user.gid);
    const access = [`--username=${superuser}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    // The same order and the same upper and lower case of letters on every machine.
    const letters = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const haste = durable ? [] : ['--no-sync'];
    await execa(join(programs, 'initdb'), [`--pgdata=${draft}`, ...access, ...letters, ...haste], runAs(user));
    await rename(draft, cluster);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function createDatabase(url: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {}); // told to whoever awaits, and to nobody else
  try {
    await client.connect();
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  } finally {
    await client.end().catch(() => {});
  }
}

/** A killed test run leaves its throw-away cluster running for ever: the next run clears up behind it. */
async function removeAbandoned(binaries: PostgresBinaries, temporary: string): Promise<void> {
  for (const name of await readdir(temporary)) {
    const folder = join(temporary, name);
    if (!name.startsWith(throwAwayPrefix) || !existsSync(join(folder, 'owner.json'))) continue;
    try {
      if ((await lstat(folder)).uid !== process.getuid?.()) continue;
      await stopOrphan(own(folder), binaries, join(folder, 'cluster'));
      await rm(folder, { recursive: true, force: true });
    } catch {
      // In use, as most are, or gone meanwhile.
    }
  }
}
