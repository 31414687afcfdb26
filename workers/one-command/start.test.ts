import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { expect, test } from 'vitest';

const start = fileURLToPath(new URL('start.ts', import.meta.url));

test.each(['abc', '65530'])('“%s” is no port to begin at, and nothing starts', async (port) => {
  const { exitCode, stderr } = await execa(process.execPath, ['--import', 'tsx', start, '--port', port], {
    reject: false,
  });
  expect(exitCode).toBe(1);
  expect(stderr).toContain("option '--port <number>'");
});

test.each(['', ' '])('“%s” is no folder to keep things in, and nothing starts', async (folder) => {
  const { exitCode, stderr } = await execa(process.execPath, ['--import', 'tsx', start, '--data', folder], {
    reject: false,
  });
  expect(exitCode).toBe(1);
  expect(stderr).toContain("option '--data <folder>'");
});
