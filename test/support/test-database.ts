import pg from 'pg';
import { inject } from 'vitest';
import { connect, type Database } from '../../database/connect.ts';

export interface TestDatabase {
  database: Database;
  url: string;
  drop(): Promise<void>;
}

/** A migrated database of the test file's own; drop it at the end. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { postgres } = inject('servers');
  const name = `test_${crypto.randomUUID().replaceAll('-', '_')}`;
  const asAdmin = async (statement: string): Promise<void> => {
    const admin = new pg.Client(new URL('/postgres', postgres).href);
    await admin.connect();
    await admin.query(statement).finally(() => admin.end());
  };
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE template_of_tests`);
  const url = new URL(`/${name}`, postgres).href;
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
