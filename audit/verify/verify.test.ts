import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentOf, givenContent, leavesOf, logKey, sealedAt } from '../../test/support/audit/given-content.ts';
import { consistencyOf, headOf } from '../../test/support/audit/naive-log.ts';
import { given } from '../../test/support/cases/stages.ts';
import { makeFiles } from '../bundle/make-files.ts';
import { writeZip } from '../bundle/write-zip.ts';
import { lineOf } from '../checks/faults.ts';
import { buildVerifier } from './build-verifier.ts';
import { verifyBundle } from './verify-bundle.ts';

const content = givenContent('appealed');
const files = makeFiles(content, { paper: Buffer.from('%PDF-'), verifier: Buffer.from('//') });
let folder: string;
const zip = await writeZip(files);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
  await writeFile(join(folder, 'verify.mjs'), await buildVerifier());
});
afterAll(() => rm(folder, { recursive: true }));

const put = async (name: string, bytes: Uint8Array | string): Promise<string> => {
  await writeFile(join(folder, name), bytes);
  return join(folder, name);
};

/** What the stand-alone program says, and its status. */
const run = (...given: string[]) =>
  promisify(execFile)(process.execPath, [join(folder, 'verify.mjs'), ...given], { cwd: folder }).then(
    ({ stdout }) => ({ status: 0, stdout }),
    ({ code, stdout, stderr }) => ({ status: code as number, stdout: `${stdout}${stderr}` }),
  );

test('the stand-alone program says that a bundle is valid, and what it cannot check', async () => {
  const { status, stdout } = await run(await put('whole.zip', zip));
  expect(status).toBe(0);
  expect(stdout).toContain('valid: case case-appealed');
  expect(stdout).not.toMatch(/\b1 (?:\w+s|copies)\b/);
  expect(stdout).toMatch(/whether later events were left out[\s\S]*who really sat behind an actor/);
});

test('a line for each failure, and status 1', async () => {
  const { status, stdout } = await run(
    await put('empty.zip', await writeZip(new Map([['notes.txt', Buffer.from('x')]]))),
  );
  expect(status).toBe(1);
  expect(stdout).toContain('notes.txt: is no file of a bundle\n');
});

describe('a head that was kept elsewhere', () => {
  const { leaves } = leavesOf(content);
  const kept = headOf(leaves.slice(0, 3), logKey, '2026-12-01T00:00:00.000Z');
  const proof = { from: 3, to: leaves.length, path: consistencyOf(3, leaves) };
  const against = async (jws: string, consistency: object) => {
    const [head, path] = [
      await put('kept.jws', `${jws}\n`),
      await put('proof.json', JSON.stringify(consistency, null, 1)),
    ];
    const bundle = await put('whole.zip', zip);
    return (await verifyBundle({ bundle, kept: { head, consistency: path } })).faults.map(lineOf);
  };

  test('is extended by that of the bundle', async () => {
    expect(await against(kept.jws, proof)).toEqual([]);
    const later = headOf([...leaves, '0'.repeat(64)], logKey, '2027-02-01T00:00:00.000Z');
    const path = consistencyOf(leaves.length, [...leaves, '0'.repeat(64)]);
    expect(await against(later.jws, { from: leaves.length, to: leaves.length + 1, path })).toEqual([]);
  });

  test('may lie with its proof in the folder of the bundle, and nothing else may', async () => {
    const bundle = join(folder, 'unpacked');
    for (const [path, bytes] of files) {
      await mkdir(dirname(join(bundle, path)), { recursive: true });
      await writeFile(join(bundle, path), bytes);
    }
    const [head, consistency] = [
      await put('unpacked/kept.jws', kept.jws),
      await put('unpacked/proof.json', JSON.stringify(proof)),
    ];
    const said = async (given: { head: string; consistency: string }) =>
      (await verifyBundle({ bundle, kept: given })).faults.map(lineOf);
    expect(await said({ head, consistency })).toEqual([]);
    const [own, elsewhere] = [join(bundle, 'head.jws'), await put('proof.json', JSON.stringify(proof))];
    expect(await said({ head: own, consistency: elsewhere })).toEqual(
      expect.arrayContaining(['kept.jws: is no file of a bundle', 'proof.json: is no file of a bundle']),
    );
    expect(await said({ head: own, consistency: elsewhere })).not.toContain('head.jws: is missing');
  });

  test('of a log that was rewritten, or of another one, is not', async () => {
    const rewritten = headOf(leaves.slice(1, 4), logKey, '2026-12-01T00:00:00.000Z');
    expect(await against(rewritten.jws, proof)).toEqual([
      `proof.json: from 3 to ${leaves.length}: the later head does not extend the earlier one`,
    ]);
    const other = headOf(leaves.slice(0, 3), logKey, sealedAt, 'another.log');
    expect(await against(other.jws, proof)).toContain(
      "kept.jws: head of 3: is of the log another.log, where the bundle's is joint-force.test",
    );
    expect(await against('x', proof)).toEqual(['kept.jws: is no compact JWS']);
    expect(await against(kept.jws, [])).toEqual(['proof.json: is not {from, to, path}']);
  });
});

