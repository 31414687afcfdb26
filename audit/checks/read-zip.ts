import { textOf } from './bytes.ts';
import { bytesAtMost, filesAtMost, requirePath, Unreadable } from './unreadable.ts';

interface Entry {
  path: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  at: number;
}

/** What a reader of zips has at hand beside reading them: a browser has neither, and bundles need neither. */
export interface Unpacking {
  /** @throws Error when the bytes do not unpack to so many */
  inflate(bytes: Uint8Array, unpacked: number): Uint8Array;
  crc32(bytes: Uint8Array): number;
}

const marks = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 };
const lengths = { end: 22, entry: 46, file: 30 };
const isEncrypted = 1;
const none = 0;
const deflated = 8;

/**
 * Unpacks a zip by its central directory. What archives can do beside holding files (comments, encryption, more than
 * 4 GB, one file under several names) no bundle does, and is refused.
 * @param unpacking without it, compressed files are refused, which no bundle as we make it has, and checksums are not looked
 * at: the manifest has better ones
 * @throws Unreadable
 */
export function readZip(name: string, zip: Uint8Array, unpacking?: Unpacking): Map<string, Uint8Array> {
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
    files.set(entry.path, unpack(entry, zip, unpacking));
  }
  return files;
}

/** Numbers of a zip, which stand with their lowest byte first. */
const numbersIn = (zip: Uint8Array): DataView => new DataView(zip.buffer, zip.byteOffset, zip.length);

function readDirectory(name: string, zip: Uint8Array): Entry[] {
  const numbers = numbersIn(zip);
  const end = zip.length - lengths.end;
  if (end < 0 || numbers.getUint32(end, true) !== marks.end)
    throw new Unreadable(name, 'is no zip that ends with its directory');
  const count = numbers.getUint16(end + 10, true);
  const size = numbers.getUint32(end + 12, true);
  let at = numbers.getUint32(end + 16, true);
  if (count > filesAtMost || at + size !== end) throw new Unreadable(name, 'the directory of the zip is not whole');
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + lengths.entry > end || numbers.getUint32(at, true) !== marks.entry)
      throw new Unreadable(name, `entry ${index} of the zip is not whole`);
    const nameAt = at + lengths.entry;
    const nameEnd = nameAt + numbers.getUint16(at + 28, true);
    const path = nameEnd <= end ? textOf(zip.subarray(nameAt, nameEnd)) : undefined;
    if (path === undefined) throw new Unreadable(name, `entry ${index} of the zip has no name`);
    if (numbers.getUint16(at + 8, true) & isEncrypted) throw new Unreadable(path, 'is encrypted in the zip');
    entries.push({
      path,
      method: numbers.getUint16(at + 10, true),
      crc: numbers.getUint32(at + 16, true),
      packed: numbers.getUint32(at + 20, true),
      unpacked: numbers.getUint32(at + 24, true),
      at: numbers.getUint32(at + 42, true),
    });
    at = nameEnd + numbers.getUint16(at + 30, true) + numbers.getUint16(at + 32, true);
  }
  if (at !== end) throw new Unreadable(name, 'the directory of the zip is not whole');
  return entries;
}

function unpack(
  { path, method, crc, packed, unpacked, at }: Entry,
  zip: Uint8Array,
  unpacking: Unpacking | undefined,
): Uint8Array {
  const numbers = numbersIn(zip);
  if (at + lengths.file > zip.length || numbers.getUint32(at, true) !== marks.file)
    throw new Unreadable(path, 'stands nowhere in the zip');
  const nameAt = at + lengths.file;
  const nameEnd = nameAt + numbers.getUint16(at + 26, true);
  const from = nameEnd + numbers.getUint16(at + 28, true);
  if (textOf(zip.subarray(nameAt, nameEnd)) !== path) throw new Unreadable(path, 'has two names in the zip');
  if (from + packed > zip.length) throw new Unreadable(path, 'ends behind the zip');
  const bytes = inflated(path, method, zip.subarray(from, from + packed), unpacked, unpacking);
  if (bytes.length !== unpacked || (unpacking && unpacking.crc32(bytes) !== crc))
    throw new Unreadable(path, 'is not what the directory of the zip says');
  return bytes;
}

function inflated(
  path: string,
  method: number,
  bytes: Uint8Array,
  unpacked: number,
  unpacking: Unpacking | undefined,
): Uint8Array {
  if (method === none) return bytes;
  if (method !== deflated || !unpacking) throw new Unreadable(path, 'is packed in a way that is not known');
  try {
    return unpacking.inflate(bytes, unpacked);
  } catch {
    throw new Unreadable(path, 'cannot be unpacked to the size that the zip says');
  }
}
