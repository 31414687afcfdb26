import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPostgresFolder } from '../../../workers/local/postgres/postgres.ts';
import { findFreePorts } from './free-ports.ts';

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
