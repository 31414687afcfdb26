import pg from 'pg';
import { connect, type Database } from '../../../database/connect.ts';

export interface TestDatabase {
  database: Database;
  url: string;
  drop(): Promise<void>;
}

/**
 * A further database of a server; drop it at the end.
 * @param server the connection string of one that is there
 * @param template what it is a copy of; that one, when not given
 */
export async function createDatabase(
  server: string,
  template = new URL(server).pathname.slice(1),
): Promise<TestDatabase> {
  const name = `test_${crypto.randomUUID().replaceAll('-', '_')}`;
  const asAdmin = async (statement: string): Promise<void> => {
    const admin = new pg.Client(new URL('/postgres', server).href);
    await admin.connect();
    await admin.query(statement).finally(() => admin.end());
  };
  // File by file: page by page through the write-ahead log takes three times as long.
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  const url = new URL(`/${name}`, server).href;
  const database = connect(url);
  return {
    database,
    url,
    async drop() {
      await database.destroy();
      await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}
