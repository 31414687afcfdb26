import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { fontFiles, packagedFont, type FontName } from '../../audit/paper/type/font-files.ts';
import { buildVerifier } from '../../audit/verify/build-verifier.ts';
import { bundleWorkflows } from './bundle-workflows.ts';
import { commands, helpers, processes, releaseFolder, stylesheets } from './processes.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** A file of the release, by its path in it. */
export interface ReleaseFile {
  path: string;
  contents: string | Uint8Array;
}

/**
 * A script for each process, command and helper, which finds its packages and the migrations in the checkout, the stylesheets that
 * processes read beside them, the fonts of papers, the workflows, and
 * what checks a bundle by itself.
 */
export async function buildProcesses(): Promise<ReleaseFile[]> {
  const common = { absWorkingDir: checkout, outdir: releaseFolder, write: false } as const;
  const [scripts, styles, workflows, verifier] = await Promise.all([
    build({
      ...common,
      entryPoints: { ...processes, ...commands, ...helpers },
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
  ]);
  const fonts = (Object.keys(fontFiles) as FontName[]).map(async (name) => ({
    path: `fonts/${name}.ttf`,
    contents: await readFile(packagedFont(name)),
  }));
  const files = [...scripts.outputFiles, ...styles.outputFiles];
  return [
    ...files.map(({ path, contents }) => ({ path: relative(join(checkout, releaseFolder), path), contents })),
    ...(await Promise.all(fonts)),
    { path: 'workflows.js', contents: workflows },
    { path: 'verify.mjs', contents: verifier },
  ];
}
