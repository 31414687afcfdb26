import { requireMigrated } from '../database/missing-migrations.ts';
import type { Database } from '../database/connect.ts';
import { reasonOf } from '../domain/reason.ts';

/**
 * Makes sure of what a process cannot work without.
 * @throws Error that names the setting and the address that it leads to, without its password, and says why not
 */
export async function dependOn<Result>(setting: string, url: string, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    throw new Error(`${setting} ${withoutPassword(url)}: ${reasonOf(error)}`, { cause: error });
  }
}

/** The database answers, knows us, and has the tables that this release works with. */
export const dependOnDatabase = (database: Database, url: string): Promise<void> =>
  dependOn('DATABASE_URL', url, () => requireMigrated(database));

function withoutPassword(url: string): string {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username && `${username}@`}${host}${pathname}`;
}
