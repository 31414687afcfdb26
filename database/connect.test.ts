import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../test/support/rigs/test-database.ts';
import { connect } from './connect.ts';

let on: TestDatabase;
beforeAll(async () => {
  on = await createTestDatabase();
});
afterAll(() => on.drop());

test('a connection that is lost in the midst of a transaction fails the transaction, and nothing else', async () => {
  const lost = vi.fn<(error: Error) => void>();
  const database = connect(on.url, { connections: 1, onError: lost });
  const cutOff = database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(transaction);
    await sql`SELECT pg_terminate_backend(${rows[0]!.pid})`.execute(on.database);
    await vi.waitFor(() => expect(lost).toHaveBeenCalled(), { timeout: 60_000 });
    await sql`SELECT 1`.execute(transaction);
  });
  await expect(cutOff).rejects.toThrow(/not queryable/);
  expect(await sql`SELECT 1 AS one`.execute(database)).toMatchObject({ rows: [{ one: 1 }] });
  await database.destroy();
});
