import { lstat, readdir, readFile, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isBundlePath } from '../checks/bundle-files.ts';
import { bytesAtMost, filesAtMost, Unreadable } from '../checks/unreadable.ts';
import { unzip } from './unzip.ts';

/** Folders of a bundle hold no folders. */
const depthAtMost = 2;

/**
 * Reads a bundle: a zip, or the folder into which it was unpacked.
 * @param beside files that may lie in the folder and are none of the bundle's
 * @throws Unreadable
 */
export async function readBundle(path: string, beside: readonly string[] = []): Promise<Map<string, Uint8Array>> {
  const found = await lstat(path).catch(() => undefined);
  if (found?.isDirectory()) {
    const files = new Map<string, Uint8Array>();
    const ignored = await Promise.all(beside.map((one) => realpath(one).catch(() => one)));
    await readFolder(await realpath(path), '', files, { left: bytesAtMost, ignored: new Set(ignored) });
    return files;
  }
  return unzip(basename(path), await readSmall(path));
}

/** The bytes of a file beside the bundle. @throws Unreadable */
export async function readSmall(path: string): Promise<Buffer> {
  try {
    if ((await lstat(path)).size > bytesAtMost) throw new Unreadable(basename(path), 'is larger than any bundle');
    return await readFile(path);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(path, 'cannot be read');
  }
}

async function readFolder(
  folder: string,
  prefix: string,
  files: Map<string, Uint8Array>,
  room: { left: number; ignored: ReadonlySet<string> },
): Promise<void> {
  if (prefix.split('/').length > depthAtMost) throw new Unreadable(prefix, 'is a folder that no bundle has');
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = `${prefix}${entry.name}`;
    const place = join(folder, entry.name);
    if (room.ignored.has(place) && !isBundlePath(path)) continue;
    if (entry.isDirectory()) {
      await readFolder(place, `${path}/`, files, room);
      continue;
    }
    if (!entry.isFile()) throw new Unreadable(path, 'is no file, but a link or the like');
    room.left -= (await lstat(place)).size;
    if (room.left < 0) throw new Unreadable(path, 'makes the bundle larger than any is');
    if (files.size === filesAtMost) throw new Unreadable(path, 'is one file more than any bundle has');
    files.set(path, await readFile(place));
  }
}
