import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReleaseFile } from './build-processes.ts';
import { hashSources, type Sources } from './hash-sources.ts';
import { releaseFolder } from './processes.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** A part of the release, its place, and whatever can change it. */
interface ReleasePart {
  folder: string;
  sources: Sources;
  /** Brings its tools along only now: a start that has nothing to build would wait a second for them. */
  build(): Promise<ReleaseFile[]>;
}

const parts: readonly ReleasePart[] = [
  {
    folder: releaseFolder,
    sources: {
      folders: [
        'activities',
        'api',
        'audit',
        'database',
        'domain',
        'engine',
        'network',
        'sandbox',
        'workers',
        'workflows',
      ],
      files: ['package-lock.json'],
    },
    build: async () => (await import('./build-processes.ts')).buildProcesses(),
  },
  {
    folder: join(releaseFolder, 'portal'),
    sources: {
      folders: ['portal', 'domain', 'audit/checks'],
      files: ['api/client.ts', 'package-lock.json', 'workers/release/build-portal.ts'],
    },
    build: async () => (await import('./build-portal.ts')).buildPortal(),
  },
];

/** Builds what production runs: processes and commands, the workflows, and the pages for browsers. What has not changed, stands. */
export async function buildRelease(): Promise<void> {
  await Promise.all(parts.map(buildUnlessItStands));
}

/** Last of all stands what a part was built from: one that was interrupted is built again. */
async function buildUnlessItStands({ folder, sources, build }: ReleasePart): Promise<void> {
  const builtFrom = join(checkout, folder, 'built-from');
  const state = await hashSources(sources);
  if ((await readFile(builtFrom, 'utf8').catch(() => undefined)) === state) return;
  const files = await build();
  await rm(builtFrom, { force: true });
  for (const { path, contents } of files) await replaceFile(join(checkout, folder, path), contents);
  await replaceFile(builtFrom, state);
}

/** A process that starts meanwhile reads the old one or the new one. */
async function replaceFile(path: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const besideIt = `${path}.${process.pid}`;
  await writeFile(besideIt, contents);
  await rename(besideIt, path);
}