describe('what is no bundle', () => {
  const said = async (bytes: Uint8Array) =>
    (await verifyBundle({ bundle: await put('odd.zip', bytes) })).faults.map(lineOf);
  /** The zip with a number in it changed, from its end. */
  const changed = (fromEnd: number, value: number, length: 2 | 4): Buffer => {
    const copy = Buffer.from(zip);
    copy.writeUIntLE(value, copy.length - fromEnd, length);
    return copy;
  };
  /** One file, packed, whose sizes the directory tells as it likes. */
  const packed = (path: string, bytes: Buffer, told: number): Buffer => {
    const data = deflateRawSync(bytes);
    const name = Buffer.from(path);
    const file = Buffer.alloc(30);
    file.writeUInt32LE(0x04034b50, 0);
    file.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(told, 24);
    entry.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(46 + name.length, 12);
    end.writeUInt32LE(30 + name.length + data.length, 16);
    return Buffer.concat([file, name, data, entry, name, end]);
  };

  test.each([
    ['nothing', Buffer.alloc(0), 'odd.zip: is no zip that ends with its directory'],
    ['bytes behind the zip', Buffer.concat([zip, Buffer.from('x')]), 'odd.zip: is no zip that ends with its directory'],
    ['a huge count', changed(12, 65_535, 2), 'odd.zip: the directory of the zip is not whole'],
    ['a directory elsewhere', changed(6, 0xffffffff, 4), 'odd.zip: the directory of the zip is not whole'],
    ['a bomb', packed('a', Buffer.alloc(5_000_000), 10), 'a: cannot be unpacked to the size that the zip says'],
    [
      'a declared bomb',
      packed('a', Buffer.alloc(10), 4_000_000_000),
      'odd.zip: unpacks to 4000000000 bytes, more than any bundle has',
    ],
    [
      'a path that leads out',
      packed('../../etc/passwd', Buffer.from('x'), 1),
      '../../etc/passwd: is no path within a bundle',
    ],
    ['a path with NUL', packed('a\0b', Buffer.from('x'), 1), 'a\\u0000b: is no path within a bundle'],
  ])('%s', async (_what, bytes, line) => {
    expect(await said(bytes)).toEqual([line]);
  });

  test('whatever byte of the zip is changed, it says so in lines or finds the same files', async () => {
    for (let at = 0; at < zip.length; at += Math.ceil(zip.length / 150)) {
      const copy = Buffer.from(zip);
      copy[at]! ^= 0xff;
      for (const line of await said(copy)) expect(line).toMatch(/^[\x20-\x7e\u00a0-\uffff]+$/);
    }
  });
});

describe('what is said otherwise than it must be', () => {
  const { events } = given.asked();
  const whole = makeFiles(contentOf('c-1', events, []), { paper: Buffer.from('%PDF-'), verifier: Buffer.from('//') });
  const withLine = async (change: (line: string) => string): Promise<string[]> => {
    const [first, ...rest] = Buffer.from(whole.get('events.jsonl')!).toString().split('\n');
    const bytes = Buffer.from([change(first!), ...rest].join('\n'));
    const bundle = await put('odd.zip', await writeZip(new Map(whole).set('events.jsonl', bytes)));
    return (await verifyBundle({ bundle })).faults.map(lineOf);
  };

  test.each([
    ['a member twice', (line: string) => line.replace('{', '{"actor":{},'), 'is not in its RFC 8785 form'],
    ['a blank', (line: string) => line.replace(':', ': '), 'is not in its RFC 8785 form'],
    [
      'a number written otherwise',
      (line: string) => line.replace('"sequence":1', '"sequence":1e0'),
      'is not in its RFC 8785 form',
    ],
    [
      'a negative nothing',
      (line: string) => line.replace('"sequence":1', '"sequence":-0'),
      'is not in its RFC 8785 form',
    ],
    ['half a letter', (line: string) => line.replace('"c-1"', '"\\ud800"'), 'has no RFC 8785 form'],
    [
      'deep nesting',
      (line: string) => line.replace('"data":', `"data":${'['.repeat(200_000)}${']'.repeat(200_000)},"more":`),
      'is nested too deeply',
    ],
    ['NUL', (line: string) => `${line}\0`, 'is no JSON'],
    ['trailing bytes', (line: string) => `${line} {}`, 'is no JSON'],
  ])('%s', async (_what, change, line) => {
    expect(await withLine(change)).toContain(`events.jsonl: line 1: ${line}`);
  });
});
