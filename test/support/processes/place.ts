import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPort } from 'get-port-please';
import { defaultPostgresFolder } from '../../../workers/local/postgres/postgres.ts';

/** Where an installation of its own keeps everything and listens, away from the one of the checkout. */
export interface Place {
  folder: string;
  /** The first of ten free ones in a row. */
  port: number;
  remove(): Promise<void>;
}

export async function findPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'joint-force-installation-'));
  return {
    folder,
    port: await findFreePorts(),
    async remove() {
      await rm(folder, { recursive: true, force: true });
      await rm(join(defaultPostgresFolder(folder), '..'), { recursive: true, force: true });
    },
  };
}

async function findFreePorts(): Promise<number> {
  for (;;) {
    const first = 11_000 + Math.floor(Math.random() * 2000) * 10; // `fetch` refuses 10080
    const free = await Promise.all(Array.from({ length: 10 }, (_, index) => checkPort(first + index, '127.0.0.1')));
    if (free.every(Boolean)) return first;
  }
}
