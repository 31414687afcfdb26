import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { givenContent, leavesOf, logKey } from '../../test/support/audit/given-content.ts';
import { consistencyOf, headOf } from '../../test/support/audit/naive-log.ts';
import { makeFiles } from '../bundle/make-files.ts';
import { buildVerifier } from './build-verifier.ts';

test('the commands of the guide check an unpacked bundle', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guide-'));
  const content = givenContent('closed');
  const files = makeFiles(content, { paper: Buffer.from('%PDF-'), verifier: await buildVerifier() });
  for (const [path, bytes] of files) {
    mkdirSync(join(folder, 'bundle', dirname(path)), { recursive: true });
    writeFileSync(join(folder, 'bundle', path), bytes);
  }
  const commands = [...readFileSync('docs/audit.md', 'utf8').matchAll(/```sh\nnode (.+)\n```/g)].map(
    ([, line]) => line!,
  );
  expect(commands).toHaveLength(2);
  const [alone, againstKept] = commands.map((command) => command.split(' '));
  const say = (given: string[]) => execFileSync(process.execPath, given, { cwd: join(folder, 'bundle') }).toString();
  expect(say(alone!)).toContain('valid: case case-closed');
  const { leaves } = leavesOf(content);
  writeFileSync(join(folder, 'bundle', 'kept.jws'), headOf(leaves.slice(0, 2), logKey, '2026-12-01T00:00:00.000Z').jws);
  writeFileSync(
    join(folder, 'bundle', 'proof.json'),
    JSON.stringify({ from: 2, to: leaves.length, path: consistencyOf(2, leaves) }),
  );
  expect(say(againstKept!)).toContain('what the log held has not changed');
  rmSync(folder, { recursive: true });
});
