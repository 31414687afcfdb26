import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import type { ReleaseFile } from './build-processes.ts';

/**
 * Builds the pages for browsers. Beside every script and stylesheet stands its compressed form, made once.
 * @returns the files in the order in which to put them in place: what a page names, before the page
 */
export async function buildPortal(): Promise<ReleaseFile[]> {
  const built = [...(await buildPage('index.html')), ...(await buildPage('seller.html'))];
  const files = [...new Map(built.map((file) => [file.path, file])).values()];
  const isPage = ({ path }: ReleaseFile): boolean => path.endsWith('.html');
  const parts = files.filter((file) => !isPage(file));
  const compressed = parts.map(({ path, contents }) => ({
    path: `${path}.gz`,
    contents: gzipSync(contents, { level: 9 }),
  }));
  return [...parts, ...compressed, ...files.filter(isPage)];
}

/** The seller's page has nothing of the kit, and needs no more of React than Preact does the same way, in a tenth of the bytes. */
const preactForReact = {
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  'react/jsx-runtime': 'preact/compat/jsx-runtime',
  react: 'preact/compat',
};

/** One program: the portal of those who sign in, or the seller's page, which is opened on a telephone and stays small. */
async function buildPage(name: 'index.html' | 'seller.html'): Promise<ReleaseFile[]> {
  const configFile = inPortal('vite.config.ts');
  const options = { write: false, rolldownOptions: { input: inPortal(name) } };
  const resolve = { alias: name === 'seller.html' ? preactForReact : {} };
  const { output } = (await forProduction(() =>
    build({ configFile, resolve, build: options }),
  )) as Rolldown.RolldownOutput;
  return output.map((file) => ({ path: file.fileName, contents: file.type === 'chunk' ? file.code : file.source }));
}

/** A release is the same whoever builds it: a test runner says of itself that nothing is in production. */
async function forProduction<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

const inPortal = (name: string): string => fileURLToPath(new URL(`../../portal/${name}`, import.meta.url));
