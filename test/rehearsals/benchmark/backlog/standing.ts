import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { RunningInstallation } from '../../../support/processes/run-installation.ts';
import { processorTimeBetween, readResources, type Resources } from '../resources.ts';

const parts = ['worker', 'api', 'sweeps', 'temporal', 'postgres'] as const;
export type PartName = (typeof parts)[number];

/** What an installation uses while its cases wait and nobody asks anything. */
export interface Standing {
  memoryBytes: Record<PartName, number>;
  /** Share of one core, by part. */
  idleProcessor: Record<PartName, number>;
  temporalFileBytes: number;
  databaseBytes: number;
}

/** Share of one core that all processes use when nothing is asked of them. */
export const idleOf = ({ idleProcessor }: Standing): number =>
  Object.values(idleProcessor).reduce((sum, share) => sum + share, 0);

/** Looks at an installation for some seconds in which nothing is asked of it. */
export async function measureStanding(installation: RunningInstallation, seconds: number): Promise<Standing> {
  const before = await readParts(installation);
  await pause(seconds * 1000);
  const after = await readParts(installation);
  const used = processorTimeBetween(before, after);
  const byPart = (value: (part: PartName) => number): Record<PartName, number> =>
    Object.fromEntries(parts.map((part) => [part, value(part)])) as Record<PartName, number>;
  return {
    memoryBytes: byPart((part) => after[part].memoryBytes),
    idleProcessor: byPart((part) => used[part] / (seconds * 1000)),
    ...(await storedBytes(installation)),
  };
}

function readParts({ parts: running }: RunningInstallation): Promise<Record<PartName, Resources>> {
  return readResources({
    worker: running.workers[0]!.processIds,
    api: running.apis[0]!.processIds,
    sweeps: running.sweeps.processIds,
    temporal: running.temporal.processIds,
    postgres: running.postgres.processIds,
  });
}

/** What the two stores take on the disk. */
export async function storedBytes({
  folder,
  database,
}: RunningInstallation): Promise<Pick<Standing, 'temporalFileBytes' | 'databaseBytes'>> {
  const { rows } = await sql<{ bytes: string }>`SELECT pg_database_size(current_database()) AS bytes`.execute(database);
  const { size } = await stat(join(folder, 'temporal', 'temporal.db'));
  return { temporalFileBytes: size, databaseBytes: Number(rows[0]!.bytes) };
}
