import { crc32, inflateRawSync } from 'node:zlib';
import { textOf } from '../checks/bytes.ts';
import { bytesAtMost, filesAtMost, requirePath, Unreadable } from './unreadable.ts';

interface Entry {
  path: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  at: number;
}

const marks = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 };
const lengths = { end: 22, entry: 46, file: 30 };
const isEncrypted = 1;
const none = 0;
const deflated = 8;

/**
 * Unpacks a zip by its central directory. What archives can do beside holding files (comments, encryption, more than
 * 4 GB, one file under several names) no bundle does, and is refused.
 * @throws Unreadable
 */
export function readZip(name: string, zip: Buffer): Map<string, Uint8Array> {
  const entries = readDirectory(name, zip);
  let unpacked = 0;
  let packed = 0;
  for (const entry of entries) {
    unpacked += entry.unpacked;
    packed += entry.packed;
  }
  if (unpacked > bytesAtMost) throw new Unreadable(name, `unpacks to ${unpacked} bytes, more than any bundle has`);
  if (packed > zip.length) throw new Unreadable(name, 'holds files that overlap');
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (entry.path.endsWith('/') && entry.unpacked === 0) continue; // a folder
    requirePath(entry.path);
    if (files.has(entry.path)) throw new Unreadable(entry.path, 'stands twice in the zip');
    files.set(entry.path, unpack(entry, zip));
  }
  return files;
}

function readDirectory(name: string, zip: Buffer): Entry[] {
  const end = zip.length - lengths.end;
  if (end < 0 || zip.readUInt32LE(end) !== marks.end)
    throw new Unreadable(name, 'is no zip that ends with its directory');
  const count = zip.readUInt16LE(end + 10);
  const size = zip.readUInt32LE(end + 12);
  let at = zip.readUInt32LE(end + 16);
  if (count > filesAtMost || at + size !== end) throw new Unreadable(name, 'the directory of the zip is not whole');
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + lengths.entry > end || zip.readUInt32LE(at) !== marks.entry)
      throw new Unreadable(name, `entry ${index} of the zip is not whole`);
    const nameAt = at + lengths.entry;
    const nameEnd = nameAt + zip.readUInt16LE(at + 28);
    const path = nameEnd <= end ? textOf(zip.subarray(nameAt, nameEnd)) : undefined;
    if (path === undefined) throw new Unreadable(name, `entry ${index} of the zip has no name`);
    if (zip.readUInt16LE(at + 8) & isEncrypted) throw new Unreadable(path, 'is encrypted in the zip');
    entries.push({
      path,
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24),
      at: zip.readUInt32LE(at + 42),
    });
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  if (at !== end) throw new Unreadable(name, 'the directory of the zip is not whole');
  return entries;
}

function unpack({ path, method, crc, packed, unpacked, at }: Entry, zip: Buffer): Uint8Array {
  if (at + lengths.file > zip.length || zip.readUInt32LE(at) !== marks.file)
    throw new Unreadable(path, 'stands nowhere in the zip');
  const nameAt = at + lengths.file;
  const nameEnd = nameAt + zip.readUInt16LE(at + 26);
  const from = nameEnd + zip.readUInt16LE(at + 28);
  if (textOf(zip.subarray(nameAt, nameEnd)) !== path) throw new Unreadable(path, 'has two names in the zip');
  if (from + packed > zip.length) throw new Unreadable(path, 'ends behind the zip');
  const bytes = inflate(path, method, zip.subarray(from, from + packed), unpacked);
  if (bytes.length !== unpacked || crc32(bytes) !== crc)
    throw new Unreadable(path, 'is not what the directory of the zip says');
  return bytes;
}

function inflate(path: string, method: number, bytes: Buffer, unpacked: number): Uint8Array {
  if (method === none) return bytes;
  if (method !== deflated) throw new Unreadable(path, 'is packed in a way that is not known');
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(unpacked, 1) });
  } catch {
    throw new Unreadable(path, 'cannot be unpacked to the size that the zip says');
  }
}
