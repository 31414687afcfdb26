import { crc32, inflateRawSync } from 'node:zlib';
import { readZip } from '../checks/read-zip.ts';

/** Reads a zip, also one that somebody has packed anew. @throws Unreadable */
export const unzip = (name: string, zip: Buffer): Map<string, Uint8Array> =>
  readZip(name, zip, {
    inflate: (bytes, unpacked) => inflateRawSync(bytes, { maxOutputLength: Math.max(unpacked, 1) }),
    crc32,
  });
