import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildVerifier } from '../../audit/verify/build-verifier.ts';
import { buildPortal } from './build-portal.ts';
import { bundleWorkflows } from './bundle-workflows.ts';
import { hashPortalSources } from './portal-sources.ts';
import { commands, processes, releaseFolder, stylesheets } from './processes.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const portalFolder = join(checkout, releaseFolder, 'portal');

/**
 * Builds what production runs: a script for each process and command, which finds its packages
 * and the migrations in the checkout, the workflows, and the pages for browsers.
 */
export async function buildRelease(): Promise<void> {
  const common = { absWorkingDir: checkout, outdir: releaseFolder, write: false } as const;
  const [scripts, styles, workflows, verifier, portal] = await Promise.all([
    build({
      ...common,
      entryPoints: { ...processes, ...commands },
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      keepNames: true, // failures are told apart by the names of their classes
      sourcemap: true,
    }),
    build({ ...common, entryPoints: stylesheets }),
    bundleWorkflows(),
    buildVerifier(),
    portalUnlessItStands(),
  ]);
  const files = [
    ...scripts.outputFiles,
    ...styles.outputFiles,
    { path: join(checkout, releaseFolder, 'workflows.js'), contents: workflows },
    { path: join(checkout, releaseFolder, 'verify.mjs'), contents: verifier },
  ];
  await Promise.all(files.map(({ path, contents }) => replaceFile(path, contents)));
  for (const { path, contents } of portal) await replaceFile(join(portalFolder, path), contents);
}

/** The portal is built when something of it has changed: last of all stands what it was built from. */
async function portalUnlessItStands() {
  const sources = await hashPortalSources();
  const standing = await readFile(join(portalFolder, 'built-from'), 'utf8').catch(() => undefined);
  return standing === sources ? [] : [...(await buildPortal()), { path: 'built-from', contents: sources }];
}

/** A process that starts meanwhile reads the old one or the new one. */
async function replaceFile(path: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const besideIt = `${path}.${process.pid}`;
  await writeFile(besideIt, contents);
  await rename(besideIt, path);
}
