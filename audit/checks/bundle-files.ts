/** An unpacked bundle: the bytes of each file by its path, with slashes. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

export const views = ['auditor', 'brand', 'seller'] as const;
/** For whom a bundle was made: only an auditor's holds everything. */
export type View = (typeof views)[number];

/** What every bundle holds beside its manifest. */
export const fixedFiles = [
  'annex.jsonl',
  'case.pdf',
  'erased.json',
  'events.jsonl',
  'head.jws',
  'inclusion.json',
  'jwks.json',
  'verify.mjs',
  'withheld.json',
] as const;

const folders = {
  histories: /^histories\/([A-Za-z0-9][A-Za-z0-9._:-]{0,127})\.json$/,
  texts: /^texts\/([0-9a-f]{64})\.json$/,
  files: /^files\/([0-9a-f]{64})$/,
  terms: /^terms\/([0-9a-f]{64})\.json$/,
  copies: /^copies\/([0-9a-f]{64})$/,
};
export type Folder = keyof typeof folders;

/** Where something stands in a bundle by the name that records give it. */
export const pathOf = (folder: Folder, name: string): string =>
  folder === 'files' || folder === 'copies' ? `${folder}/${name}` : `${folder}/${name}.json`;

/** What a path of a folder names: a run, or bytes by their hash. */
export const nameIn = (folder: Folder, path: string): string | undefined => folders[folder].exec(path)?.[1];

/** Whether a bundle can have a file at this path. */
export const isBundlePath = (path: string): boolean =>
  path === 'manifest.json' ||
  (fixedFiles as readonly string[]).includes(path) ||
  Object.values(folders).some((pattern) => pattern.test(path));
