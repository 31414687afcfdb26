import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createDatabase, type TestDatabase } from '../test/support/rigs/create-database.ts';
import { connect, type Database } from './connect.ts';
import { migrate } from './migrate.ts';

const tag = crypto.randomUUID().replaceAll('-', '_');
const [owner, role] = [`owner_${tag}`, `role_${tag}`];
const ledger = ['case_events', 'enrolment_events', 'annex_records', 'terms'];
const log = ['log_leaves', 'log_nodes', 'log_keys', 'log_heads', 'log_misfits'];
const archive = ['run_histories', 'workflow_bundles'];
const guarded = [...ledger, ...log, ...archive, 'past_authorisations'];
const columns: Record<string, string> = {
  terms: 'body',
  log_keys: 'x',
  log_misfits: 'found_hash',
  log_heads: 'jws',
  run_histories: 'packed',
  workflow_bundles: 'packed',
  past_authorisations: 'seller_id',
};
let on: TestDatabase;
let runtime: Database;

beforeAll(async () => {
  on = await createDatabase(inject('servers').postgres, 'template0');
  const name = new URL(on.url).pathname.slice(1);
  await sql
    .raw(`CREATE ROLE ${owner} LOGIN PASSWORD 'owner'; CREATE ROLE ${role} LOGIN PASSWORD 'role'`)
    .execute(on.database);
  await sql.raw(`ALTER DATABASE ${name} OWNER TO ${owner}`).execute(on.database);
  const as = (username: string, password: string): string =>
    Object.assign(new URL(on.url), { username, password }).href;
  await migrate(as(owner, 'owner'), { role });
  runtime = connect(as(role, 'role'), { connections: 1 });
});
afterAll(async () => {
  await runtime.destroy();
  await sql.raw(`DROP OWNED BY ${role}; DROP ROLE ${role}; DROP OWNED BY ${owner} CASCADE`).execute(on.database);
  const name = new URL(on.url).pathname.slice(1);
  await sql.raw(`ALTER DATABASE ${name} OWNER TO CURRENT_USER; DROP ROLE ${owner}`).execute(on.database);
  await on.drop();
});

const refused = { code: '42501' }; // insufficient_privilege

test('the role of the processes reads and writes rows', async () => {
  await sql`INSERT INTO terms VALUES (${'0'.repeat(64)}, 'policy', '{}')`.execute(runtime);
  await sql`INSERT INTO request_counts (key) VALUES ('key')`.execute(runtime);
  await sql`UPDATE request_counts SET points = 1`.execute(runtime);
  await sql`DELETE FROM request_counts`.execute(runtime);
  expect((await sql`SELECT FROM case_events`.execute(runtime)).rows).toEqual([]);
});

test.each(guarded)('it can neither change %s, nor empty it, nor disable what guards it', async (table) => {
  for (const statement of [
    `UPDATE ${table} SET ${columns[table] ?? (log.includes(table) ? 'hash' : 'data')} = '{}'`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
    `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
    `DROP TRIGGER inserts_only ON ${table}`,
    `CREATE TRIGGER another BEFORE INSERT ON ${table} EXECUTE FUNCTION refuse_change()`,
    `DROP TABLE ${table} CASCADE`,
    `ALTER TABLE ${table} OWNER TO ${role}`,
  ])
    await expect(sql.raw(statement).execute(runtime), statement).rejects.toMatchObject(refused);
});

test('nor can it make the guard harmless, make tables, or become the owner', async () => {
  for (const statement of [
    'SET session_replication_role = replica',
    'CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
    'CREATE TABLE public.another (id text)',
    `SET ROLE ${owner}`,
    `DELETE FROM migrations`,
    `UPDATE policies SET sha256 = ''`,
  ])
    await expect(sql.raw(statement).execute(runtime), statement).rejects.toMatchObject(refused);
});

test('the ledger, its annex, the terms, the log, the archive and past authorisations are all that is guarded', async () => {
  const { rows } = await sql<{ table: string }>`
    SELECT DISTINCT tgrelid::regclass::text AS table FROM pg_trigger WHERE tgname IN ('inserts_only', 'never_truncated')
    ORDER BY 1`.execute(runtime);
  expect(rows.map(({ table }) => table)).toEqual(guarded.toSorted());
});
