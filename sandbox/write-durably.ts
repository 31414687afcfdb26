import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What a file is called until it is complete. */
export const unfinished = '.unfinished';

/** Writes a file as a whole or not at all. When this resolves, its content and its name are on the disk. */
export async function writeDurably(path: string, content: string | Buffer): Promise<void> {
  const file = await open(path + unfinished, 'w');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(path + unfinished, path);
  const folder = await open(dirname(path));
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
