import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/** No bundle is larger; what claims to be is none. */
const bytesAtMost = 1024 ** 3;

/**
 * The files of a zip, by their paths, as far as they are wanted.
 * @throws Error when it is no zip, or when a file of it is not what the zip says
 */
export async function readZip(path: string, isWanted: (name: string) => boolean): Promise<Map<string, Buffer>> {
  const zip = await openPromise(path);
  const files = new Map<string, Buffer>();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    if (!isWanted(entry.fileName)) continue;
    bytes += entry.uncompressedSize;
    if (bytes > bytesAtMost) throw new Error(`${path} holds more than a bundle can`);
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return files;
}
