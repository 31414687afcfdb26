import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const entry = fileURLToPath(new URL('main.ts', import.meta.url));
const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** The checks as one script that needs nothing but Node, and that can be read. The same sources give the same bytes. */
export async function buildVerifier(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: checkout,
    entryPoints: [entry],
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    charset: 'utf8',
    legalComments: 'inline',
    banner: {
      js: '// Checks a case bundle of Joint Force: node verify.mjs [bundle.zip | folder]. It reads files, and sends nothing.',
    },
  });
  return outputFiles[0]!.contents;
}
