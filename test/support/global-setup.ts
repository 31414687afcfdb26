import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../database/migrate.ts';
import { startPostgres } from '../../workers/local/postgres/postgres.ts';
import { startTemporalServer } from '../../workers/local/temporal/temporal-server.ts';
import { buildRelease } from '../../workers/release/build-release.ts';
import { releaseFolder } from '../../workers/release/processes.ts';
import { searchAttributeTypes } from '../../engine/search-attribute-types.ts';
import { emptyNamespace } from './rigs/empty-namespace.ts';
import { virtualTimeFlags } from './virtual-time.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    servers: {
      /** Host and port of the Temporal server, which can skip time. */
      temporal: string;
      /** A migrated database that each test file copies. */
      postgres: string;
      /** File of the workflow bundle. */
      bundle: string;
    };
  }
}

/**
 * The server suggests that a run be carried on by another after forty messages, not after some thousand: more than befall
 * a case on any path, and few enough for a history that can be kept.
 */
const carriedOnEarly = ['--dynamic-config-value', 'history.maxTotalUpdates.suggestContinueAsNewThreshold=0.02'];

/** One Temporal server, one PostgreSQL and one release for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'joint-force-test-'));
  const servers = [
    startTemporalServer({
      databaseFile: join(folder, 'temporal.db'),
      searchAttributes: searchAttributeTypes,
      flags: [...virtualTimeFlags, ...carriedOnEarly, '--namespace', emptyNamespace],
    }),
    startPostgres({ database: 'template_of_tests' }),
  ] as const;
  const tearDown = async () => {
    for (const server of await Promise.allSettled(servers))
      if (server.status === 'fulfilled') await server.value.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const [temporal, postgres] = await Promise.all([...servers, buildRelease()]);
    await migrate(postgres.url);
    project.provide('servers', {
      temporal: temporal.address,
      postgres: postgres.url,
      bundle: join(process.cwd(), releaseFolder, 'workflows.js'),
    });
  } catch (error) {
    await tearDown(); // a server that lives would keep the run from ending
    throw error;
  }
  return tearDown;
}
