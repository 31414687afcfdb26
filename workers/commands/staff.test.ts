import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listStaff } from '../../database/brands/staff.ts';
import { seedSamples } from '../samples/seed-samples.ts';
import { createTestDatabase, type TestDatabase } from '../../test/support/rigs/test-database.ts';

const staff = fileURLToPath(new URL('staff.ts', import.meta.url));
let on: TestDatabase;
beforeAll(async () => {
  on = await createTestDatabase();
  await seedSamples(on.database);
});
afterAll(() => on.drop());

const run = (...given: string[]) =>
  execa(process.execPath, ['--import', 'tsx', staff, ...given], { reject: false, env: { DATABASE_URL: on.url } });

const leads = async (): Promise<string[]> =>
  (await listStaff(on.database)).filter(({ role }) => role === 'lead').map(({ membershipId }) => membershipId);

test('staff and leads are made, and brought up to date; who leaves the house without a lead is told so', async () => {
  const nora = ['--id', 'nora', '--name', 'Nora Iversen', '--email', 'nora@harbour.example'];
  expect(await run('enter', ...nora, '--role', 'lead')).toMatchObject({
    exitCode: 0,
    stdout: 'nora is a lead',
    stderr: '',
  });
  expect(await leads()).toEqual(expect.arrayContaining(['lena', 'nora']));
  expect(await run('leave', 'lena')).toMatchObject({ exitCode: 0, stderr: '' });
  const demoted = await run('enter', ...nora, '--role', 'reviewer');
  expect(demoted).toMatchObject({ exitCode: 0, stdout: 'nora is a reviewer' });
  expect(demoted.stderr).toContain('Nobody is a lead');
  expect((await run('list')).stdout).toContain('nora\tNora Iversen\tnora@harbour.example\ten\treviewer');
});

test('nobody leaves whom a brand still needs', async () => {
  const { exitCode, stderr } = await run('leave', 'mara');
  expect([exitCode, stderr]).toEqual([1, 'mara is the account manager of aurelia, solenne: hand them over first']);
});

test.each([
  [['leave', 'nobody'], 'there is nobody of the marketplace called nobody'],
  [['enter', '--id', 'Two Words', '--name', 'N', '--email', 'n@harbour.example', '--role', 'lead'], 'is invalid'],
  [['enter', '--id', 'nils', '--name', ' ', '--email', 'n@harbour.example', '--role', 'lead'], 'is invalid'],
  [['enter', '--id', 'nils', '--name', 'N', '--email', 'nowhere', '--role', 'lead'], 'is invalid'],
])('%j is refused with a reason', async (given, reason) => {
  const { exitCode, stderr } = await run(...given);
  expect(exitCode).toBe(1);
  expect(stderr).toContain(reason);
  expect(stderr).not.toContain('    at ');
});
