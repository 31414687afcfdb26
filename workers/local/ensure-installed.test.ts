import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';

const script = join(import.meta.dirname, 'ensure-installed.mjs');
const installed = 'node_modules/.package-lock.json';
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'ensure-installed-'));
  const name = { name: 'needs-nothing', version: '1.0.0' };
  writeFileSync(join(project, 'package.json'), JSON.stringify(name));
  const lock = { ...name, lockfileVersion: 3, requires: true, packages: { '': name } };
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify(lock));
});
afterEach(() => rmSync(project, { recursive: true }));

const run = () => execa(process.execPath, [script], { cwd: project, all: true, reject: false });

function pretendInstalled(at: string): void {
  mkdirSync(join(project, 'node_modules'));
  writeFileSync(join(project, installed), '{}');
  utimesSync(join(project, installed), new Date(at), new Date(at));
  utimesSync(join(project, 'package-lock.json'), new Date('2026-05-01'), new Date('2026-05-01'));
}

test('a fresh clone is installed, with a line that says so', async () => {
  const { all, exitCode } = await run();
  expect(all.split('\n')[0]).toBe('Installing packages with npm ci, because node_modules is missing');
  expect(exitCode).toBe(0);
});

test('packages older than the lock are installed anew, once', async () => {
  pretendInstalled('2026-04-01');
  expect((await run()).all).toContain('because node_modules is older than package-lock.json');
  expect((await run()).all).toBe('');
});

test('packages as new as the lock are left alone, without a word', async () => {
  pretendInstalled('2026-05-01');
  expect(await run()).toMatchObject({ all: '', exitCode: 0 });
  expect(existsSync(join(project, installed))).toBe(true);
});

test('a failed installation stops what was to come after it', async () => {
  rmSync(join(project, 'package-lock.json'));
  expect((await run()).exitCode).not.toBe(0);
});

test('a Node that is too old is refused by name', async () => {
  const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.9.0' } })`;
  const { all, exitCode } = await execa(process.execPath, ['--import', `data:text/javascript,${old}`, script], {
    cwd: project,
    all: true,
    reject: false,
  });
  expect(all).toContain('Joint Force needs Node.js 20.19 or newer; this is 20.9.0');
  expect(exitCode).toBe(1);
});
