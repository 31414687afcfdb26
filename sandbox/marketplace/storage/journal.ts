import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../../write-durably.ts';
import { holdFolder } from './hold-folder.ts';

/**
 * Opens the journal of a folder: a file to which each batch of entries is added as one line of JSON. One process at a
 * time: a second one is refused.
 * @param replay is given the batches of before, the oldest first, and says what of them still matters; the file then
 * begins with that
 */
export async function openJournal<Entry>(folder: string, replay: (batches: Entry[][]) => Entry[]) {
  await mkdir(folder, { recursive: true });
  const release = await holdFolder(folder);
  const path = join(folder, 'journal.ndjson');
  const lines = (await readFile(path, { encoding: 'utf8', flag: 'a+' })).split('\n').slice(0, -1); // the last is no whole one
  await writeDurably(path, toLine(replay(lines.map((line) => JSON.parse(line) as Entry[]))));
  const file = await open(path, 'a');

  /** Adds a batch as a whole. When this resolves, it is on the disk. */
  async function append(batch: Entry[]): Promise<void> {
    const { size } = await file.stat();
    try {
      await file.appendFile(toLine(batch));
      await file.datasync();
    } catch (error) {
      await file.truncate(size); // half a line would make one with the next
      throw error;
    }
  }

  async function close(): Promise<void> {
    await file.close();
    await release();
  }

  return { append, close };
}

const toLine = (batch: unknown[]): string => `${JSON.stringify(batch)}\n`;
