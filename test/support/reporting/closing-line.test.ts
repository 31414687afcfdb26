import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';

let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'closing-line-'));
  symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'));
  cpSync(join(import.meta.dirname, 'closing-line.ts'), join(project, 'closing-line.ts'));
});
afterEach(() => rmSync(project, { recursive: true }));

/** The last line that a run of these test files prints. */
async function closingLine(files: Record<string, string>): Promise<string | undefined> {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(project, name), content);
  const reporters = ['--reporter', 'default', '--reporter', './closing-line.ts'];
  const { all } = await execa(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--globals', '--no-file-parallelism', ...reporters],
    { cwd: project, all: true, reject: false },
  );
  return all.trimEnd().split('\n').at(-1);
}

test('a run ends with how many tests passed and failed, and with what was skipped if anything was', async () => {
  const passing = `test('a', () => {}); describe('group', () => { test('b', () => {}); });`;
  expect(await closingLine({ 'a.test.ts': passing })).toBe('2 passed, 0 failed');
  expect(await closingLine({ 'b.test.ts': `test('c', () => { expect(1).toBe(2); }); test.skip('d', () => {});` })).toBe(
    '2 passed, 1 failed, 1 skipped',
  );
});

test('files that do not load, hooks that fail and errors that no test caught count as failed', async () => {
  const files = {
    'loads-not.test.ts': `import '../nowhere.ts';`,
    'hook.test.ts': `describe('group', () => { beforeAll(() => { throw new Error('hook'); }); test('never', () => {}); });`,
    'unhandled.test.ts': `test('a', () => { void Promise.reject(new Error('nobody listens')); });`,
  };
  expect(await closingLine(files)).toBe('1 passed, 3 failed, 1 skipped');
});

test('a run that fails outside its tests has failed, and the line still comes last', async () => {
  const setup = `export default () => { throw new Error('no servers'); };`;
  const files = { 'a.test.ts': `test('a', () => {});`, 'setup.ts': setup };
  writeFileSync(join(project, 'vitest.config.js'), `export default { test: { globalSetup: './setup.ts' } };`);
  expect(await closingLine(files)).toBe('0 passed, 1 failed');
  const teardown = `export default () => () => { console.log('stopped'); };`;
  expect(await closingLine({ 'setup.ts': teardown })).toBe('1 passed, 0 failed');
});
