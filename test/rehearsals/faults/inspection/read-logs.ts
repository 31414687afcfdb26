import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a part has printed. */
export interface Log {
  part: string;
  lines: string[];
}

export async function readLogs(installationFolder: string): Promise<Log[]> {
  const folder = join(installationFolder, 'logs');
  return Promise.all(
    (await readdir(folder)).map(async (name) => ({
      part: name.replace(/\.log$/, ''),
      lines: (await readFile(join(folder, name), 'utf8')).split('\n').filter(Boolean),
    })),
  );
}
