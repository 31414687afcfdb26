import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

/** A file of the portal, by its path in the release. */
interface PortalFile {
  path: string;
  contents: string | Uint8Array;
}

/**
 * Builds the pages for browsers. Beside every script and stylesheet stands its compressed form, made once.
 * @returns the files in the order in which to put them in place: what a page names, before the page
 */
export async function buildPortal(): Promise<PortalFile[]> {
  const configFile = fileURLToPath(new URL('../../portal/vite.config.ts', import.meta.url));
  const built = (await build({ configFile, build: { write: false } })) as Rolldown.RolldownOutput;
  const files = built.output.map((file) => ({
    path: file.fileName,
    contents: file.type === 'chunk' ? file.code : file.source,
  }));
  const isPage = ({ path }: PortalFile): boolean => path.endsWith('.html');
  const parts = files.filter((file) => !isPage(file));
  const compressed = parts.map(({ path, contents }) => ({
    path: `${path}.gz`,
    contents: gzipSync(contents, { level: 9 }),
  }));
  return [...parts, ...compressed, ...files.filter(isPage)];
}
