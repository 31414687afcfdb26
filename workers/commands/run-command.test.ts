import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { expect, inject, test } from 'vitest';

const commands: [string, string[]][] = [
  ['keys', ['list']],
  ['staff', ['list']],
  ['rebuild-views', []],
  ['prepare', ['stores']],
  ['joint-force', ['audit', 'heads']],
];

test.concurrent.each(commands)('%s that cannot work says which setting it is, and why', async (name, given) => {
  const program = fileURLToPath(new URL(`${name}.ts`, import.meta.url));
  const run = (environment: Record<string, string>) =>
    execa(process.execPath, ['--import', 'tsx', program, ...given], { reject: false, env: environment });
  const wrong = Object.assign(new URL(inject('servers').postgres), { password: 'a-wrong-one' }).href;
  const refused = await run({ DATABASE_URL: wrong });
  expect(refused.exitCode).toBe(1);
  expect(refused.stderr).toMatch(
    /^DATABASE_URL postgres:\/\/joint_force@127\.0\.0\.1:\d+\/\w+: password authentication failed/,
  );
  expect(refused.stderr).not.toMatch(/a-wrong-one|\n\s+at /);
  const unset = await run({ DATABASE_URL: ' ' });
  expect([unset.exitCode, unset.stderr]).toEqual([1, expect.stringContaining('DATABASE_URL: is missing')]);
});
