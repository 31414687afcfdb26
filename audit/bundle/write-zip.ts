import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** The first day that a zip can name, by the local clock, as a zip knows no zones: everywhere the same bytes. */
const anyDay = new Date(1980, 0, 1);

/**
 * Files as a zip, in their order. Nothing is compressed: another release of Node would compress to other bytes.
 */
export async function writeZip(files: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const zip = new ZipFile();
  const options = { mtime: anyDay, mode: 0o100644, compress: false, forceDosTimestamp: true };
  for (const [path, bytes] of files)
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), path, options);
  zip.end();
  return buffer(zip.outputStream);
}
