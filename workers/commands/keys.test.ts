import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { expect, test } from 'vitest';

const keys = fileURLToPath(new URL('keys.ts', import.meta.url));

test('no key is made for an actor whom every case would refuse', async () => {
  const { exitCode, stderr } = await execa(
    process.execPath,
    ['--import', 'tsx', keys, 'issue', '--role', 'reviewer', '--actor', 'Two Words'],
    { reject: false },
  );
  expect(exitCode).toBe(1);
  expect(stderr).toContain("argument 'Two Words' is invalid. It must be 1 to 128 letters, digits and . _ : - only");
});
